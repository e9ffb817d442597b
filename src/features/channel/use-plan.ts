import * as React from 'react';
import { openWeighing } from '../../commands/open-weighing';
import type { StepResult } from '../../commands/take-step';
import { hasCode } from '../../data/app-error';
import { broaderTeam } from '../../domain/broadening';
import { channelName, channelNameProblems } from '../../domain/channel-name';
import type { ChannelNameProblem } from '../../domain/channel-name';
import { readChannelState } from '../../domain/channel-state';
import { dayOf } from '../../domain/days';
import type { Missing } from '../../domain/missing';
import { decide } from '../../domain/phases';
import type { Contributor } from '../../domain/records.generated';
import type { TeamCandidate } from '../../domain/team-choice';
import type { PlainDay } from '../../domain/types';
import { proposedQuestion } from '../../domain/weighing-wording';
import { addWorkingDays, workingDaysBetween } from '../../domain/working-days';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import type { CommandState } from '../../session/use-command';
import { useAway, useTeam, useTeamCandidates } from './use-team';
import type { TeamFacts } from './use-team';

interface PlanText {
  readonly question: string;
  readonly closesOn: PlainDay;
  /** Absent while the proposed name is kept. */
  readonly name?: string;
  /** Absent while the proposed team is kept. */
  readonly teamId?: string;
}

/** Why there can be no channel now; the weighing can go on without. */
export type NoChannel = { readonly kind: 'noTeam' } | { readonly kind: 'policy'; readonly owners: readonly string[] };

export interface PlannedMember {
  readonly contributor: Contributor;
  /** `undefined` when the members of the team cannot be seen. */
  readonly isMember: boolean | undefined;
  readonly awayUntil?: PlainDay;
  /** Working days between coming back and closing, for who is away. */
  readonly daysLeft?: number;
}

export interface Plan {
  readonly question: string;
  readonly setQuestion: (question: string) => void;
  readonly closesOn: PlainDay;
  readonly setClosesOn: (day: PlainDay) => void;
  readonly workingDays: number;
  readonly name: string;
  readonly setName: (name: string | undefined) => void;
  readonly proposedName: string;
  readonly nameProblem: ChannelNameProblem | undefined;
  /** The channel of an earlier weighing, which is used again. */
  readonly existingName: string | undefined;
  readonly namesKnown: boolean;
  readonly members: readonly PlannedMember[];
  readonly team: TeamFacts | undefined;
  /** The teams to choose from, the most fitting first. */
  readonly teams: readonly TeamCandidate[];
  readonly teamId: string | undefined;
  readonly setTeam: (teamId: string) => void;
  readonly noChannel: NoChannel | undefined;
  readonly missing: readonly Missing[];
  readonly open: CommandState<OpenInput, StepResult>;
}

interface OpenInput extends PlanText {
  readonly withChannel: boolean;
}

/** The plan before anything is made: question, closing day, name, who sees what. */
export function usePlan({ dossier }: Pick<DossierStepProps, 'dossier'>): Plan {
  const services = useServices();
  const { settings, me } = dossier;
  const facts = factsOf(dossier);
  const { initiative } = facts;
  const today = dayOf(services.now());
  const existing = readChannelState(initiative.ChannelState);
  const candidates = useTeamCandidates(dossier);
  const away = useAway(today);
  const draft = usePlanDraft(initiative.Key, {
    question: initiative.WeighingQuestion ?? proposedQuestion(initiative),
    closesOn: addWorkingDays(today, settings.norms.weighing, settings.calendar),
  });
  const { question, closesOn } = draft.text;
  const teams = existing.channelId === undefined ? (candidates ?? []) : [];
  const chosen = teams.find((one) => one.teamId === draft.text.teamId) ?? teams[0];
  const teamId = existing.channelId === undefined ? chosen?.teamId : (existing.teamId ?? settings.teamId);
  const team = useTeam(teamId);
  const existingName = existing.channelId === undefined ? undefined : existing.name;
  const taken = (team?.channels ?? []).map(({ name }) => name);
  const proposedName = channelName(
    { number: initiative.Number, settlement: initiative.Settlement, title: initiative.Title },
    taken,
  );
  const name = draft.text.name ?? proposedName;
  const verdict = decide(facts, { type: 'openWeighing', question, closesOn }, me, services.now());
  const open = useCommand<OpenInput, StepResult>((commandKey, input) =>
    openWeighing(services, {
      actor: me,
      commandKey,
      settings,
      initiativeKey: initiative.Key,
      question: input.question,
      closesOn: input.closesOn,
      channelName: input.withChannel ? input.name : undefined,
      teamId: input.withChannel && input.teamId !== settings.teamId ? input.teamId : undefined,
    }),
  );
  return {
    question,
    setQuestion: (typed) => draft.change({ question: typed }),
    closesOn,
    setClosesOn: (day) => draft.change({ closesOn: day }),
    workingDays: closesOn === '' ? 0 : workingDaysBetween(today, closesOn, settings.calendar),
    name,
    setName: (typed) => draft.change({ name: typed }),
    proposedName,
    nameProblem: existingName === undefined ? channelNameProblems(name, taken)[0] : undefined,
    existingName,
    namesKnown: team?.channels !== undefined,
    members: broaderTeam(facts.contributors).map((contributor) => planned(contributor)),
    team,
    teams,
    teamId,
    setTeam: (typed) => draft.change({ teamId: typed }),
    noChannel: candidates === undefined ? undefined : noChannelOf(teamId, team, me.personKey),
    missing: verdict.kind === 'blocked' ? verdict.missing : [],
    open: { ...open, run: async (input) => cleared(await open.run(input), draft.clear) },
  };

  function planned(contributor: Contributor): PlannedMember {
    const awayUntil = away.get(contributor.PersonKey);
    return {
      contributor,
      isMember: team?.members?.some(({ personKey }) => personKey === contributor.PersonKey),
      ...(awayUntil === undefined
        ? {}
        : { awayUntil, daysLeft: closesOn === '' ? 0 : workingDaysBetween(awayUntil, closesOn, settings.calendar) }),
    };
  }
}

/** @returns the permission that hides the team, if that is why nothing of it is known */
export function hiddenBy(team: TeamFacts | undefined): string | undefined {
  return hasCode(team?.error, 'scope-missing') ? (team.error.detail.subject ?? 'Microsoft Graph') : undefined;
}

function noChannelOf(
  teamId: string | undefined,
  team: TeamFacts | undefined,
  personKey: string,
): NoChannel | undefined {
  if (teamId === undefined) return { kind: 'noTeam' };
  const isOwner = team?.owners?.some((owner) => owner.personKey === personKey) ?? false;
  if (team?.team?.membersMayCreateChannels !== false || isOwner) return undefined;
  return { kind: 'policy', owners: (team.owners ?? []).map(({ name }) => name) };
}

function cleared(result: StepResult | undefined, clear: () => void): StepResult | undefined {
  if (result?.kind === 'done') clear();
  return result;
}

function usePlanDraft(
  initiativeKey: string,
  proposal: PlanText,
): { readonly text: PlanText; readonly change: (part: Partial<PlanText>) => void; readonly clear: () => void } {
  const { drafts } = useServices();
  const draftName = `weighing-plan/${initiativeKey}`;
  const [typed, setTyped] = React.useState<Partial<PlanText>>(
    () => drafts.read<Partial<PlanText>>(draftName)?.value ?? {},
  );
  return {
    text: { ...proposal, ...typed },
    change: (part) => {
      const next = { ...typed, ...part };
      setTyped(next);
      drafts.write(draftName, next);
    },
    clear: () => drafts.remove(draftName),
  };
}
