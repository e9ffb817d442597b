import { formatDay } from '../days';
import { planColumn, questionState } from '../exploration';
import type { QuestionId } from '../exploration';
import { stakeholderLines } from '../stakeholders';
import { isBlank } from '../text';
import { dayOf } from '../working-days';
import type { Drawn, Paragraph, StartnotitieFacts } from './facts';
import { deciderWords } from './sections';
import type { SectionId } from './sections';

/** What the dossier says for each section; sections that nobody can know but the accountmanager give nothing. */
export const draw: Readonly<Record<SectionId, (facts: StartnotitieFacts) => Drawn>> = {
  requestedDecision: ({ initiative }) => {
    const { Decider, Stance, Title, Settlement, WhyAndHow } = initiative;
    if (Decider === undefined && Stance === undefined) return nothing;
    const asked =
      Decider === undefined
        ? ''
        : `We vragen ${deciderWords[Decider]} een besluit te nemen over ${Title} in ${Settlement}.`;
    const proposal = Stance === undefined ? '' : `Ons voorstel: ${stanceProposals[Stance]}.`;
    return drawn(asked === '' || proposal === '' ? 'partly' : 'filled', asked, proposal, WhyAndHow);
  },
  cause: ({ initiative, receivedThrough }) => {
    const day = formatDay(dayOf(initiative.ReceivedAt), 'nl', 'date');
    const came = receivedThrough === undefined ? '' : ` via ${receivedThrough}`;
    const ask = questionState(initiative, 'Ask') === 'answered' ? `Wat zij vragen: ${initiative.Ask ?? ''}` : '';
    return drawn(
      ask === '' ? 'partly' : 'filled',
      `Op ${day} kwam dit initiatief bij ons binnen${came}, uit ${initiative.Settlement}.`,
      initiative.Summary,
      ask,
    );
  },
  opgave: ({ initiative, opgaven }) => {
    if (opgaven.length === 0)
      return isBlank(initiative.NoOpgaveReason)
        ? nothing
        : drawn('filled', `Dit past bij geen opgave. ${initiative.NoOpgaveReason ?? ''}`);
    const bullets = opgaven.map(({ Title, Goal, Contribution }) =>
      bullet(`${Title} (${Goal})${isBlank(Contribution) ? '' : `: ${Contribution ?? ''}`}`),
    );
    const complete = opgaven.every(({ Contribution }) => !isBlank(Contribution));
    return { state: complete ? 'filled' : 'partly', paragraphs: bullets, count: opgaven.length };
  },
  goal: ({ initiative }) => fromQuestion(initiative, 'Ambition'),
  scope: ({ initiative }) =>
    isBlank(initiative.Delineation) ? fromQuestion(initiative, 'Scope') : drawn('filled', initiative.Delineation),
  stateOfPlay: ({ initiative }) => fromQuestion(initiative, 'StateOfPlay'),
  stakeholders: ({ initiative }) => fromQuestion(initiative, 'Stakeholders'),
  addedValue: ({ initiative }) => {
    const role = initiative.Stance === undefined ? '' : stanceRoles[initiative.Stance];
    if (isBlank(initiative.AddedValue) && role === '') return nothing;
    return drawn(isBlank(initiative.AddedValue) || role === '' ? 'partly' : 'filled', initiative.AddedValue, role);
  },
  against: ({ initiative }) => {
    const task = isBlank(initiative.Responsibility)
      ? ''
      : `Welke taak van de gemeente dit vraagt: ${initiative.Responsibility ?? ''}.`;
    return isBlank(initiative.ArgumentsAgainst) ? nothing : drawn('filled', initiative.ArgumentsAgainst, task);
  },
  planning: ({ agreements }) => {
    const dated = agreements
      .filter(({ DueOn, Status }) => DueOn !== undefined && Status !== 'vervallen')
      .sort((a, b) => (a.DueOn ?? '').localeCompare(b.DueOn ?? ''));
    const bullets = dated.map(({ DueOn, Title, OwnerSide }) =>
      bullet(`${formatDay(DueOn ?? '', 'nl', 'date')}: ${Title} (${sideWords[OwnerSide]})`),
    );
    return dated.length === 0 ? nothing : { state: 'filled', paragraphs: bullets, count: dated.length };
  },
  organisation: ({ initiative, contributors }) => {
    const team = contributors.filter(({ Status }) => Status === 'doet mee');
    if (isBlank(initiative.AccountmanagerName) && team.length === 0) return nothing;
    const manager = isBlank(initiative.AccountmanagerName)
      ? ''
      : `Accountmanager en vast contact: ${initiative.AccountmanagerName ?? ''}.`;
    const names = team.length === 0 ? '' : `In het team: ${team.map(({ Title }) => Title).join(', ')}.`;
    return { ...drawn(manager === '' || names === '' ? 'partly' : 'filled', manager, names), count: team.length };
  },
  frames: () => nothing,
  choices: () => nothing,
  approach: () => nothing,
  money: () => nothing,
  communication: () => nothing,
  evaluation: () => nothing,
};

/** Where a section comes from, for the column "Komt uit" of the screen. */
export type SectionSource =
  | 'conclusion'
  | 'registration'
  | 'opgaven'
  | 'question'
  | 'assessment'
  | 'assessmentAndWeighing'
  | 'weighing'
  | 'agreements'
  | 'team'
  | 'self';

export const sectionSources: Readonly<
  Record<SectionId, { readonly kind: SectionSource; readonly question?: QuestionId }>
> = {
  requestedDecision: { kind: 'conclusion' },
  cause: { kind: 'registration' },
  opgave: { kind: 'opgaven' },
  goal: { kind: 'question', question: 'Ambition' },
  scope: { kind: 'assessment' },
  stateOfPlay: { kind: 'question', question: 'StateOfPlay' },
  stakeholders: { kind: 'question', question: 'Stakeholders' },
  addedValue: { kind: 'assessmentAndWeighing' },
  against: { kind: 'weighing' },
  frames: { kind: 'self' },
  choices: { kind: 'self' },
  approach: { kind: 'self' },
  planning: { kind: 'agreements' },
  money: { kind: 'self' },
  organisation: { kind: 'team' },
  communication: { kind: 'self' },
  evaluation: { kind: 'self' },
};

const nothing: Drawn = { state: 'empty', paragraphs: [] };

const stanceProposals = {
  versterken: 'het initiatief versterken',
  'versterken-mits': 'het initiatief versterken, onder voorwaarden',
  'met-rust-laten': 'het initiatief met rust laten, want het kan zonder ons',
  'niet-op-ingaan': 'niet op het initiatief ingaan',
  remmen: 'het initiatief remmen: het moet anders of later',
} as const;

const stanceRoles = {
  versterken: 'De gemeente doet mee en versterkt het initiatief.',
  'versterken-mits': 'De gemeente doet mee als aan de voorwaarden is voldaan.',
  'met-rust-laten': 'De gemeente laat het initiatief met rust: het kan zonder ons.',
  'niet-op-ingaan': 'De gemeente gaat niet op het initiatief in.',
  remmen: 'De gemeente vraagt om het anders of later te doen.',
} as const;

const sideWords = { gemeente: 'de gemeente', initiatiefnemers: 'de initiatiefnemers' } as const;

/** An answer with a plan beside it says that a part is still unknown. */
function fromQuestion(initiative: StartnotitieFacts['initiative'], question: QuestionId): Drawn {
  const state = questionState(initiative, question);
  const plan = initiative[planColumn(question)];
  const rows = question === 'Stakeholders' ? stakeholderLines(initiative.StakeholderRows) : [];
  const answer = [...rows, initiative[question] ?? ''].join('\n').trim();
  const unknown = state === 'unknown' || state === 'unknown-without-plan';
  if (!unknown) return isBlank(answer) ? nothing : drawn('filled', answer);
  if (isBlank(answer) && isBlank(plan)) return nothing;
  return drawn(
    'partly',
    answer,
    isBlank(plan) ? '' : `Nog niet bekend. Wat we doen om dit te weten te komen: ${plan ?? ''}`,
  );
}

function drawn(state: Drawn['state'], ...texts: readonly (string | undefined)[]): Drawn {
  const paragraphs = texts
    .flatMap((text) => (text ?? '').split(/\n+/))
    .filter((line) => !isBlank(line))
    .map((line): Paragraph => ({ kind: 'text', text: line.trim() }));
  return { state, paragraphs };
}

function bullet(text: string): Paragraph {
  return { kind: 'bullet', text: text.replace(/\s+/g, ' ').trim() };
}
