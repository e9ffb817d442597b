// Generated from sharepoint/*.json by scripts/generate-schema.mjs. Change the schema, then run npm run generate.
import type { GroupId } from '../../domain/roles';

export const aanmeldingenList = {
  title: 'Aanmeldingen',
  columns: { Title: 'text', Key: 'text', Summary: 'note', Settlement: 'text', ReceivedThrough: 'choice', InitiatorName: 'text', InitiatorOrganisation: 'text', InitiatorEmail: 'text', InitiatorPhone: 'text', ReceivedAt: 'instant', AssignDueOn: 'day', ContactDueOn: 'day', Status: 'choice', WaitingFor: 'note', WaitingSince: 'day', WaitingUntil: 'day', InitiativeKey: 'text', AccountmanagerName: 'text', AssignedAt: 'instant', ReferredTo: 'text', ReferralReason: 'note', ReferredAt: 'instant', ReferralFollowUpOn: 'day', ReferralArrivedOn: 'day', SourceReference: 'text', OtherAnswers: 'note', SourceFiles: 'note' },
} as const;
/** Columns of Aanmeldingen that may be filtered or sorted on (platform rule: the list view threshold). */
export type RegistrationIndex = 'Key' | 'ReceivedAt' | 'Status' | 'InitiativeKey' | 'ReferralFollowUpOn' | 'SourceReference';

export const initiatievenList = {
  title: 'Initiatieven',
  columns: { Title: 'text', Key: 'text', Number: 'text', Summary: 'note', Type: 'choice', Settlement: 'text', Phase: 'choice', PhaseSince: 'instant', IsOpen: 'boolean', LastCommand: 'text', ImportKey: 'text', SourceReference: 'text', AccountmanagerKey: 'text', AccountmanagerName: 'text', AccountmanagerMail: 'text', AccountmanagerPhone: 'text', PreviousKey: 'text', ReleasedAt: 'instant', StandInKey: 'text', StandInName: 'text', StandInPhone: 'text', StandInFrom: 'day', StandInUntil: 'day', StandInAnswer: 'choice', StandInNote: 'note', HandoverTo: 'text', HandoverToName: 'text', HandoverReason: 'note', HandoverAskedAt: 'instant', HandoverTalkAt: 'instant', HandoverMessage: 'note', HandoverDeclined: 'note', ReceivedAt: 'instant', FirstContactDueOn: 'day', FirstContactAt: 'instant', LastContactAt: 'instant', WaitingFor: 'note', WaitingSince: 'day', WaitingUntil: 'day', NextAction: 'text', NextActionOn: 'day', Initiators: 'note', InitiatorsPlan: 'note', Kind: 'note', KindPlan: 'note', Ambition: 'note', AmbitionPlan: 'note', Scope: 'note', ScopePlan: 'note', Stakeholders: 'note', StakeholdersPlan: 'note', StakeholderRows: 'note', StateOfPlay: 'note', StateOfPlayPlan: 'note', Ask: 'note', AskPlan: 'note', ExplorationConfirmedOn: 'day', ExplorationConfirmed: 'text', UnknownAnswers: 'text', Delineation: 'note', AddedValue: 'note', CouncilRelevance: 'choice', CouncilRelevanceWhy: 'note', ExecutiveRelevance: 'choice', ExecutiveRelevanceWhy: 'note', OrganisationRelevance: 'choice', OrganisationRelevanceWhy: 'note', NoOpgaveReason: 'note', BroadeningChoice: 'choice', BroadeningOn: 'day', BroadeningReason: 'note', CoverageGapReason: 'note', WeighingQuestion: 'note', WeighingOpenedAt: 'instant', WeighingClosesOn: 'day', WeighingRound: 'number', WeighingDiscussion: 'note', Stance: 'choice', Responsibility: 'text', WhyAndHow: 'note', ArgumentsAgainst: 'note', Decider: 'choice', StartnotitieNeeded: 'boolean', StartnotitieWhy: 'note', DissentHandling: 'note', EarlyReason: 'note', StartnotitieTexts: 'note', ConcludedAt: 'instant', DecisionResult: 'choice', DecisionBody: 'choice', DecisionOn: 'day', DecisionReference: 'text', DecisionNote: 'note', DeciderProposal: 'note', ChannelState: 'note', ChannelId: 'text', ChannelUrl: 'note', Outcome: 'choice', OutcomeNote: 'note', ReferredTo: 'text', ReferralArrived: 'choice', ReferralFollowUpOn: 'day', SuccessFactors: 'note', Lessons: 'note', ClosedAt: 'instant', RetainUntil: 'day', PersonalDataUntil: 'day', PersonalDataRemovedOn: 'day' },
} as const;
/** Columns of Initiatieven that may be filtered or sorted on (platform rule: the list view threshold). */
export type InitiativeIndex = 'Key' | 'Number' | 'Settlement' | 'Phase' | 'IsOpen' | 'ImportKey' | 'AccountmanagerKey' | 'ReleasedAt' | 'StandInKey' | 'HandoverTo' | 'ReceivedAt' | 'NextActionOn' | 'ReferralFollowUpOn' | 'ClosedAt' | 'RetainUntil' | 'PersonalDataUntil';

export const initiatiefnemersList = {
  title: 'Initiatiefnemers',
  columns: { Title: 'text', Key: 'text', InitiativeKey: 'text', Organisation: 'text', Email: 'text', Phone: 'text', Role: 'text' },
} as const;
/** Columns of Initiatiefnemers that may be filtered or sorted on (platform rule: the list view threshold). */
export type InitiatorIndex = 'Key' | 'InitiativeKey' | 'Organisation';

export const opgavenList = {
  title: 'Opgaven',
  columns: { Title: 'text', Key: 'text', Programme: 'text', Goal: 'text', Description: 'note', Keywords: 'note', SourceUrl: 'text', OwnerKeys: 'note', GroupId: 'text', Year: 'number', ValidUntil: 'day', SucceededBy: 'text', IsActive: 'boolean', History: 'note' },
} as const;
/** Columns of Opgaven that may be filtered or sorted on (platform rule: the list view threshold). */
export type OpgaveIndex = 'Key' | 'Programme' | 'IsActive';

export const deskundigenList = {
  title: 'Deskundigen',
  columns: { Title: 'text', Key: 'text', OpgaveKey: 'text', PersonKey: 'text', Mail: 'text', Since: 'instant' },
} as const;
/** Columns of Deskundigen that may be filtered or sorted on (platform rule: the list view threshold). */
export type OpgaveExpertIndex = 'Key' | 'OpgaveKey' | 'PersonKey';

export const initiatiefOpgavenList = {
  title: 'InitiatiefOpgaven',
  columns: { Title: 'text', Key: 'text', InitiativeKey: 'text', OpgaveKey: 'text', Contribution: 'note' },
} as const;
/** Columns of InitiatiefOpgaven that may be filtered or sorted on (platform rule: the list view threshold). */
export type OpgaveLinkIndex = 'Key' | 'InitiativeKey' | 'OpgaveKey';

export const poolList = {
  title: 'Pool',
  columns: { Title: 'text', PersonKey: 'text', Mail: 'text', Phone: 'text', Settlements: 'text', Expertise: 'text', Capacity: 'number', AwayFrom: 'day', AwayUntil: 'day', StandInKey: 'text', IsCoordinator: 'boolean', IsActive: 'boolean' },
} as const;
/** Columns of Pool that may be filtered or sorted on (platform rule: the list view threshold). */
export type PoolMemberIndex = 'PersonKey';

export const contactmomentenList = {
  title: 'Contactmomenten',
  columns: { Title: 'text', Key: 'text', InitiativeKey: 'text', At: 'instant', Role: 'choice', Through: 'choice', Note: 'note', ActorName: 'text' },
} as const;
/** Columns of Contactmomenten that may be filtered or sorted on (platform rule: the list view threshold). */
export type ContactMomentIndex = 'Key' | 'InitiativeKey' | 'At';

export const afsprakenList = {
  title: 'Afspraken',
  columns: { Title: 'text', Key: 'text', InitiativeKey: 'text', OwnerSide: 'choice', OwnerKey: 'text', OwnerName: 'text', DueOn: 'day', Status: 'choice', CompletedOn: 'day', DroppedReason: 'note', FromDecision: 'boolean' },
} as const;
/** Columns of Afspraken that may be filtered or sorted on (platform rule: the list view threshold). */
export type AgreementIndex = 'Key' | 'InitiativeKey' | 'OwnerKey' | 'DueOn' | 'Status';

export const betrokkenenList = {
  title: 'Betrokkenen',
  columns: { Title: 'text', Key: 'text', InitiativeKey: 'text', PersonKey: 'text', Mail: 'text', OpgaveKey: 'text', Why: 'note', Message: 'note', Status: 'choice', AskedOn: 'day', AnsweredOn: 'day', BetterKey: 'text', BetterName: 'text', NextKey: 'text', NextName: 'text' },
} as const;
/** Columns of Betrokkenen that may be filtered or sorted on (platform rule: the list view threshold). */
export type ContributorIndex = 'Key' | 'InitiativeKey' | 'PersonKey' | 'OpgaveKey' | 'AskedOn';

export const nietPassendList = {
  title: 'NietPassend',
  columns: { Title: 'text', Key: 'text', OpgaveKey: 'text', PersonKey: 'text', MarkedByName: 'text', MarkedOn: 'day' },
} as const;
/** Columns of NietPassend that may be filtered or sorted on (platform rule: the list view threshold). */
export type MisfitIndex = 'Key' | 'OpgaveKey' | 'PersonKey';

export const wegingenList = {
  title: 'Wegingen',
  columns: { Title: 'text', Key: 'text', InitiativeKey: 'text', PersonKey: 'text', Stance: 'choice', Responsibility: 'text', WhyAndHow: 'note', ArgumentsAgainst: 'note', Decider: 'choice', StartnotitieNeeded: 'boolean', SubmittedAt: 'instant', OpenQuestions: 'note', Round: 'number', EarlierRounds: 'note', ChangedWhy: 'note' },
} as const;
/** Columns of Wegingen that may be filtered or sorted on (platform rule: the list view threshold). */
export type WeighingIndex = 'Key' | 'InitiativeKey' | 'PersonKey';

export const partnerspiegelList = {
  title: 'Partnerspiegel',
  columns: { Title: 'text', Key: 'text', InitiativeKey: 'text', Side: 'choice', Scores: 'text', Remark: 'note' },
} as const;
/** Columns of Partnerspiegel that may be filtered or sorted on (platform rule: the list view threshold). */
export type PartnerMirrorIndex = 'Key' | 'InitiativeKey';

export const tijdlijnList = {
  title: 'Tijdlijn',
  columns: { Title: 'text', Key: 'text', InitiativeKey: 'text', At: 'instant', Kind: 'choice', Phase: 'choice', Role: 'choice', ActorKey: 'text', ActorName: 'text', Text: 'note' },
} as const;
/** Columns of Tijdlijn that may be filtered or sorted on (platform rule: the list view threshold). */
export type TimelineEventIndex = 'Key' | 'InitiativeKey' | 'At';

export const documentenList = {
  title: 'Documenten',
  columns: { Title: 'text', InitiativeKey: 'text', Kind: 'choice', GeneratedETag: 'text' },
} as const;
/** Columns of Documenten that may be filtered or sorted on (platform rule: the list view threshold). */
export type InitiativeDocumentIndex = 'InitiativeKey';

export const sjablonenList = {
  title: 'Sjablonen',
  columns: { Title: 'text' },
} as const;
/** Columns of Sjablonen that may be filtered or sorted on (platform rule: the list view threshold). */
export type TemplateIndex = never;

export const formulierenList = {
  title: 'Formulieren',
  columns: { Title: 'text' },
} as const;
/** Columns of Formulieren that may be filtered or sorted on (platform rule: the list view threshold). */
export type FormDocumentIndex = never;

export const inlezingenList = {
  title: 'Inlezingen',
  columns: { Title: 'text', Key: 'text', Fingerprint: 'text', StartedAt: 'instant', ActorKey: 'text', ActorName: 'text', RowCount: 'number', Status: 'choice', UndoneAt: 'instant' },
} as const;
/** Columns of Inlezingen that may be filtered or sorted on (platform rule: the list view threshold). */
export type ImportRunIndex = 'Key' | 'Fingerprint' | 'StartedAt';

export const verwantenList = {
  title: 'Verwanten',
  columns: { Title: 'text', Key: 'text', InitiativeKey: 'text', OtherKey: 'text', Kind: 'choice', ActorName: 'text' },
} as const;
/** Columns of Verwanten that may be filtered or sorted on (platform rule: the list view threshold). */
export type RelationIndex = 'Key' | 'InitiativeKey' | 'OtherKey';

export const lokettenList = {
  title: 'Loketten',
  columns: { Title: 'text', Key: 'text', Kind: 'choice', HandlesWhat: 'note', Contact: 'text', CallerText: 'note', IsActive: 'boolean' },
} as const;
/** Columns of Loketten that may be filtered or sorted on (platform rule: the list view threshold). */
export type DestinationIndex = 'Key' | 'IsActive';

export const tekstenList = {
  title: 'Teksten',
  columns: { Title: 'text', Key: 'text', Value: 'note' },
} as const;
/** Columns of Teksten that may be filtered or sorted on (platform rule: the list view threshold). */
export type StandardTextIndex = 'Key';

export const instellingenList = {
  title: 'Instellingen',
  columns: { Title: 'text', Key: 'text', Value: 'note' },
} as const;
/** Columns of Instellingen that may be filtered or sorted on (platform rule: the list view threshold). */
export type SettingIndex = 'Key';

/** Titles of the site's groups, by which a person's groups are recognised. */
export const groupTitles: Readonly<Record<GroupId, string>> = { kcc: 'Initiatieven KCC', pool: 'Initiatieven Accountmanagers', coordinators: 'Initiatieven Coördinatoren', team: 'Initiatieven Breder team', readers: 'Initiatieven Lezers', admins: 'Initiatieven Beheer' };
