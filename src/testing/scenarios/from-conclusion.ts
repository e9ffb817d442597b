import { closeInitiative } from '../../commands/close-initiative';
import { completeAgreement } from '../../commands/complete-agreement';
import { createStartnotitie } from '../../commands/create-startnotitie';
import { goBack } from '../../commands/go-back';
import { recordConclusion } from '../../commands/record-conclusion';
import { recordDecision } from '../../commands/record-decision';
import { reopen } from '../../commands/reopen';
import { saveAgreement } from '../../commands/save-agreement';
import { saveRules } from '../../commands/save-rules';
import { saveSettings } from '../../commands/save-settings';
import { saveStartnotitieText } from '../../commands/save-startnotitie-text';
import { submitWeighing } from '../../commands/submit-weighing';
import { deriveKey } from '../../domain/keys';
import { exampleView } from '../journey';
import type { Scenario } from './scenario';

/** From the conclusion to the end, and what can be done at any time. */
export const fromConclusion: readonly Scenario[] = [
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
    name: 'saveStartnotitieText',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('besluit');
      const { actor } = await journey.acting('anna', 'write');
      const text = 'Er is € 4.000 nodig voor het hek.';
      const input = { actor, initiativeKey: journey.initiativeKey, section: 'money', text } as const;
      return (services) => saveStartnotitieText(services, input);
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
    name: 'saveRules',
    person: 'marja',
    arrange: async (journey) => {
      const draft = { ...journey.settings.rules, councilAbove: 75_000, why: 'De grens ging omhoog.' };
      const values = { 'weighing.quorum': '60' };
      const input = { ...(await journey.acting('marja', 'rules')), draft, madeFrom: 1, values };
      return (services) => saveRules(services, input);
    },
  },
  {
    name: 'saveSettings',
    person: 'rina',
    arrange: async (journey) => {
      const { actor, commandKey } = await journey.acting('rina', 'settings');
      const { lists } = journey.services('rina');
      const [name, quiet] = await Promise.all([
        lists.settings.getByKey('municipality'),
        lists.settings.getByKey('silence.workingDays'),
      ]);
      const changes = {
        municipality: { from: name?.record.Value ?? '', to: 'gemeente Veenwolde' },
        'silence.workingDays': { from: quiet?.record.Value ?? '', to: '15' },
      };
      const input = { actor, commandKey, changes };
      return (services) => saveSettings(services, input);
    },
  },
];
