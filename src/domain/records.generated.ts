// Generated from sharepoint/*.json by scripts/generate-schema.mjs. Change the schema, then run npm run generate.
import type { Instant, PlainDay } from './types';

/** Goes up by one with every release that changes lists, columns or rights. */
export const schemaVersion = 2;

/** Aanmeldingen: Wat aan de balie, aan de telefoon of per mail binnenkwam, met persoonsgegevens. Een KCC-medewerker ziet alleen de eigen aanmeldingen. */
export interface Registration {
  /** Titel */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Waar gaat het over? */
  readonly Summary: string;
  /** Kern */
  readonly Settlement: string;
  /** Kwam binnen via */
  readonly ReceivedThrough: 'telefoon' | 'balie' | 'e-mail' | 'website' | 'collega';
  /** Naam initiatiefnemer */
  readonly InitiatorName: string;
  /** Organisatie */
  readonly InitiatorOrganisation?: string;
  /** E-mailadres */
  readonly InitiatorEmail?: string;
  /** Telefoon */
  readonly InitiatorPhone?: string;
  /** Ontvangen op */
  readonly ReceivedAt: Instant;
  /** Toewijzen uiterlijk */
  readonly AssignDueOn?: PlainDay;
  /** Contact uiterlijk */
  readonly ContactDueOn?: PlainDay;
  /** Status */
  readonly Status: 'nieuw' | 'opgepakt' | 'doorverwezen' | 'samengevoegd';
  /** Wacht op */
  readonly WaitingFor?: string;
  /** Wacht sinds */
  readonly WaitingSince?: PlainDay;
  /** Beloofd voor */
  readonly WaitingUntil?: PlainDay;
  /** Initiatief */
  readonly InitiativeKey?: string;
  /** Accountmanager */
  readonly AccountmanagerName?: string;
  /** Opgepakt op */
  readonly AssignedAt?: Instant;
  /** Doorverwezen naar */
  readonly ReferredTo?: string;
  /** Reden van doorverwijzen */
  readonly ReferralReason?: string;
  /** Doorverwezen op */
  readonly ReferredAt?: Instant;
  /** Doorverwijzing navragen op */
  readonly ReferralFollowUpOn?: PlainDay;
  /** Doorverwijzing aangekomen op */
  readonly ReferralArrivedOn?: PlainDay;
  /** Kenmerk van de bron */
  readonly SourceReference?: string;
  /** Overige antwoorden */
  readonly OtherAnswers?: string;
  /** Stukken bij de aanmelding */
  readonly SourceFiles?: string;
}

/** Initiatieven: Een maatschappelijk initiatief, zonder persoonsgegevens van initiatiefnemers. */
export interface Initiative {
  /** Titel */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Nummer */
  readonly Number: string;
  /** Waar gaat het over? */
  readonly Summary: string;
  /** Soort */
  readonly Type?: 'sociaal' | 'fysiek' | 'cultuur' | 'duurzaam' | 'ondernemend' | 'uitdaagrecht';
  /** Kern */
  readonly Settlement: string;
  /** Fase */
  readonly Phase: 'aangemeld' | 'toegewezen' | 'verkenning' | 'inschatting' | 'verbreding' | 'weging' | 'besluit' | 'begeleiding' | 'afgerond';
  /** In deze fase sinds */
  readonly PhaseSince: Instant;
  /** Loopt */
  readonly IsOpen: boolean;
  /** Laatste handeling */
  readonly LastCommand?: string;
  /** Ingelezen met */
  readonly ImportKey?: string;
  /** Kenmerk van de bron */
  readonly SourceReference?: string;
  /** Accountmanager (sleutel) */
  readonly AccountmanagerKey?: string;
  /** Accountmanager */
  readonly AccountmanagerName?: string;
  /** Accountmanager (mail) */
  readonly AccountmanagerMail?: string;
  /** Accountmanager (telefoon) */
  readonly AccountmanagerPhone?: string;
  /** Vorige accountmanager (sleutel) */
  readonly PreviousKey?: string;
  /** Zoekt accountmanager sinds */
  readonly ReleasedAt?: Instant;
  /** Vervanger (sleutel) */
  readonly StandInKey?: string;
  /** Vervanger */
  readonly StandInName?: string;
  /** Vervanger (telefoon) */
  readonly StandInPhone?: string;
  /** Vervanging vanaf */
  readonly StandInFrom?: PlainDay;
  /** Vervanging tot en met */
  readonly StandInUntil?: PlainDay;
  /** Antwoord van de vervanger */
  readonly StandInAnswer?: 'gevraagd' | 'ja' | 'nee';
  /** Bericht aan de vervanger */
  readonly StandInNote?: string;
  /** Overdracht aan (sleutel) */
  readonly HandoverTo?: string;
  /** Overdracht aan */
  readonly HandoverToName?: string;
  /** Reden van overdracht */
  readonly HandoverReason?: string;
  /** Overdracht gevraagd op */
  readonly HandoverAskedAt?: Instant;
  /** Gesprek met drie op */
  readonly HandoverTalkAt?: Instant;
  /** Bericht over de overdracht */
  readonly HandoverMessage?: string;
  /** Waarom niet overgenomen */
  readonly HandoverDeclined?: string;
  /** Aangemeld op */
  readonly ReceivedAt: Instant;
  /** Eerste contact uiterlijk */
  readonly FirstContactDueOn?: PlainDay;
  /** Eerste contact op */
  readonly FirstContactAt?: Instant;
  /** Laatste contact op */
  readonly LastContactAt?: Instant;
  /** Wacht op */
  readonly WaitingFor?: string;
  /** Wacht sinds */
  readonly WaitingSince?: PlainDay;
  /** Beloofd voor */
  readonly WaitingUntil?: PlainDay;
  /** Volgende stap */
  readonly NextAction?: string;
  /** Volgende stap uiterlijk */
  readonly NextActionOn?: PlainDay;
  /** 1. Wie zijn de initiatiefnemers? */
  readonly Initiators?: string;
  /** 1. Nog onbekend: wat doe je? */
  readonly InitiatorsPlan?: string;
  /** 2. Wat voor initiatief is het? */
  readonly Kind?: string;
  /** 2. Nog onbekend: wat doe je? */
  readonly KindPlan?: string;
  /** 3. Wat willen zij bereiken? */
  readonly Ambition?: string;
  /** 3. Nog onbekend: wat doe je? */
  readonly AmbitionPlan?: string;
  /** 4. Wat hoort erbij en wat niet? */
  readonly Scope?: string;
  /** 4. Nog onbekend: wat doe je? */
  readonly ScopePlan?: string;
  /** 5. Wie hebben er belang bij? */
  readonly Stakeholders?: string;
  /** 5. Nog onbekend: wat doe je? */
  readonly StakeholdersPlan?: string;
  /** 5. Belanghebbenden, rij voor rij */
  readonly StakeholderRows?: string;
  /** 6. Hoe ver zijn zij nu? */
  readonly StateOfPlay?: string;
  /** 6. Nog onbekend: wat doe je? */
  readonly StateOfPlayPlan?: string;
  /** 7. Wat vragen zij aan het gemeentebestuur? */
  readonly Ask?: string;
  /** 7. Nog onbekend: wat doe je? */
  readonly AskPlan?: string;
  /** Verkenning bevestigd door de initiatiefnemers op */
  readonly ExplorationConfirmedOn?: PlainDay;
  /** Verkenning: kenmerk van wat is bevestigd */
  readonly ExplorationConfirmed?: string;
  /** Vragen die nog onbekend zijn */
  readonly UnknownAnswers?: string;
  /** Afbakening */
  readonly Delineation?: string;
  /** Meerwaarde */
  readonly AddedValue?: string;
  /** Van belang voor de raad */
  readonly CouncilRelevance?: 'geen' | 'enige' | 'hoge';
  /** Raad: waarom */
  readonly CouncilRelevanceWhy?: string;
  /** Van belang voor het college */
  readonly ExecutiveRelevance?: 'geen' | 'enige' | 'hoge';
  /** College: waarom */
  readonly ExecutiveRelevanceWhy?: string;
  /** Van belang voor de organisatie */
  readonly OrganisationRelevance?: 'geen' | 'enige' | 'hoge';
  /** Organisatie: waarom */
  readonly OrganisationRelevanceWhy?: string;
  /** Past bij geen opgave, omdat */
  readonly NoOpgaveReason?: string;
  /** Nu verbreden of later */
  readonly BroadeningChoice?: 'nu' | 'later';
  /** Verbreden vanaf */
  readonly BroadeningOn?: PlainDay;
  /** Waarom nu verbreden */
  readonly BroadeningReason?: string;
  /** Waarom een gat mag blijven */
  readonly CoverageGapReason?: string;
  /** Vraag aan de collega's */
  readonly WeighingQuestion?: string;
  /** Weging geopend op */
  readonly WeighingOpenedAt?: Instant;
  /** Weging sluit op */
  readonly WeighingClosesOn?: PlainDay;
  /** Ronde van de weging */
  readonly WeighingRound?: number;
  /** Waar gaat de nieuwe ronde over? */
  readonly WeighingDiscussion?: string;
  /** Conclusie */
  readonly Stance?: 'versterken' | 'versterken-mits' | 'met-rust-laten' | 'niet-op-ingaan' | 'remmen';
  /** Welke taak van de gemeente vraagt dit? */
  readonly Responsibility?: string;
  /** Waarom en hoe */
  readonly WhyAndHow?: string;
  /** Wat pleit ertegen */
  readonly ArgumentsAgainst?: string;
  /** Wie besluit */
  readonly Decider?: 'raad' | 'college' | 'directie';
  /** Startnotitie nodig */
  readonly StartnotitieNeeded?: boolean;
  /** Waarom wel of geen startnotitie */
  readonly StartnotitieWhy?: string;
  /** Wat doen we met andere meningen */
  readonly DissentHandling?: string;
  /** Waarom concluderen met minder meningen */
  readonly EarlyReason?: string;
  /** Teksten voor de startnotitie */
  readonly StartnotitieTexts?: string;
  /** Conclusie vastgelegd op */
  readonly ConcludedAt?: Instant;
  /** Besluit */
  readonly DecisionResult?: 'ja' | 'ja-als' | 'nee' | 'later';
  /** Besloten door */
  readonly DecisionBody?: 'raad' | 'college' | 'directie';
  /** Besluit van */
  readonly DecisionOn?: PlainDay;
  /** Nummer van het besluit */
  readonly DecisionReference?: string;
  /** Toelichting op het besluit */
  readonly DecisionNote?: string;
  /** Voorstel wie besluit */
  readonly DeciderProposal?: string;
  /** Stappen van het kanaal */
  readonly ChannelState?: string;
  /** Kanaal */
  readonly ChannelId?: string;
  /** Adres van het kanaal */
  readonly ChannelUrl?: string;
  /** Uitkomst */
  readonly Outcome?: 'gerealiseerd' | 'niet versterkt' | 'doorverwezen' | 'ingetrokken' | 'samengevoegd' | 'gestopt';
  /** Wat is er bereikt */
  readonly OutcomeNote?: string;
  /** Doorverwezen naar */
  readonly ReferredTo?: string;
  /** Doorverwijzing aangekomen */
  readonly ReferralArrived?: 'ja' | 'nog niet' | 'nee';
  /** Doorverwijzing navragen op */
  readonly ReferralFollowUpOn?: PlainDay;
  /** Succesfactoren */
  readonly SuccessFactors?: string;
  /** Wat doen we anders */
  readonly Lessons?: string;
  /** Afgerond op */
  readonly ClosedAt?: Instant;
  /** Bewaren tot */
  readonly RetainUntil?: PlainDay;
  /** Persoonsgegevens bewaren tot */
  readonly PersonalDataUntil?: PlainDay;
  /** Persoonsgegevens verwijderd op */
  readonly PersonalDataRemovedOn?: PlainDay;
}

/** Initiatiefnemers: De personen achter een initiatief. Alleen voor de pool. */
export interface Initiator {
  /** Naam */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Initiatief */
  readonly InitiativeKey: string;
  /** Organisatie */
  readonly Organisation?: string;
  /** E-mailadres */
  readonly Email?: string;
  /** Telefoon */
  readonly Phone?: string;
  /** Rol */
  readonly Role?: string;
}

/** Opgaven: De doelen en opgaven waar de gemeente aan werkt. Vervallen opgaven blijven staan, zodat oude initiatieven leesbaar blijven. */
export interface Opgave {
  /** Opgave */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Programma */
  readonly Programme: string;
  /** Doel */
  readonly Goal: string;
  /** Toelichting */
  readonly Description?: string;
  /** Woorden om op te herkennen */
  readonly Keywords?: string;
  /** Bron */
  readonly SourceUrl?: string;
  /** Eigenaren */
  readonly OwnerKeys?: string;
  /** Groep */
  readonly GroupId?: string;
  /** Begrotingsjaar */
  readonly Year?: number;
  /** Geldt tot */
  readonly ValidUntil?: PlainDay;
  /** Gaat verder als (sleutel) */
  readonly SucceededBy?: string;
  /** Actief */
  readonly IsActive: boolean;
  /** Wat er wijzigde */
  readonly History?: string;
}

/** Deskundigen: Collega's die zelf zeiden: ik weet hier veel van. Iedereen kan zichzelf erbij zetten en weer weghalen. */
export interface OpgaveExpert {
  /** Naam */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Opgave (sleutel) */
  readonly OpgaveKey: string;
  /** Persoon (sleutel) */
  readonly PersonKey: string;
  /** Mail */
  readonly Mail?: string;
  /** Sinds */
  readonly Since: Instant;
}

/** InitiatiefOpgaven: Aan welke opgave een initiatief bijdraagt, en hoe. */
export interface OpgaveLink {
  /** Opgave */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Initiatief */
  readonly InitiativeKey: string;
  /** Opgave (sleutel) */
  readonly OpgaveKey: string;
  /** Draagt bij */
  readonly Contribution?: string;
}

/** Pool: De accountmanagers, hun kernen, ruimte en afwezigheid. */
export interface PoolMember {
  /** Naam */
  readonly Title: string;
  /** Persoon (sleutel) */
  readonly PersonKey: string;
  /** Mail */
  readonly Mail?: string;
  /** Telefoon */
  readonly Phone?: string;
  /** Kernen */
  readonly Settlements?: string;
  /** Weet veel van */
  readonly Expertise?: string;
  /** Ruimte voor dossiers */
  readonly Capacity?: number;
  /** Afwezig vanaf */
  readonly AwayFrom?: PlainDay;
  /** Afwezig tot en met */
  readonly AwayUntil?: PlainDay;
  /** Vervanger (sleutel) */
  readonly StandInKey?: string;
  /** Coördinator */
  readonly IsCoordinator?: boolean;
  /** Actief */
  readonly IsActive: boolean;
}

/** Contactmomenten: Elk contact met de initiatiefnemers, met de rol van de accountmanager. Alleen voor de pool. */
export interface ContactMoment {
  /** Samenvatting */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Initiatief */
  readonly InitiativeKey: string;
  /** Wanneer */
  readonly At: Instant;
  /** Rol */
  readonly Role: 'helpdesk' | 'koppelaar' | 'begeleider' | 'kwaliteitsbewaker' | 'monitor';
  /** Hoe */
  readonly Through: 'telefoon' | 'gesprek' | 'e-mail' | 'bezoek' | 'geen-gehoor' | 'notitie';
  /** Notitie */
  readonly Note?: string;
  /** Wie */
  readonly ActorName?: string;
}

/** Afspraken: Wat de gemeente en de initiatiefnemers elkaar beloofden. */
export interface Agreement {
  /** Afspraak */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Initiatief */
  readonly InitiativeKey: string;
  /** Wie */
  readonly OwnerSide: 'gemeente' | 'initiatiefnemers';
  /** Persoon (sleutel) */
  readonly OwnerKey?: string;
  /** Naam */
  readonly OwnerName?: string;
  /** Uiterlijk */
  readonly DueOn?: PlainDay;
  /** Status */
  readonly Status: 'open' | 'gedaan' | 'vervallen';
  /** Gedaan op */
  readonly CompletedOn?: PlainDay;
  /** Vervallen, omdat */
  readonly DroppedReason?: string;
  /** Uit het besluit */
  readonly FromDecision?: boolean;
}

/** Betrokkenen: De collega's in het bredere team van een initiatief. */
export interface Contributor {
  /** Naam */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Initiatief */
  readonly InitiativeKey: string;
  /** Persoon (sleutel) */
  readonly PersonKey: string;
  /** Mail */
  readonly Mail?: string;
  /** Opgaven (sleutels) */
  readonly OpgaveKey?: string;
  /** Waarom deze collega */
  readonly Why?: string;
  /** Bericht */
  readonly Message?: string;
  /** Status */
  readonly Status: 'gevraagd' | 'doet mee' | 'kan niet';
  /** Gevraagd op */
  readonly AskedOn?: PlainDay;
  /** Antwoord op */
  readonly AnsweredOn?: PlainDay;
  /** Noemt een ander (sleutel) */
  readonly BetterKey?: string;
  /** Noemt een ander */
  readonly BetterName?: string;
  /** Daarna te vragen (sleutel) */
  readonly NextKey?: string;
  /** Daarna te vragen */
  readonly NextName?: string;
}

/** NietPassend: Collega's die bij een opgave niet passen: de zoeker stelt hen daar niet meer voor. Alleen de pool ziet dit. */
export interface Misfit {
  /** Naam */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Opgave (sleutel) */
  readonly OpgaveKey: string;
  /** Persoon (sleutel) */
  readonly PersonKey: string;
  /** Aangegeven door */
  readonly MarkedByName?: string;
  /** Aangegeven op */
  readonly MarkedOn?: PlainDay;
}

/** Wegingen: De mening van één collega over één initiatief. */
export interface Weighing {
  /** Naam */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Initiatief */
  readonly InitiativeKey: string;
  /** Persoon (sleutel) */
  readonly PersonKey: string;
  /** Gaan we het versterken? */
  readonly Stance?: 'versterken' | 'versterken-mits' | 'met-rust-laten' | 'niet-op-ingaan' | 'remmen';
  /** Welke taak van de gemeente vraagt dit? */
  readonly Responsibility?: string;
  /** Waarom en hoe */
  readonly WhyAndHow?: string;
  /** Wat pleit ertegen */
  readonly ArgumentsAgainst?: string;
  /** Wie besluit */
  readonly Decider?: 'raad' | 'college' | 'directie';
  /** Startnotitie nodig */
  readonly StartnotitieNeeded?: boolean;
  /** Ingediend op */
  readonly SubmittedAt?: Instant;
  /** Welke vraag is nog open */
  readonly OpenQuestions?: string;
  /** Ronde */
  readonly Round?: number;
  /** Mening in eerdere rondes */
  readonly EarlierRounds?: string;
  /** Wat er veranderde */
  readonly ChangedWhy?: string;
}

/** Partnerspiegel: Hoe goed is de gemeente als partner? Antwoorden zonder naam. */
export interface PartnerMirror {
  /** Moment */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Initiatief */
  readonly InitiativeKey: string;
  /** Kant */
  readonly Side: 'team' | 'initiatiefnemer';
  /** Zeven scores */
  readonly Scores: string;
  /** Opmerking */
  readonly Remark?: string;
}

/** Tijdlijn: Wat er gebeurde. Niemand kan een regel wijzigen of wissen. */
export interface TimelineEvent {
  /** Wat gebeurde er */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Initiatief */
  readonly InitiativeKey: string;
  /** Wanneer */
  readonly At: Instant;
  /** Soort */
  readonly Kind: 'aangemeld' | 'toegewezen' | 'contact' | 'fase' | 'verkenning' | 'inschatting' | 'opgave' | 'verbreding' | 'weging' | 'kanaal' | 'startnotitie' | 'besluit' | 'afspraak' | 'samenhang' | 'afronding' | 'gegevens' | 'verbetering';
  /** Fase daarna */
  readonly Phase?: 'aangemeld' | 'toegewezen' | 'verkenning' | 'inschatting' | 'verbreding' | 'weging' | 'besluit' | 'begeleiding' | 'afgerond';
  /** Rol van de accountmanager */
  readonly Role?: 'helpdesk' | 'koppelaar' | 'begeleider' | 'kwaliteitsbewaker' | 'monitor';
  /** Wie (sleutel) */
  readonly ActorKey?: string;
  /** Wie */
  readonly ActorName?: string;
  /** Toelichting */
  readonly Text?: string;
}

/** Documenten: Startnotities en andere stukken, een map per initiatief. */
export interface InitiativeDocument {
  /** Titel */
  readonly Title?: string;
  /** Initiatief */
  readonly InitiativeKey?: string;
  /** Soort */
  readonly Kind?: 'startnotitie' | 'overig';
  /** Zo gemaakt */
  readonly GeneratedETag?: string;
}

/** Sjablonen: De sjablonen van de gemeente zelf. */
export interface Template {
  /** Titel */
  readonly Title?: string;
}

/** Formulieren: Inzendingen van het formulier op de website, een map per inzending. Met persoonsgegevens. */
export interface FormDocument {
  /** Titel */
  readonly Title?: string;
}

/** Inlezingen: Bestanden met lopende initiatieven die zijn ingelezen, om verder te gaan of terug te draaien. */
export interface ImportRun {
  /** Bestand */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Kenmerk van het bestand */
  readonly Fingerprint: string;
  /** Begonnen op */
  readonly StartedAt: Instant;
  /** Wie (sleutel) */
  readonly ActorKey?: string;
  /** Wie */
  readonly ActorName?: string;
  /** Regels */
  readonly RowCount?: number;
  /** Status */
  readonly Status: 'bezig' | 'klaar' | 'teruggedraaid';
  /** Teruggedraaid op */
  readonly UndoneAt?: Instant;
}

/** Verwanten: Initiatieven die met elkaar te maken hebben of samen verder gaan. */
export interface Relation {
  /** Waarom */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Initiatief */
  readonly InitiativeKey: string;
  /** Ander initiatief */
  readonly OtherKey: string;
  /** Soort */
  readonly Kind: 'verwant' | 'samengevoegd';
  /** Door */
  readonly ActorName?: string;
}

/** Loketten: Loketten en organisaties waarnaar we kunnen doorverwijzen. */
export interface Destination {
  /** Naam */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Soort */
  readonly Kind: 'loket' | 'overheid' | 'organisatie';
  /** Waarvoor */
  readonly HandlesWhat?: string;
  /** Hoe te bereiken */
  readonly Contact?: string;
  /** Wat je tegen de beller zegt */
  readonly CallerText?: string;
  /** In gebruik */
  readonly IsActive: boolean;
}

/** Teksten: Standaardteksten die de gemeente zelf heeft aangepast. */
export interface StandardText {
  /** Tekst */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Inhoud */
  readonly Value?: string;
}

/** Instellingen: De instellingen van de gemeente. */
export interface Setting {
  /** Instelling */
  readonly Title: string;
  /** Sleutel */
  readonly Key: string;
  /** Waarde */
  readonly Value?: string;
}
