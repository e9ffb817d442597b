// The format of a set of cases for the colleague finder; tests/data/finder/README.md describes it in words.

export interface Person {
  /** Entra object id. */
  readonly key: string;
  readonly name: string;
  readonly mail?: string;
  readonly jobTitle?: string;
  readonly department?: string;
  readonly responsibilities?: readonly string[];
  readonly skills?: readonly string[];
  readonly pastProjects?: readonly string[];
  readonly about?: string;
}

export interface Opgave {
  readonly key: string;
  readonly title: string;
  readonly goal?: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly owners?: readonly string[];
  /** Id of a group. */
  readonly group?: string;
}

export interface Organisation {
  readonly people: readonly Person[];
  readonly groups: readonly { readonly id: string; readonly name: string; readonly members: readonly string[] }[];
  readonly opgaven: readonly Opgave[];
  /** Earlier initiatives. */
  readonly initiatives: readonly {
    readonly key: string;
    readonly title: string;
    readonly summary?: string;
    readonly settlement?: string;
    readonly opgaven: readonly string[];
  }[];
  /** Who was asked for them. */
  readonly involvement: readonly {
    readonly initiative: string;
    readonly person: string;
    readonly status: 'gevraagd' | 'doet mee' | 'kan niet';
    readonly opgaven?: readonly string[];
    readonly askedOn?: string;
  }[];
  /** Who said "ik weet hier veel van" of an opgave. */
  readonly experts?: readonly { readonly person: string; readonly opgave: string }[];
}

export interface ExpectedColleague {
  readonly person: string;
  /** For which opgaven of the case; all of them when absent. */
  readonly opgaven?: readonly string[];
  /** Why, for people who read the set. */
  readonly reasons?: readonly string[];
}

export interface Case {
  readonly id: string;
  readonly half?: 'tuning' | 'holdout';
  readonly title: string;
  readonly summary?: string;
  readonly settlement?: string;
  readonly delineation?: string;
  readonly opgaven: readonly string[];
  readonly expected: readonly ExpectedColleague[];
}

export interface CaseSet {
  readonly organisation: Organisation;
  readonly cases: readonly Case[];
}
