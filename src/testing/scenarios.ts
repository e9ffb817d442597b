import { answerRequest } from '../commands/answer-request';
import { askColleagues } from '../commands/ask-colleagues';
import { assign } from '../commands/assign';
import { closeInitiative } from '../commands/close-initiative';
import { completeAgreement } from '../commands/complete-agreement';
import { createStartnotitie } from '../commands/create-startnotitie';
import { finishAssessment } from '../commands/finish-assessment';
import { finishExploration } from '../commands/finish-exploration';
import { goBack } from '../commands/go-back';
import { importOpgaven } from '../commands/import-opgaven';
import { linkOpgave } from '../commands/link-opgave';
import { openChannel } from '../commands/open-channel';
import { openWeighing } from '../commands/open-weighing';
import { recordConclusion } from '../commands/record-conclusion';
import { recordContact } from '../commands/record-contact';
import { recordDecision } from '../commands/record-decision';
import { recordFirstContact } from '../commands/record-first-contact';
import { referRegistration } from '../commands/refer-registration';
import { registerInitiative } from '../commands/register-initiative';
import { reopen } from '../commands/reopen';
import { saveAgreement } from '../commands/save-agreement';
import { saveAnswer } from '../commands/save-answer';
import { saveAssessment } from '../commands/save-assessment';
import { saveBroadening } from '../commands/save-broadening';
import { saveContribution } from '../commands/save-contribution';
import { saveWeighing } from '../commands/save-weighing';
import { submitWeighing } from '../commands/submit-weighing';
import { undoAssignment } from '../commands/undo-assignment';
import { unlinkOpgave } from '../commands/unlink-opgave';
import { deriveKey, opgaveLinkKey } from '../domain/keys';
import { exampleDraft, exampleOpgave, exampleView } from './journey';
import type { Journey } from './journey';
import type { TestServices } from './memory-tenant';
import type { Person } from './people';

/** A command at the moment in the journey at which somebody gives it. */
export interface Scenario {
  readonly name: string;
  readonly person: Person;
  /** What goes before; its result is what the screen had read when the person pressed the button. */
  readonly arrange: (journey: Journey) => Promise<Act>;
}

/** Gives the command; called again it is the same person pressing again, with the same key and the same text. */
export type Act = (services: TestServices) => Promise<{ readonly kind: string }>;

export const scenarios: readonly Scenario[] = [
  {
    name: 'registerInitiative',
    person: 'sanne',
    arrange: async (journey) => {
      const { actor } = await journey.acting('sanne', 'register');
      const input = { actor, commandKey: journey.registrationKey, draft: exampleDraft, settings: journey.settings };
      return (services) => registerInitiative(services, input);
    },
  },
  {
    name: 'referRegistration',
    person: 'bram',
    arrange: async (journey) => {
      await journey.register();
      const registration = (await journey.registration()).record;
      const text = { referredTo: 'Provincie Flevoland', reason: 'Het gaat over een provinciale weg.' };
      const input = { ...(await journey.acting('bram', 'refer')), registration, ...text };
      return (services) => referRegistration(services, input);
    },
  },
  {
    name: 'assign (picked up)',
    person: 'anna',
    arrange: async (journey) => {
      await journey.register();
      const acting = await journey.acting('anna', 'assign');
      const registration = (await journey.registration()).record;
      const input = { ...acting, registration, accountmanager: acting.actor, settings: journey.settings };
      return (services) => assign(services, input);
    },
  },
  {
    name: 'undoAssignment',
    person: 'marja',
    arrange: async (journey) => {
      await journey.reach('toegewezen');
      const acting = await journey.acting('marja', 'undo');
      const { initiativeKey, settings } = journey;
      const registration = { Key: journey.registrationKey };
      return (services) => undoAssignment(services, { ...acting, initiativeKey, registration, settings });
    },
  },
  {
    name: 'assign (by the coordinator)',
    person: 'marja',
    arrange: async (journey) => {
      await journey.register();
      const acting = await journey.acting('marja', 'assign');
      const registration = (await journey.registration()).record;
      const accountmanager = await journey.services('bram').me();
      const input = { ...acting, registration, accountmanager, settings: journey.settings };
      return (services) => assign(services, input);
    },
  },
  {
    name: 'recordFirstContact',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('toegewezen');
      const at = journey.services('anna').now().toISOString();
      const contact = { at, role: 'helpdesk', through: 'telefoon', note: 'Wil graag snel beginnen.' } as const;
      const input = { ...(await journey.step('anna', 'contact')), contact };
      return (services) => recordFirstContact(services, input);
    },
  },
  {
    name: 'recordContact (nobody answered)',
    person: 'bram',
    arrange: async (journey) => {
      await journey.reach('toegewezen');
      const at = journey.services('bram').now().toISOString();
      const contact = { at, role: 'helpdesk', through: 'geen-gehoor' } as const;
      const input = { ...(await journey.step('bram', 'contact')), contact };
      return (services) => recordContact(services, input);
    },
  },
  {
    name: 'saveAnswer',
    person: 'anna',
    arrange: async (journey) => {
      const stored = await journey.reach('verkenning');
      const { actor } = await journey.acting('anna', 'answer');
      const mine = { answer: 'Acht bewoners van Espel', plan: 'Vragen wie de penningmeester is', unknown: true };
      return (services) => saveAnswer(services, { actor, stored, question: 'Initiators', mine });
    },
  },
  {
    name: 'finishExploration',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('inschatting');
      await goBack(journey.services('anna'), {
        ...(await journey.step('anna', 'back')),
        to: 'verkenning',
        reason: 'Nog eens.',
      });
      const input = await journey.step('anna', 'explored-again');
      return (services) => finishExploration(services, input);
    },
  },
  {
    name: 'saveAssessment',
    person: 'anna',
    arrange: async (journey) => {
      const stored = await journey.reach('inschatting');
      const { actor } = await journey.acting('anna', 'assessment');
      const mine = {
        Delineation: 'Alleen het gras',
        CouncilRelevance: 'hoge',
        CouncilRelevanceWhy: 'Nieuw beleid',
      } as const;
      return (services) => saveAssessment(services, { actor, stored, mine });
    },
  },
  {
    name: 'linkOpgave',
    person: 'anna',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('inschatting');
      const acting = await journey.acting('anna', 'link');
      const input = { ...acting, initiative, opgave: exampleOpgave, contribution: 'Bewoners doen het zelf.' };
      return (services) => linkOpgave(services, input);
    },
  },
  {
    name: 'saveContribution',
    person: 'anna',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('verbreding');
      const { actor } = await journey.acting('anna', 'contribution');
      const key = opgaveLinkKey(initiative.Key, exampleOpgave.Key);
      const stored = await journey.services('anna').lists.opgaveLinks.getByKey(key);
      if (!stored) throw new Error('no link');
      return (services) =>
        saveContribution(services, { actor, initiative, stored, contribution: 'Groen voor iedereen' });
    },
  },
  {
    name: 'unlinkOpgave',
    person: 'anna',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('verbreding');
      const input = { ...(await journey.acting('anna', 'unlink')), initiative, opgave: exampleOpgave };
      return (services) => unlinkOpgave(services, input);
    },
  },
  {
    name: 'finishAssessment',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('verbreding');
      await goBack(journey.services('anna'), {
        ...(await journey.step('anna', 'back')),
        to: 'inschatting',
        reason: 'Nog eens.',
      });
      const input = await journey.step('anna', 'assessed-again');
      return (services) => finishAssessment(services, input);
    },
  },
  {
    name: 'saveBroadening',
    person: 'anna',
    arrange: async (journey) => {
      const stored = await journey.reach('verbreding');
      const { actor } = await journey.acting('anna', 'broadening');
      const mine = { BroadeningReason: 'De buren zijn het eens.', CoverageGapReason: 'Niemand heeft nu tijd.' };
      return (services) => saveBroadening(services, { actor, stored, mine });
    },
  },
  {
    name: 'askColleagues',
    person: 'anna',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('verbreding');
      const acting = await journey.acting('anna', 'ask');
      const asked = await Promise.all((['henk', 'ingrid'] as const).map((person) => journey.services(person).me()));
      const colleagues = asked.map(({ personKey, name, mail }) => ({
        personKey,
        name,
        mail,
        opgaveKeys: [exampleOpgave.Key],
      }));
      const input = { ...acting, initiative, colleagues, message: 'Denk je mee? Het kost je ongeveer een uur.' };
      return (services) => askColleagues(services, input);
    },
  },
  {
    name: 'answerRequest (offers to take part)',
    person: 'ingrid',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('weging');
      const input = { ...(await journey.acting('ingrid', 'answer')), initiative, answer: 'doet mee' } as const;
      return (services) => answerRequest(services, input);
    },
  },
  {
    name: 'answerRequest (declines)',
    person: 'henk',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('weging');
      const input = { ...(await journey.acting('henk', 'answer')), initiative, answer: 'kan niet' } as const;
      return (services) => answerRequest(services, input);
    },
  },
  {
    name: 'openWeighing',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('weging');
      await goBack(journey.services('anna'), {
        ...(await journey.step('anna', 'back')),
        to: 'verbreding',
        reason: 'Nog eens.',
      });
      const question = 'Gaan we de tuin sterker maken?';
      const input = { ...(await journey.step('anna', 'open-again')), question, closesOn: journey.closesOn() };
      return (services) => openWeighing(services, input);
    },
  },
  {
    name: 'openChannel',
    person: 'anna',
    arrange: async (journey) => {
      const { record } = await journey.reach('weging');
      const { actor } = await journey.acting('anna', 'channel');
      return (services) => openChannel(services, { initiativeKey: record.Key, settings: journey.settings, actor });
    },
  },
  {
    name: 'saveWeighing',
    person: 'henk',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('weging');
      const { actor } = await journey.acting('henk', 'draft');
      const answers = { Stance: 'remmen', Responsibility: 'Veiligheid', WhyAndHow: 'Eerst de weg.' } as const;
      return (services) => saveWeighing(services, { actor, initiative, answers });
    },
  },
  {
    name: 'submitWeighing',
    person: 'henk',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('weging');
      const { actor } = await journey.acting('henk', 'submit');
      return (services) => submitWeighing(services, { actor, initiative, answers: exampleView });
    },
  },
  {
    name: 'recordConclusion',
    person: 'anna',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('weging');
      const { actor } = await journey.acting('henk', 'submit');
      await submitWeighing(journey.services('henk'), { actor, initiative, answers: exampleView });
      const input = { ...(await journey.step('anna', 'conclude')), conclusion: exampleView };
      return (services) => recordConclusion(services, input);
    },
  },
  {
    name: 'createStartnotitie',
    person: 'anna',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('besluit');
      const acting = await journey.acting('anna', 'startnotitie');
      const build = (): Promise<ArrayBuffer> => Promise.resolve(new ArrayBuffer(8));
      return (services) => createStartnotitie(services, { ...acting, initiative, build });
    },
  },
  {
    name: 'recordDecision (yes, with conditions)',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('besluit');
      const conditions = [
        { title: 'Het stuk gras opmeten', ownerSide: 'gemeente', ownerName: 'Henk Zijlstra', dueOn: '2026-12-11' },
        { title: 'Afspreken wie het onderhoud doet', ownerSide: 'initiatiefnemers' },
      ] as const;
      const decision = {
        result: 'ja-als',
        body: 'college',
        on: '2026-11-23',
        reference: 'COL-2026-118',
        conditions,
      } as const;
      const input = { ...(await journey.step('anna', 'decide')), decision };
      return (services) => recordDecision(services, input);
    },
  },
  {
    name: 'saveAgreement',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('begeleiding');
      const agreement = {
        Title: 'Sleutel regelen',
        OwnerSide: 'gemeente',
        OwnerName: 'Anna de Wit',
        DueOn: '2026-12-04',
      } as const;
      const input = { ...(await journey.acting('anna', 'agreement')), initiativeKey: journey.initiativeKey, agreement };
      return (services) => saveAgreement(services, input);
    },
  },
  {
    name: 'completeAgreement',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('begeleiding');
      const agreement = { Title: 'Sleutel regelen', OwnerSide: 'initiatiefnemers' } as const;
      const acting = await journey.acting('anna', 'agreement');
      await saveAgreement(journey.services('anna'), { ...acting, initiativeKey: journey.initiativeKey, agreement });
      const agreementKey = deriveKey(acting.commandKey, 'agreement');
      const input = { ...(await journey.acting('anna', 'complete')), agreementKey, status: 'gedaan' } as const;
      return (services) => completeAgreement(services, input);
    },
  },
  {
    name: 'closeInitiative',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      const closing = { outcome: 'ingetrokken', note: 'Zij stoppen ermee.' } as const;
      const input = { ...(await journey.step('anna', 'close')), closing };
      return (services) => closeInitiative(services, input);
    },
  },
  {
    name: 'reopen',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('weging');
      const closing = { outcome: 'gestopt', note: 'Even niet.' } as const;
      await closeInitiative(journey.services('anna'), { ...(await journey.step('anna', 'close')), closing });
      const input = { ...(await journey.step('anna', 'reopen')), reason: 'Zij gaan toch door.' };
      return (services) => reopen(services, input);
    },
  },
  {
    name: 'goBack',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('weging');
      const input = {
        ...(await journey.step('anna', 'back')),
        to: 'verkenning',
        reason: 'De buren zijn niet gehoord.',
      } as const;
      return (services) => goBack(services, input);
    },
  },
  {
    name: 'importOpgaven',
    person: 'marja',
    arrange: async (journey) => {
      const { actor } = await journey.acting('marja', 'import');
      const opgaven = ['WO-01', 'WO-02', 'LB-01'].map((Key) => ({
        Key,
        Title: Key,
        Programme: 'Wonen',
        Goal: 'Doel',
        owners: [],
      }));
      return (services) => importOpgaven(services, { actor, opgaven });
    },
  },
];
