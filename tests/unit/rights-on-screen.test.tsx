/** @jest-environment jsdom */
import { cleanup, screen } from '@testing-library/react';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as React from 'react';
import { askColleagues } from '../../src/commands/ask-colleagues';
import AssessmentStep from '../../src/features/assessment/AssessmentStep';
import { WaitingPart } from '../../src/features/assignment/WaitingPart';
import BroadeningStep from '../../src/features/broadening/BroadeningStep';
import ChannelStep from '../../src/features/channel/ChannelStep';
import ClosingStep from '../../src/features/closing/ClosingStep';
import DecisionStep from '../../src/features/decision/DecisionStep';
import AgreementsStep from '../../src/features/dossier/agreements/AgreementsStep';
import ExplorationStep from '../../src/features/exploration/ExplorationStep';
import { OpgavenView } from '../../src/features/opgaven/OpgavenView';
import { RegistrationView } from '../../src/features/registration/RegistrationView';
import { RulesView } from '../../src/features/rules/RulesView';
import DocumentsStep from '../../src/features/startnotitie/DocumentsStep';
import { TextsView } from '../../src/features/texts/TextsView';
import { TodayView } from '../../src/features/today/TodayView';
import WeighingStep from '../../src/features/weighing/WeighingStep';
import { can, rights, type Verb } from '../../src/domain/rights';
import type { Initiative } from '../../src/domain/records.generated';
import type { DossierStepProps } from '../../src/session/dossier';
import type { View } from '../../src/session/routes';
import { exampleOpgave, Journey } from '../../src/testing/journey';
import { MemoryTenant } from '../../src/testing/memory-tenant';
import { people } from '../../src/testing/people';
import type { Person } from '../../src/testing/people';
import { show } from '../../src/testing/show';
import { showStep } from '../../src/testing/show-step';
import { settle } from './support/settle';
import { verbNames } from './support/verb-names';

/** Who looks: the initiative is Anna's, and Henk takes part in it. */
const viewers: readonly (readonly [name: string, person: Person])[] = [
  ['KCC', 'sanne'],
  ['Accountmanager, eigen', 'anna'],
  ['Accountmanager, ander', 'bram'],
  ['Coördinator', 'marja'],
  ['Breder team, gevraagd', 'henk'],
  ['Breder team', 'ingrid'],
  ['Lezer', 'geert'],
  ['Beheer', 'rina'],
];

/** A place in the product, with the button of each verb that it offers. */
interface Scene {
  readonly phase?: Initiative['Phase'];
  readonly prepare?: (journey: Journey) => Promise<void>;
  readonly step?: React.ComponentType<DossierStepProps>;
  readonly view?: readonly [View, React.ReactElement];
  readonly verbs: Readonly<Partial<Record<Verb, string>>>;
}

async function askHenk(journey: Journey): Promise<void> {
  const { lists } = journey.services('anna');
  await lists.settings.createOnce({ Title: 'Team', Key: 'teams.teamId', Value: 'team' });
  await askColleagues(journey.services('anna'), {
    ...(await journey.acting('anna', 'ask')),
    initiative: (await journey.initiative()).record,
    colleagues: [{ ...people.henk, opgaveKeys: [exampleOpgave.Key] }],
    message: 'Doe je mee?',
  });
}

const nothing = (): null => null;
const scenes: Readonly<Record<string, Scene>> = {
  Aanmelden: { view: ['registration', <RegistrationView key="" />], verbs: { register: 'Aanmelding registreren' } },
  Vandaag: {
    phase: 'aangemeld',
    view: [
      'today',
      <TodayView key="" WaitingPart={WaitingPart} RequestsPart={nothing} DecidingPart={nothing} OwnPart={nothing} />,
    ],
    verbs: { mergeRegistration: 'Dit is hetzelfde als', pauseRegistration: 'Klok stilzetten' },
  },
  Verkenning: {
    phase: 'verkenning',
    step: ExplorationStep,
    verbs: { finishExploration: 'Naar inschatting', confirmExploration: 'Laat de initiatiefnemers bevestigen' },
  },
  Inschatting: { phase: 'inschatting', step: AssessmentStep, verbs: { finishAssessment: 'Naar verbreding' } },
  Verbreding: { phase: 'verbreding', step: BroadeningStep, verbs: { askColleagues: 'Vraag mee te doen' } },
  'Weging openen': {
    phase: 'verbreding',
    prepare: askHenk,
    step: (props) => <ChannelStep {...props} weighing={nothing} />,
    verbs: { openWeighing: 'Open weging' },
  },
  Weging: {
    phase: 'weging',
    step: WeighingStep,
    verbs: { weigh: 'Mijn weging indienen', recordConclusion: 'Conclusie vastleggen' },
  },
  Besluit: { phase: 'besluit', step: DecisionStep, verbs: { recordDecision: 'Besluit vastleggen' } },
  Documenten: { phase: 'besluit', step: DocumentsStep, verbs: { createStartnotitie: 'Maak startnotitie' } },
  Afspraken: {
    phase: 'verkenning',
    step: AgreementsStep,
    verbs: { saveAgreement: 'Afspraak maken', recordContact: 'Contact vastleggen' },
  },
  Afronden: { phase: 'verkenning', step: ClosingStep, verbs: { closeInitiative: 'Afronden' } },
  Opgaven: { view: ['opgaven', <OpgavenView key="" />], verbs: { importOpgaven: 'CSV inlezen' } },
  Spelregels: { view: ['rules', <RulesView key="" />], verbs: { manageRules: 'Spelregels opslaan' } },
  Loketten: { view: ['texts', <TextsView key="" />], verbs: { manageDestinations: 'Loket of organisatie toevoegen' } },
};

const buttonOf = new Map(
  Object.values(scenes).flatMap(({ verbs }) => Object.entries(verbs) as (readonly [Verb, string])[]),
);

describe('what each person sees to do', () => {
  const allowed = new Map<Verb, readonly boolean[]>();

  beforeAll(async () => {
    const journey = new Journey(new MemoryTenant());
    await journey.reach('weging');
    const { record: initiative } = await journey.initiative();
    const henk = await journey.contributor('henk');
    const actors = await Promise.all(viewers.map(([, person]) => journey.services(person).me()));
    for (const verb of Object.keys(rights) as Verb[])
      allowed.set(
        verb,
        actors.map((actor) => can(actor, verb, { initiative, contributors: [henk.record] })),
      );
  });

  it.each(Object.entries(scenes))(
    'on %s is what they may',
    async (_, { phase, prepare, step, view, verbs }) => {
      const tenant = new MemoryTenant();
      const journey = new Journey(tenant);
      if (phase === 'aangemeld') await journey.register();
      else if (phase !== undefined) await journey.reach(phase);
      await prepare?.(journey);
      const seen: Record<string, readonly string[]> = {};
      const due: Record<string, readonly string[]> = {};
      for (const [at, [name, person]] of viewers.entries()) {
        const services = tenant.servicesFor(person);
        if (step) showStep(step, journey.initiativeKey, services);
        else if (view) show(view[1], { services, route: { view: view[0] } as never });
        await settle();
        const offered = Object.entries(verbs) as [Verb, string][];
        seen[name] = offered
          .filter(([, label]) => screen.queryAllByRole('button', { name: (text) => text.startsWith(label) }).length > 0)
          .map(([verb]) => verb);
        due[name] = offered.filter(([verb]) => allowed.get(verb)?.[at] === true).map(([verb]) => verb);
        cleanup();
      }
      expect(seen).toEqual(due);
      // Eight people one after the other, on a machine that may be busy.
    },
    60_000,
  );

  it('is what docs/rights.md says; RIGHTS=write writes it', () => {
    const page = join(__dirname, '../../docs/rights.md');
    const rows = [
      ['wat', ...viewers.map(([name]) => name), 'knop'],
      ...(Object.keys(verbNames) as Verb[]).map((verb) => [
        verbNames[verb],
        ...(allowed.get(verb) ?? []).map((may) => (may ? 'ja' : '–')),
        buttonOf.get(verb) ?? '',
      ]),
    ];
    const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
    const [head = '', ...body] = rows.map(
      (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
    );
    const line = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
    const table = [head, line, ...body].join('\n');
    const [before = '', , rest = ''] = readFileSync(page, 'utf8').split(/(?<=<!-- screen -->\n)|(?=<!-- \/screen -->)/);
    const text = `${before}\n${table}\n\n${rest}`;
    if (process.env['RIGHTS'] === 'write') writeFileSync(page, text);
    expect(readFileSync(page, 'utf8')).toBe(text);
  });
});
