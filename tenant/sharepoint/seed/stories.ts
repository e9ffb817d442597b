import { readFileSync } from 'node:fs';

/** What happened with an example initiative, beyond what the file of initiatives says. Days are those of 2026, `MM-DD`. */
export interface Story {
  readonly accountmanager: 'anna' | 'bram';
  readonly through: 'telefoon' | 'balie' | 'e-mail' | 'website' | 'collega';
  readonly ambition: string;
  /** Nearest first in time. */
  readonly contacts?: readonly {
    readonly on: string;
    readonly role: 'helpdesk' | 'koppelaar' | 'begeleider' | 'kwaliteitsbewaker' | 'monitor';
    readonly through: 'telefoon' | 'gesprek' | 'e-mail' | 'bezoek';
    readonly title: string;
    readonly note: string;
  }[];
  /** A question of the exploration that is still open, and what is being done about it. */
  readonly unknown?: { readonly question: string; readonly plan: string };
  readonly relevance?: { readonly council: string; readonly executive: string; readonly organisation: string };
  readonly addedValue?: string;
  /** The working days on which a phase began. */
  readonly phases: Readonly<
    Partial<Record<'inschatting' | 'verbreding' | 'weging' | 'besluit' | 'begeleiding' | 'afgerond', string>>
  >;
  readonly question?: string;
  readonly colleagues?: readonly {
    readonly login: string;
    readonly opgave: string;
    readonly why: string;
    readonly status: 'gevraagd' | 'doet mee' | 'kan niet';
    readonly stance?: string;
    readonly view?: string;
    readonly against?: string;
  }[];
  readonly decision?: {
    readonly result: 'ja' | 'ja-als' | 'nee' | 'later';
    readonly on: string;
    readonly reference: string;
    readonly note: string;
  };
  readonly agreements?: readonly {
    readonly title: string;
    readonly side: 'gemeente' | 'initiatiefnemers';
    readonly by?: string;
    readonly due: string;
    readonly done?: string;
  }[];
  readonly outcome?: {
    readonly kind: string;
    readonly note: string;
    readonly referredTo?: string;
    readonly lessons?: string;
    readonly responsibility?: string;
  };
  readonly next?: { readonly action: string; readonly on: string };
  readonly waiting?: { readonly for: string; readonly since: string; readonly until: string };
}

/** By the key of the initiative; one that nobody picked up has none. */
export const stories = JSON.parse(readFileSync(new URL('./stories.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Story>
>;
