import { findByLogin, type Person } from '../../directory/people.ts';
import type { ExampleInitiative, ExampleWeighing } from './initiatives-file.ts';
import { deriveKey, initiativeKey } from './keys.ts';
import type { Story } from './stories.ts';
import { addWorkingDays } from './working-days.ts';

export const phases = [
  'aangemeld',
  'toegewezen',
  'verkenning',
  'inschatting',
  'verbreding',
  'weging',
  'besluit',
  'begeleiding',
  'afgerond',
] as const;
export type Phase = (typeof phases)[number];

/** Phases as the example file names them, and the product. */
const fromFile: Readonly<Record<string, Phase>> = {
  uitvoering: 'begeleiding',
  doorverwezen: 'afgerond',
  gestopt: 'afgerond',
};

/** All that is known of one example initiative, with its days worked out. */
export interface Dossier {
  readonly example: ExampleInitiative;
  readonly story: Story;
  readonly weighing: ExampleWeighing | undefined;
  readonly key: string;
  readonly registrationKey: string;
  readonly number: string;
  readonly phase: Phase;
  readonly accountmanager: Person;
  readonly receivedAt: string;
  readonly assignedAt: string;
  readonly contactDueOn: string;
  readonly assignDueOn: string;
  readonly firstContactAt: string;
  readonly lastContactAt: string;
}

export const personOf = (login: string): Person => {
  const person = findByLogin(login);
  if (!person) throw new Error(`The directory has no "${login}".`);
  return person;
};

/** An instant in the morning of a day of 2026. */
export const at = (day: string, time = '09:15'): string => `${day.length === 5 ? `2026-${day}` : day}T${time}:00Z`;

export function dossierOf(
  example: ExampleInitiative,
  story: Story,
  weighing: ExampleWeighing | undefined,
  number: string,
): Dossier {
  const contacts = story.contacts ?? [];
  const receivedOn = example.ingediendOp;
  const first = contacts[0]?.on ?? addWorkingDays(receivedOn, 1);
  const key = initiativeKey(example.sleutel);
  return {
    example,
    story,
    weighing,
    key,
    registrationKey: deriveKey(key, 'registration'),
    number,
    phase: fromFile[example.fase] ?? (example.fase as Phase),
    accountmanager: personOf(story.accountmanager),
    receivedAt: at(receivedOn, '08:40'),
    assignedAt: at(receivedOn, '13:05'),
    assignDueOn: addWorkingDays(receivedOn, 1),
    contactDueOn: addWorkingDays(receivedOn, 2),
    firstContactAt: at(first, '10:00'),
    lastContactAt: at(contacts.at(-1)?.on ?? first, '10:00'),
  };
}

/** Whether the dossier got as far as this phase, also when it is closed by now. */
export function reached(dossier: Dossier, phase: Phase): boolean {
  if (phase === 'aangemeld' || phase === 'toegewezen' || phase === 'verkenning') return true;
  return dossier.story.phases[phase] !== undefined;
}

/** When the phase began that it is in now. */
export function phaseSince(dossier: Dossier): string {
  const began = dossier.story.phases[dossier.phase as keyof Story['phases']];
  return began === undefined ? dossier.firstContactAt : at(began, '11:20');
}

export type Stance = 'versterken' | 'versterken-mits' | 'niet-op-ingaan';

/** The conclusion of the weighing in the product's words. */
export function stanceOf(weighing: ExampleWeighing): Stance {
  if (weighing.versterken === 'ja') return 'versterken';
  return weighing.versterken === 'onder voorwaarden' ? 'versterken-mits' : 'niet-op-ingaan';
}
