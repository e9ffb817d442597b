import type { Case, ExpectedColleague, Opgave, Organisation, Person } from './format.ts';
import { Dice } from './dice.ts';

/** Something that people know about; what nobody of the organisation wrote down in one place. */
export interface Topic {
  readonly id: string;
  readonly department: string;
  readonly functions: readonly string[];
  /** As people write it in their profile. */
  readonly words: readonly string[];
  /** Opgaven for which one needs it. */
  readonly opgaven: readonly string[];
}

/** Names and work of everybody else. */
export interface Work {
  readonly everyday: readonly (readonly [department: string, jobTitle: string, words: readonly string[]])[];
  readonly vague: readonly string[];
  readonly hobbies: readonly string[];
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** An initiative with what it takes, opgave by opgave, as written by hand. */
export interface WrittenCase {
  readonly title: string;
  readonly settlement: string;
  readonly summary: string;
  readonly delineation: string;
  readonly needs: Readonly<Record<string, readonly string[]>>;
}

const size = 1500;
const expertsForTopic = 5;
const formerInitiatives = 120;
const settlements = ['Bant', 'Creil', 'Ens', 'Espel', 'Emmeloord', 'Kraggenburg', 'Luttelgeest', 'Marknesse', 'Nagele'];

interface Made {
  readonly person: Person;
  /** What the person really knows; the sources show it only in part. */
  readonly topic?: Topic;
  /** Whether the profile or the function tells it. */
  readonly isTold: boolean;
}

/**
 * An invented organisation of 1,500 people: some know a subject, and each source (owners, groups, who took part before,
 * profiles, who said so) shows that in part, too late or wrongly, as in a real municipality.
 */
export function makeOrganisation(topics: readonly Topic[], work: Work, opgaven: readonly Opgave[]): MadeOrganisation {
  const dice = new Dice(20261123);
  const made: Made[] = topics.flatMap((topic) =>
    Array.from({ length: expertsForTopic }, (_, n) => expert(topic, n, dice, work)),
  );
  while (made.length < size) made.push({ person: colleague(made.length, dice, work), isTold: false });
  const everybody = made.map((one, n) => ({ ...one, person: named(one.person, n, work) }));
  const experts = (opgave: string): readonly Made[] =>
    everybody.filter(({ topic }) => topic?.opgaven.includes(opgave) === true);
  const others = everybody.filter(({ topic }) => topic === undefined);
  const keys = (ones: readonly Made[]): string[] => [...new Set(ones.map(({ person }) => person.key))];

  const groups = opgaven.flatMap(({ key, title }) => {
    if (!dice.happens(0.65)) return [];
    const known = experts(key);
    const near = others.filter(({ person }) => known.some((one) => one.person.department === person.department));
    const members = Array.from({ length: 8 + dice.below(5) }, () =>
      dice.happens(0.55) ? dice.pick(known) : dice.pick(near.length > 0 ? near : others),
    );
    return [{ id: groupId(key), name: `Werkgroep ${title.split(' ').slice(0, 3).join(' ')}`, members: keys(members) }];
  });
  const owned = opgaven.map((opgave) => {
    const owners = Array.from({ length: dice.happens(0.4) ? 2 : 1 }, () =>
      dice.happens(0.78) ? dice.pick(experts(opgave.key)) : dice.pick(others),
    );
    const group = groups.find(({ id }) => id === groupId(opgave.key));
    return { ...opgave, owners: keys(owners), ...(group ? { group: group.id } : {}) };
  });
  const initiatives = Array.from({ length: formerInitiatives }, (_, n) => former(n, topics, dice));
  const involvement = initiatives.flatMap(({ initiative, topics: needed }) => {
    const knowing = everybody.filter(({ topic }) => topic !== undefined && needed.includes(topic));
    const people = keys(
      Array.from({ length: 2 + dice.below(4) }, () => (dice.happens(0.72) ? dice.pick(knowing) : dice.pick(others))),
    );
    return people.map((person) => ({
      initiative: initiative.key,
      person,
      // Most were asked for one of the opgaven, the others for the initiative as a whole.
      ...(dice.happens(0.7) ? { opgaven: [askedFor(person, initiative.opgaven)] } : {}),
      status: dice.happens(0.8)
        ? ('doet mee' as const)
        : dice.happens(0.6)
          ? ('kan niet' as const)
          : ('gevraagd' as const),
      askedOn: `2025-${String(1 + dice.below(12)).padStart(2, '0')}-15`,
    }));
  });
  function askedFor(person: string, linked: readonly string[]): string {
    const known = everybody.find((one) => one.person.key === person)?.topic?.opgaven ?? [];
    return linked.find((opgave) => known.includes(opgave)) ?? dice.pick(linked);
  }
  const said = everybody.flatMap(({ person, topic }) => {
    if (topic !== undefined && topic.opgaven.length > 0 && dice.happens(0.22)) {
      return [{ person: person.key, opgave: dice.pick(topic.opgaven) }];
    }
    return topic === undefined && dice.happens(0.012) ? [{ person: person.key, opgave: dice.pick(opgaven).key }] : [];
  });
  const organisation = {
    people: everybody.map(({ person }) => person),
    groups,
    opgaven: owned,
    initiatives: initiatives.map(({ initiative }) => initiative),
    involvement,
    experts: said,
  };
  return { organisation, judge: (written, n) => judge(written, n, everybody, organisation) };
}

export interface MadeOrganisation {
  readonly organisation: Organisation;
  readonly judge: (written: WrittenCase, n: number) => Case;
}

/** Who fits: who knows what the initiative takes, and of whom at least one trace of it is left somewhere. */
function judge(written: WrittenCase, n: number, everybody: readonly Made[], organisation: Organisation): Case {
  const { needs, ...texts } = written;
  const expected = new Map<string, ExpectedColleague>();
  for (const [opgave, topicIds] of Object.entries(needs)) {
    for (const { person, topic, isTold } of everybody) {
      if (topic === undefined || !topicIds.includes(topic.id)) continue;
      const reasons = [...traces(person.key, organisation), ...(isTold ? ['expertise'] : [])];
      if (reasons.length === 0) continue;
      const present = expected.get(person.key);
      expected.set(person.key, { person: person.key, opgaven: [...(present?.opgaven ?? []), opgave], reasons });
    }
  }
  return {
    id: `C${String(n + 1).padStart(2, '0')}`,
    half: n % 2 === 0 ? 'tuning' : 'holdout',
    ...texts,
    opgaven: Object.keys(needs),
    expected: [...expected.values()],
  };
}

function traces(key: string, { opgaven, groups, involvement, experts = [] }: Organisation): string[] {
  return [
    ...(opgaven.some(({ owners = [] }) => owners.includes(key)) ? ['owner'] : []),
    ...(groups.some(({ members }) => members.includes(key)) ? ['group'] : []),
    ...(involvement.some(({ person, status }) => person === key && status === 'doet mee') ? ['history'] : []),
    ...(experts.some(({ person }) => person === key) ? ['expert'] : []),
  ];
}

function expert(topic: Topic, n: number, dice: Dice, { vague }: Work): Made {
  const hasTitle = dice.happens(0.6);
  const hasProfile = dice.happens(0.5);
  const words = dice.some(topic.words, 2 + dice.below(3));
  return {
    topic,
    isTold: hasTitle || hasProfile,
    person: {
      ...nobody,
      jobTitle: hasTitle ? (topic.functions[n % topic.functions.length] ?? '') : dice.pick(vague),
      department: topic.department,
      responsibilities: hasProfile ? words.slice(0, 2) : [],
      skills: hasProfile ? words.slice(2) : [],
      pastProjects: dice.happens(0.15) ? [`Project ${dice.pick(topic.words)} ${dice.pick(settlements)}`] : [],
      about: dice.happens(0.15) ? `Ik werk graag aan ${dice.pick(topic.words)}.` : '',
    },
  };
}

function colleague(n: number, dice: Dice, { everyday, hobbies, vague }: Work): Person {
  const [department, jobTitle, words] = everyday[n % everyday.length] ?? dice.pick(everyday);
  return {
    ...nobody,
    jobTitle: dice.happens(0.12) ? dice.pick(vague) : jobTitle,
    department,
    responsibilities: dice.happens(0.25) ? dice.some(words, 2) : [],
    skills: dice.happens(0.1) ? [dice.pick(hobbies)] : [],
    about: dice.happens(0.08) ? `In mijn vrije tijd: ${dice.pick(hobbies)}.` : '',
  };
}

const nobody: Person = {
  key: '',
  name: '',
  mail: '',
  jobTitle: '',
  department: '',
  responsibilities: [],
  skills: [],
  pastProjects: [],
  about: '',
};

function named(person: Person, n: number, { first, last }: Work): Person {
  const given = first[n % first.length] ?? '';
  const family = last[Math.floor(n / first.length) % last.length] ?? '';
  const mail = `${given}.${family}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z.]/g, '');
  return {
    ...person,
    key: `f1000000-0000-4000-8000-${String(n + 1).padStart(12, '0')}`,
    name: `${given} ${family}`,
    mail: `${mail}@gemeente.example`,
  };
}

const groupId = (opgave: string): string =>
  `f2000000-0000-4000-8000-${Buffer.from(opgave).toString('hex').padStart(12, '0')}`;

function former(n: number, topics: readonly Topic[], dice: Dice): FormerInitiative {
  const first = dice.pick(topics.filter(({ opgaven }) => opgaven.length > 0));
  const second = dice.happens(0.5) ? dice.pick(topics) : first;
  const opgaven = [...new Set([dice.pick(first.opgaven), ...dice.some(second.opgaven, 1)])];
  const settlement = dice.pick(settlements);
  const word = dice.pick(first.words);
  return {
    topics: [first, second],
    initiative: {
      key: `f3000000-0000-4000-8000-${String(n + 1).padStart(12, '0')}`,
      title: `${word.charAt(0).toUpperCase()}${word.slice(1)} in ${settlement}`,
      summary: `Inwoners van ${settlement} willen zelf iets doen met ${dice.pick(first.words)} en ${dice.pick(second.words)}.`,
      settlement,
      opgaven,
    },
  };
}

interface FormerInitiative {
  readonly topics: readonly Topic[];
  readonly initiative: Organisation['initiatives'][number];
}
