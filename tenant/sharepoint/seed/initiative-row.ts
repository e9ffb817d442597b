import { type Dossier, at, phaseSince, reached, stanceOf } from './dossier.ts';
import { addWorkingDays } from './working-days.ts';

type Row = Record<string, unknown>;

/** The initiative as the list holds it: only what its phases brought. Nothing in it says who the initiators are. */
export function initiativeRow(dossier: Dossier): Row {
  const { example, story, accountmanager } = dossier;
  return {
    Title: example.titel,
    Key: dossier.key,
    Number: dossier.number,
    Summary: example.omschrijving,
    Type: example.type,
    Settlement: example.kern,
    Phase: dossier.phase,
    PhaseSince: phaseSince(dossier),
    IsOpen: dossier.phase !== 'afgerond',
    AccountmanagerKey: accountmanager.id,
    AccountmanagerName: accountmanager.name,
    AccountmanagerMail: accountmanager.mail,
    AccountmanagerPhone: accountmanager.phone,
    ReceivedAt: dossier.receivedAt,
    FirstContactDueOn: dossier.contactDueOn,
    FirstContactAt: dossier.firstContactAt,
    LastContactAt: dossier.lastContactAt,
    ...(story.waiting
      ? { WaitingFor: story.waiting.for, WaitingSince: story.waiting.since, WaitingUntil: story.waiting.until }
      : {}),
    ...(story.next && dossier.phase !== 'afgerond'
      ? { NextAction: story.next.action, NextActionOn: story.next.on }
      : {}),
    ...exploration(dossier),
    ...(reached(dossier, 'verbreding') || dossier.phase === 'inschatting' ? assessment(dossier) : {}),
    ...(reached(dossier, 'verbreding')
      ? { BroadeningReason: 'Het plan is duidelijk en er zijn nog geen keuzes gemaakt.' }
      : {}),
    ...(reached(dossier, 'weging') ? weighing(dossier) : {}),
    ...decision(dossier),
    ...closing(dossier),
  };
}

function exploration({ example, story }: Dossier): Row {
  const organisations = example.initiatiefnemers.map(({ organisatie }) => organisatie).filter((name) => name !== '');
  const answers: Row = {
    Initiators: `${example.initiatiefnemers.length === 1 ? 'Een inwoner' : `${example.initiatiefnemers.length} inwoners`} van ${example.kern}${organisations.length === 0 ? '' : `, van ${organisations.join(' en ')}`}.`,
    Kind: `Een plan van bewoners zelf (${example.type}).`,
    Ambition: story.ambition,
    Scope: example.afbakening,
    Stakeholders: example.belanghebbenden,
    StateOfPlay: example.standVanZaken,
    Ask: example.vraag,
  };
  if (!story.unknown) return answers;
  return {
    ...answers,
    [story.unknown.question]: null,
    [`${story.unknown.question}Plan`]: story.unknown.plan,
    UnknownAnswers: story.unknown.question,
  };
}

function assessment({ example, story, phase }: Dossier): Row {
  const { council = 'geen', executive = 'geen', organisation = 'geen' } = story.relevance ?? {};
  const why = {
    geen: null,
    enige: 'Het raakt bestaand beleid.',
    hoge: 'Het vraagt een keuze die verder gaat dan dit plan.',
  } as Readonly<Record<string, string | null>>;
  // Of the dossier that is being assessed only the first half is filled.
  if (phase === 'inschatting')
    return {
      Delineation: example.afbakening,
      AddedValue: story.addedValue ?? '',
      CouncilRelevance: council,
      CouncilRelevanceWhy: why[council],
    };
  return {
    Delineation: example.afbakening,
    AddedValue: story.addedValue ?? '',
    CouncilRelevance: council,
    CouncilRelevanceWhy: why[council],
    ExecutiveRelevance: executive,
    ExecutiveRelevanceWhy: why[executive],
    OrganisationRelevance: organisation,
    OrganisationRelevanceWhy: why[organisation],
  };
}

function weighing(dossier: Dossier): Row {
  const { story, phase } = dossier;
  const opened = `2026-${story.phases.weging ?? ''}`;
  const row: Row = {
    WeighingQuestion: story.question ?? '',
    WeighingOpenedAt: at(opened, '11:20'),
    WeighingClosesOn: addWorkingDays(opened, 10),
  };
  if (phase === 'weging' || !dossier.weighing) return row;
  const concludedOn = story.phases.besluit ?? story.phases.begeleiding ?? story.phases.afgerond ?? '';
  const stance = stanceOf(dossier.weighing);
  return {
    ...row,
    Stance: stance,
    Responsibility: stance === 'niet-op-ingaan' ? (story.outcome?.responsibility ?? '') : '',
    WhyAndHow: dossier.weighing.waaromEnHoe,
    ArgumentsAgainst: dossier.weighing.argumentenTegen,
    Decider: dossier.weighing.beslisser,
    StartnotitieNeeded: dossier.weighing.startnotitie,
    ConcludedAt: at(concludedOn, '11:00'),
  };
}

function decision({ story, weighing: weighed }: Dossier): Row {
  if (!story.decision || !weighed) return {};
  const { result, on, reference, note } = story.decision;
  return {
    DecisionResult: result,
    DecisionBody: weighed.beslisser,
    DecisionOn: on,
    DecisionReference: reference,
    DecisionNote: note,
  };
}

function closing({ story, phase }: Dossier): Row {
  if (phase !== 'afgerond' || !story.outcome) return {};
  const { kind, note, referredTo, lessons } = story.outcome;
  const closedOn = story.phases.afgerond ?? '';
  // The archive keeps what was realised for good; what was broken off a year.
  const retain = kind === 'gerealiseerd' ? {} : { RetainUntil: `2027-${closedOn}` };
  return {
    Outcome: kind,
    OutcomeNote: note,
    ReferredTo: referredTo ?? '',
    Lessons: lessons ?? '',
    ClosedAt: at(closedOn, '15:40'),
    ...retain,
  };
}
