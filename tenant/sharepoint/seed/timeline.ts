import { at, type Dossier, personOf, reached } from './dossier.ts';
import { deriveKey } from './keys.ts';

/** A line of the timeline and who wrote it when. */
export interface TimelineEvent {
  readonly login: string;
  readonly at: string;
  readonly row: Readonly<Record<string, unknown>>;
}

const contactWords = {
  telefoon: 'aan de telefoon',
  gesprek: 'in een gesprek',
  'e-mail': 'per e-mail',
  bezoek: 'op bezoek',
} as const;
const throughWords = {
  telefoon: 'via de telefoon',
  balie: 'aan de balie',
  'e-mail': 'per e-mail',
  website: 'via de website',
  collega: 'door een collega',
} as const;

/** What the timeline says of a dossier, oldest first; no word about who the initiators are. */
export function timelineOf(dossier: Dossier): TimelineEvent[] {
  const { story, key, accountmanager } = dossier;
  const events: TimelineEvent[] = [];
  const add = (name: string, kind: string, when: string, title: string, login: string, more: object = {}): void => {
    const actor = personOf(login);
    events.push({
      login,
      at: when,
      row: {
        Title: title,
        Key: deriveKey(key, `timeline:${name}`),
        InitiativeKey: key,
        At: when,
        Kind: kind,
        ActorKey: actor.id,
        ActorName: actor.name,
        ...more,
      },
    });
  };
  const manager = story.accountmanager;
  add('received', 'aangemeld', dossier.receivedAt, `Aangemeld ${throughWords[story.through]}`, 'coordinator');
  add('assigned', 'toegewezen', dossier.assignedAt, `${accountmanager.name} is het vaste aanspreekpunt`, 'coordinator');
  (story.contacts ?? []).forEach(({ on, role, through }, index) =>
    add(
      `contact:${index}`,
      'contact',
      at(on, '10:00'),
      `${index === 0 ? 'Eerste contact' : 'Contact'} met de initiatiefnemers ${contactWords[through]}`,
      manager,
      { Role: role },
    ),
  );
  const { phases } = story;
  if (phases.inschatting !== undefined)
    add(
      'assessment',
      'fase',
      at(phases.inschatting, '11:20'),
      'Verkenning klaar, verder met de voorlopige inschatting',
      manager,
    );
  if (phases.verbreding !== undefined) {
    add(
      'broadening',
      'fase',
      at(phases.verbreding, '11:20'),
      `Voorlopige inschatting klaar, ${dossier.example.opgaven.length} ${dossier.example.opgaven.length === 1 ? 'opgave' : 'opgaven'} gekoppeld`,
      manager,
    );
    const names = (story.colleagues ?? []).map(({ login }) => personOf(login).name);
    if (names.length > 0)
      add('asked', 'verbreding', at(phases.verbreding, '11:45'), `Gevraagd mee te doen: ${names.join(', ')}`, manager);
  }
  if (phases.weging !== undefined)
    add(
      'weighing',
      'weging',
      at(phases.weging, '11:20'),
      `Weging geopend, ${(story.colleagues ?? []).length} collega’s gevraagd`,
      manager,
    );
  if (phases.besluit !== undefined)
    add('conclusion', 'weging', at(phases.besluit, '11:00'), 'Conclusie van de weging', manager);
  if (story.decision && reached(dossier, 'besluit'))
    add('decision', 'besluit', at(story.decision.on, '16:00'), `Besluit: ${story.decision.result}`, manager, {
      Text: story.decision.note,
    });
  if (phases.begeleiding !== undefined)
    add('guidance', 'fase', at(phases.begeleiding, '11:20'), 'Begeleiding begonnen', manager);
  if (phases.afgerond !== undefined)
    add('closed', 'afronding', at(phases.afgerond, '15:40'), `Afgerond: ${story.outcome?.kind ?? ''}`, manager, {
      Text: story.outcome?.note ?? '',
    });
  return events.sort((left, right) => left.at.localeCompare(right.at));
}
