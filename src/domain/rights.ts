import type { Contributor, Initiative } from './records.generated';
import type { GroupId } from './roles';
import { standsInNow } from './stand-in';
import type { PlainDay } from './types';

/** Who does something: a person with the groups they are in. */
export interface Actor {
  readonly personKey: string;
  readonly groups: readonly GroupId[];
}

/** What of a dossier decides about rights. */
export interface RightsFacts {
  readonly initiative?: Pick<Initiative, 'AccountmanagerKey' | 'StandInKey'> &
    Partial<Pick<Initiative, 'StandInName' | 'StandInPhone' | 'StandInFrom' | 'StandInUntil' | 'StandInAnswer'>>;
  readonly contributors?: readonly Pick<Contributor, 'PersonKey' | 'Status'>[];
  /** Who stands in does so on the days of the absence; without a day the absence is taken to be now. */
  readonly today?: PlainDay;
}

/** A group, or what somebody is to this one initiative. */
export type Role = GroupId | 'accountmanager' | 'standIn' | 'contributor' | 'everyone';

const keepers: readonly Role[] = ['accountmanager', 'standIn', 'coordinators'];
/** What a stand-in leaves to the accountmanager, who stays. */
const owners: readonly Role[] = ['accountmanager', 'coordinators'];
const poolStaff: readonly Role[] = ['pool', 'coordinators'];

/**
 * Who may do what. One table for buttons, commands and the printed matrix. What holds in the end are the rights on the
 * lists (sharepoint/lists.json): this table never allows more than those.
 */
export const rights = {
  register: ['kcc', ...poolStaff],
  relateInitiatives: ['kcc', ...poolStaff],
  seeRegistrations: poolStaff,
  mergeRegistration: poolStaff,
  mergeInitiatives: owners,
  referRegistration: poolStaff,
  pauseRegistration: poolStaff,
  pickUp: poolStaff,
  assign: ['coordinators'],
  seeInitiators: poolStaff,
  recordContact: poolStaff,
  saveAnswer: keepers,
  finishExploration: keepers,
  saveAssessment: keepers,
  linkOpgave: keepers,
  finishAssessment: keepers,
  askColleagues: keepers,
  markMisfit: poolStaff,
  answerRequest: ['contributor', 'team', ...poolStaff],
  openWeighing: keepers,
  openChannel: poolStaff,
  weigh: ['contributor'],
  recordConclusion: keepers,
  createStartnotitie: keepers,
  recordDecision: keepers,
  saveAgreement: poolStaff,
  correctTimeline: ['contributor', ...poolStaff],
  confirmExploration: keepers,
  goBack: keepers,
  closeInitiative: owners,
  reopen: owners,
  pauseClock: keepers,
  handOver: owners,
  takeOver: poolStaff,
  release: owners,
  arrangeStandIn: owners,
  recordAbsence: poolStaff,
  followUpReferral: poolStaff,
  manageDestinations: ['coordinators', 'admins'],
  manageTexts: ['coordinators', 'admins'],
  manageTemplates: ['admins'],
  managePool: ['coordinators', 'admins'],
  manageRules: ['coordinators', 'admins'],
  importOpgaven: [...poolStaff, 'admins'],
  answerMirror: ['contributor', ...keepers],
  seeMirror: poolStaff,
  removePersonalData: ['coordinators', 'admins'],
  seePersonalData: poolStaff,
  setRetention: ['admins'],
  maintainOpgaven: [...poolStaff, 'admins'],
  sayExpertise: ['kcc', ...poolStaff, 'team', 'readers', 'admins'],
  fetchForms: [...poolStaff, 'admins'],
  mapForms: ['admins'],
  importInitiatives: ['coordinators', 'admins'],
  setUp: ['admins'],
} as const satisfies Record<string, readonly Role[]>;

export type Verb = keyof typeof rights;

/** @param facts - the dossier, for verbs that depend on what somebody is to it; without it those are not allowed */
export function can(actor: Actor, verb: Verb, facts: RightsFacts = {}): boolean {
  const roles = rolesOf(actor, facts);
  return (rights[verb] as readonly Role[]).some((role) => roles.includes(role));
}

/** Whether some part of "Bewaren en persoonsgegevens" is for this person. */
export function seesSomePrivacy(actor: Actor): boolean {
  return (['removePersonalData', 'seePersonalData', 'setRetention'] as const).some((verb) => can(actor, verb));
}

/** Everything that somebody is to this dossier. */
export function rolesOf(actor: Actor, { initiative, contributors = [], today }: RightsFacts): readonly Role[] {
  const roles: Role[] = ['everyone', ...actor.groups];
  // Only the pool can write dossiers: somebody who left it keeps the name on old ones, but not the pen.
  const inPool = actor.groups.includes('pool') || actor.groups.includes('coordinators');
  if (inPool && initiative?.AccountmanagerKey === actor.personKey) roles.push('accountmanager');
  if (inPool && initiative?.StandInKey === actor.personKey) {
    if (today === undefined || standsInNow(initiative, today)) roles.push('standIn');
  }
  const asked = contributors.some(({ PersonKey, Status }) => PersonKey === actor.personKey && Status !== 'kan niet');
  if (asked) roles.push('contributor');
  return roles;
}
