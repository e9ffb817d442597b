import type { Session } from '../model/session.ts';
import { addItem } from '../services/item-write.ts';
import type { List } from '../store/lists.ts';
import { at, type Dossier, dossierOf, personOf, reached } from './dossier.ts';
import { initiativeRow } from './initiative-row.ts';
import { readExampleFile, type ExampleInitiative } from './initiatives-file.ts';
import { deriveKey, initiativeKey } from './keys.ts';
import type { ActAs } from './seed-session.ts';
import { stories } from './stories.ts';
import { timelineOf } from './timeline.ts';
import { addWorkingDays } from './working-days.ts';

/** Numbers 2026-001 … were given before this example begins. */
const before = 20;

type ListOf = (title: string) => List;

/** The example initiatives, each with all that belongs to the phase it is in. */
export function addInitiatives(as: ActAs, list: ListOf, titleOfOpgave: (key: string) => string): void {
  const { initiatieven, wegingen } = readExampleFile();
  const inOrder = [...initiatieven].sort((left, right) => left.ingediendOp.localeCompare(right.ingediendOp));
  inOrder.forEach((example, index) => {
    const story = stories[example.sleutel];
    if (!story) {
      addWaitingRegistration(as, list, example);
      return;
    }
    const number = `2026-${String(before + index + 1).padStart(3, '0')}`;
    addDossier(as, list, dossierOf(example, story, wegingen[example.sleutel], number), titleOfOpgave);
  });
}

const registrar = (through: string): string => (through === 'telefoon' || through === 'balie' ? 'kcc' : 'coordinator');

/** One that nobody has picked up yet: a registration, no initiative. */
function addWaitingRegistration(as: ActAs, list: ListOf, example: ExampleInitiative): void {
  const [initiator] = example.initiatiefnemers;
  const receivedAt = at(example.ingediendOp, '14:25');
  const key = initiativeKey(example.sleutel);
  addItem(as('kcc', receivedAt), list('Aanmeldingen'), {
    Title: example.titel,
    Key: deriveKey(key, 'registration'),
    Summary: example.omschrijving,
    Settlement: example.kern,
    ReceivedThrough: 'telefoon',
    InitiatorName: initiator?.naam ?? '',
    InitiatorOrganisation: initiator?.organisatie ?? '',
    InitiatorEmail: initiator?.email ?? '',
    InitiatorPhone: initiator?.telefoon ?? '',
    ReceivedAt: receivedAt,
    AssignDueOn: addWorkingDays(example.ingediendOp, 1),
    ContactDueOn: addWorkingDays(example.ingediendOp, 2),
    Status: 'nieuw',
    InitiativeKey: key,
  });
}

function addDossier(as: ActAs, list: ListOf, dossier: Dossier, titleOfOpgave: (key: string) => string): void {
  const { story } = dossier;
  const manager = story.accountmanager;
  addRegistration(as(registrar(story.through), dossier.receivedAt), list, dossier);
  addItem(as(manager, dossier.assignedAt), list('Initiatieven'), initiativeRow(dossier));
  addInitiators(as(manager, dossier.assignedAt), list, dossier);
  addContacts(as, list, dossier);
  if (reached(dossier, 'inschatting'))
    addOpgaveLinks(as(manager, at(story.phases.inschatting ?? '')), list, dossier, titleOfOpgave);
  if (reached(dossier, 'verbreding')) addColleagues(as, list, dossier);
  addAgreements(as(manager, dossier.lastContactAt), list, dossier);
  for (const event of timelineOf(dossier)) addItem(as(event.login, event.at), list('Tijdlijn'), event.row);
}

function addRegistration(session: Session, list: ListOf, dossier: Dossier): void {
  const { example, story, accountmanager } = dossier;
  const [initiator] = example.initiatiefnemers;
  addItem(session, list('Aanmeldingen'), {
    Title: example.titel,
    Key: dossier.registrationKey,
    Summary: example.omschrijving,
    Settlement: example.kern,
    ReceivedThrough: story.through,
    InitiatorName: initiator?.naam ?? '',
    InitiatorOrganisation: initiator?.organisatie ?? '',
    InitiatorEmail: initiator?.email ?? '',
    InitiatorPhone: initiator?.telefoon ?? '',
    ReceivedAt: dossier.receivedAt,
    AssignDueOn: dossier.assignDueOn,
    ContactDueOn: dossier.contactDueOn,
    Status: 'opgepakt',
    InitiativeKey: dossier.key,
    AccountmanagerName: accountmanager.name,
    AssignedAt: dossier.assignedAt,
  });
}

function addInitiators(session: Session, list: ListOf, { example, key }: Dossier): void {
  example.initiatiefnemers.forEach(({ naam, organisatie, email, telefoon }, index) => {
    const own = index === 0 ? 'initiator' : `initiator:${index}`;
    addItem(session, list('Initiatiefnemers'), {
      Title: naam,
      Key: deriveKey(key, own),
      InitiativeKey: key,
      Organisation: organisatie,
      Email: email,
      Phone: telefoon,
      Role: index === 0 ? 'Aanspreekpunt' : '',
    });
  });
}

function addContacts(as: ActAs, list: ListOf, { story, key, accountmanager }: Dossier): void {
  (story.contacts ?? []).forEach(({ on, role, through, title, note }, index) => {
    const when = at(on, '10:00');
    addItem(as(story.accountmanager, when), list('Contactmomenten'), {
      Title: title,
      Key: deriveKey(key, `contact:${index}`),
      InitiativeKey: key,
      At: when,
      Role: role,
      Through: through,
      Note: note,
      ActorName: accountmanager.name,
    });
  });
}

function addOpgaveLinks(
  session: Session,
  list: ListOf,
  { example, key }: Dossier,
  titleOfOpgave: (key: string) => string,
): void {
  for (const opgave of example.opgaven)
    addItem(session, list('InitiatiefOpgaven'), {
      Title: titleOfOpgave(opgave),
      Key: deriveKey(key, `opgave:${opgave}`),
      InitiativeKey: key,
      OpgaveKey: opgave,
      Contribution: '',
    });
}

function addColleagues(as: ActAs, list: ListOf, dossier: Dossier): void {
  const { story, key } = dossier;
  const askedOn = `2026-${story.phases.verbreding ?? ''}`;
  for (const { login, opgave, why, status, stance, view, against } of story.colleagues ?? []) {
    const person = personOf(login);
    const row = {
      Title: person.name,
      Key: deriveKey(key, `contributor:${person.id}`),
      InitiativeKey: key,
      PersonKey: person.id,
      Mail: person.mail,
      OpgaveKey: opgave,
      Why: why,
      Status: status,
      AskedOn: askedOn,
      Message: 'Wil je meedenken over dit initiatief?',
    };
    addItem(as(story.accountmanager, at(askedOn, '11:40')), list('Betrokkenen'), row);
    if (stance === undefined || !reached(dossier, 'weging')) continue;
    const submittedAt = at(addWorkingDays(`2026-${story.phases.weging ?? ''}`, 2), '13:30');
    addItem(as(login, submittedAt), list('Wegingen'), {
      Title: person.name,
      Key: deriveKey(key, `weighing:${person.id}`),
      InitiativeKey: key,
      PersonKey: person.id,
      Stance: stance,
      Responsibility: stance === 'niet-op-ingaan' ? (story.outcome?.responsibility ?? '') : '',
      WhyAndHow: view ?? '',
      ArgumentsAgainst: against ?? '',
      Decider: dossier.weighing?.beslisser ?? null,
      StartnotitieNeeded: dossier.weighing?.startnotitie ?? false,
      SubmittedAt: submittedAt,
    });
  }
}

function addAgreements(session: Session, list: ListOf, { story, key }: Dossier): void {
  (story.agreements ?? []).forEach(({ title, side, by, due, done }, index) => {
    const owner = by === undefined ? undefined : personOf(by);
    addItem(session, list('Afspraken'), {
      Title: title,
      Key: deriveKey(key, `agreement:${index}`),
      InitiativeKey: key,
      OwnerSide: side,
      OwnerKey: owner?.id ?? null,
      OwnerName: owner?.name ?? '',
      DueOn: due,
      Status: done === undefined ? 'open' : 'gedaan',
      CompletedOn: done ?? null,
      FromDecision: false,
    });
  });
}
