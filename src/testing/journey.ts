import { askColleagues } from '../commands/ask-colleagues';
import { assign } from '../commands/assign';
import { finishAssessment } from '../commands/finish-assessment';
import { finishExploration } from '../commands/finish-exploration';
import { linkOpgave } from '../commands/link-opgave';
import { openWeighing } from '../commands/open-weighing';
import { recordConclusion } from '../commands/record-conclusion';
import { recordDecision } from '../commands/record-decision';
import { recordContact } from '../commands/record-contact';
import { registerInitiative } from '../commands/register-initiative';
import { saveAnswer } from '../commands/save-answer';
import { saveAssessment } from '../commands/save-assessment';
import { submitWeighing } from '../commands/submit-weighing';
import type { Acting } from '../commands/command';
import type { StepInput } from '../commands/take-step';
import type { Me, Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import { deriveKey } from '../domain/keys';
import { questionIds } from '../domain/exploration';
import { phases } from '../domain/phases';
import type { Contributor, Initiative, Registration } from '../domain/records.generated';
import type { RegistrationDraft } from '../domain/registration';
import { readSettings } from '../domain/settings';
import type { Settings } from '../domain/settings';
import { addWorkingDays } from '../domain/working-days';
import type { WeighingAnswers } from '../domain/weighing';
import type { TestServices } from './memory-tenant';
import { testTeamId } from './memory-tenant';
import type { WrittenSubmission } from './open-formulieren';
import type { Person } from './people';

/** A tenant, in memory or real, in which the journey can be walked. */
export interface World {
  servicesFor(person: Person): TestServices;
  /** Somebody sends in a form on the website. */
  submitForm(submission: WrittenSubmission): Promise<void> | void;
  readonly teamId?: string;
  /** Keeps all that is stored. @returns what makes it so again, as often as it is called */
  keep(): Restore | Promise<Restore>;
}

export type Restore = () => void | Promise<void>;

export const exampleDraft: RegistrationDraft = {
  title: 'Dorpstuin achter het dorpshuis',
  summary: 'Een moestuin op het lege stuk gras achter het dorpshuis.',
  settlement: 'Espel',
  receivedThrough: 'telefoon',
  initiatorName: 'Dirk Verzonnen',
  organisation: 'Dorpsbelang Espel (verzonnen)',
  phone: '0527-000 001',
};

export const exampleOpgave = { Key: 'LB-01', Title: 'Bewoners maken zelf hun buurt mooier' };

export const exampleView: WeighingAnswers = {
  Stance: 'versterken-mits',
  WhyAndHow: 'Goed voor het dorp. Wij regelen de grond.',
  ArgumentsAgainst: 'De grond is nog niet onderzocht.',
  Decider: 'college',
  StartnotitieNeeded: true,
};

/** One initiative on its way through the journey, walked with the commands themselves and without faults. */
export class Journey {
  public readonly world: World;
  public readonly settings: Settings;
  public readonly registrationKey = deriveKey('journey', 'registration');
  public readonly initiativeKey = deriveKey(this.registrationKey, 'initiative');

  public constructor(world: World) {
    this.world = world;
    this.settings = readSettings([{ Key: 'teams.teamId', Value: world.teamId ?? testTeamId }]);
  }

  /** Registers it, with nobody appointed yet. */
  public async register(): Promise<void> {
    const { actor } = await this.acting('sanne', 'register');
    const input = { actor, commandKey: this.registrationKey, draft: exampleDraft, settings: this.settings };
    expectKind('registered', await registerInitiative(this.services('sanne'), input));
  }

  /** Walks to the moment at which the initiative has just come into this phase; from `toegewezen` on. */
  public async reach(phase: Initiative['Phase']): Promise<Stored<Initiative>> {
    const steps = [
      () => this.register(),
      () => this.assign(),
      () => this.firstContact(),
      () => this.explore(),
      () => this.assess(),
      () => this.weigh(),
      () => this.conclude(),
      () => this.decide(),
    ];
    for (const step of steps.slice(0, phases.indexOf(phase) + 1)) await step();
    return this.initiative();
  }

  public async initiative(): Promise<Stored<Initiative>> {
    return found(await this.services('marja').lists.initiatives.getByKey(this.initiativeKey));
  }

  public async registration(): Promise<Stored<Registration>> {
    return found(await this.services('marja').lists.registrations.getByKey(this.registrationKey));
  }

  public async contributor(person: Person): Promise<Stored<Contributor>> {
    const { personKey } = await this.services(person).me();
    const all = await this.services('marja').lists.contributors.find({
      where: [{ column: 'InitiativeKey', is: 'eq', value: this.initiativeKey }],
      top: 100,
    });
    return found(all.items.find(({ record }) => record.PersonKey === personKey));
  }

  public services(person: Person): TestServices {
    return this.world.servicesFor(person);
  }

  public async acting(person: Person, command: string): Promise<Acting & { readonly actor: Me }> {
    return { actor: await this.services(person).me(), commandKey: deriveKey('journey', command) };
  }

  public async step(person: Person, command: string): Promise<StepInput> {
    const acting = await this.acting(person, command);
    return { ...acting, initiativeKey: this.initiativeKey, settings: this.settings };
  }

  public closesOn(): string {
    return addWorkingDays(dayOf(this.services('anna').now()), 10, this.settings.calendar);
  }

  private async assign(): Promise<void> {
    const acting = await this.acting('anna', 'assign');
    const { personKey, name, mail } = acting.actor;
    const registration = (await this.registration()).record;
    const accountmanager = { personKey, name, mail };
    const input = { ...acting, registration, accountmanager, settings: this.settings };
    expectKind('assigned', await assign(this.services('anna'), input));
  }

  private async firstContact(): Promise<void> {
    const at = this.services('anna').now().toISOString();
    const contact = { at, role: 'helpdesk', through: 'telefoon' } as const;
    const input = { ...(await this.step('anna', 'contact')), contact };
    expectKind('done', await recordContact(this.services('anna'), input));
  }

  private async explore(): Promise<void> {
    const { actor } = await this.acting('anna', 'explore');
    for (const question of questionIds) {
      const stored = await this.initiative();
      const mine = { answer: `Antwoord op ${question}` };
      expectKind('saved', await saveAnswer(this.services('anna'), { actor, stored, question, mine }));
    }
    expectKind('done', await finishExploration(this.services('anna'), await this.step('anna', 'explored')));
  }

  private async assess(): Promise<void> {
    const acting = await this.acting('anna', 'assess');
    const mine = {
      Delineation: 'Alleen het stuk gras.',
      AddedValue: 'Een mooier dorp.',
      CouncilRelevance: 'geen',
      ExecutiveRelevance: 'enige',
      ExecutiveRelevanceWhy: 'Er is gemeentegrond bij.',
      OrganisationRelevance: 'geen',
    } as const;
    const { actor } = acting;
    expectKind('saved', await saveAssessment(this.services('anna'), { actor, stored: await this.initiative(), mine }));
    const initiative = (await this.initiative()).record;
    expectKind('linked', await linkOpgave(this.services('anna'), { ...acting, initiative, opgave: exampleOpgave }));
    expectKind('done', await finishAssessment(this.services('anna'), await this.step('anna', 'assessed')));
  }

  private async weigh(): Promise<void> {
    const acting = await this.acting('anna', 'ask');
    const { personKey, name, mail } = await this.services('henk').me();
    const colleagues = [{ personKey, name, mail, opgaveKeys: [exampleOpgave.Key], why: 'Eigenaar van de opgave' }];
    const initiative = (await this.initiative()).record;
    const message = 'Wil je meedenken?';
    expectKind('asked', await askColleagues(this.services('anna'), { ...acting, initiative, colleagues, message }));
    const input = {
      ...(await this.step('anna', 'open')),
      question: 'Gaan we de tuin versterken?',
      closesOn: this.closesOn(),
    };
    expectKind('done', await openWeighing(this.services('anna'), input));
  }

  /** From a weighing that is open: one view, and the conclusion. */
  public async conclude(): Promise<void> {
    const { actor } = await this.acting('henk', 'view');
    const initiative = (await this.initiative()).record;
    expectKind('submitted', await submitWeighing(this.services('henk'), { actor, initiative, answers: exampleView }));
    const input = { ...(await this.step('anna', 'conclude')), conclusion: exampleView };
    expectKind('done', await recordConclusion(this.services('anna'), input));
  }

  /** From the conclusion: a yes. */
  public async decide(): Promise<void> {
    const on = dayOf(this.services('anna').now());
    const input = { ...(await this.step('anna', 'decide')), decision: { result: 'ja', body: 'college', on } as const };
    expectKind('done', await recordDecision(this.services('anna'), input));
  }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not there');
  return value;
}

function expectKind(kind: string, result: { readonly kind: string }): void {
  if (result.kind !== kind) throw new Error(`${kind} expected: ${JSON.stringify(result)}`);
}
