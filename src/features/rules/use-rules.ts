import * as React from 'react';
import useSWR from 'swr';
import { findAll } from '../../commands/read-dossier';
import { saveRules } from '../../commands/save-rules';
import type { SaveRulesResult } from '../../commands/save-rules';
import type { Me } from '../../data/ports';
import type { DeciderRules, OwnGround } from '../../domain/decider-rules';
import { can } from '../../domain/rights';
import { readSettings } from '../../domain/settings';
import type { Settings } from '../../domain/settings';
import { formatTeams } from '../../domain/team-choice';
import { readTeamId } from '../../domain/team-link';
import { readOpgaven } from '../../session/opgaven';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import type { CommandState } from '../../session/use-command';

/** What stands on the page while it is being changed; numbers as they are typed. */
export interface RulesForm extends Pick<DeciderRules, 'byGround' | 'basis'> {
  readonly own: readonly OwnGround[];
  readonly councilAbove: string;
  readonly managementUpTo: string;
  readonly why: string;
  readonly quorum: string;
  readonly days: string;
  /** Programme → id of a team, or the link to it as it was pasted. */
  readonly teams: Readonly<Record<string, string>>;
}

export type RulesProblem = 'councilAbove' | 'managementUpTo' | 'quorum' | 'days' | 'why' | `team:${string}`;

export interface RulesPage {
  readonly me: Me;
  readonly settings: Settings;
  /** Of the opgaven in use, and those that have a team already. */
  readonly programmes: readonly string[];
}

/** What the page shows, read in one round trip. */
export function useRulesPage(): {
  readonly page: RulesPage | undefined;
  readonly error: unknown;
  readonly retry: () => Promise<unknown>;
} {
  const services = useServices();
  const { data, error, mutate } = useSWR<RulesPage, unknown>(['rules'], async () => {
    const [me, rows, opgaven] = await services.together((lists) =>
      Promise.all([services.me(), findAll(lists.settings, { top: 500 }), readOpgaven(lists)]),
    );
    const settings = readSettings(rows.map(({ record }) => record));
    const programmes = opgaven.filter(({ record }) => record.IsActive).map(({ record }) => record.Programme);
    return { me, settings, programmes: [...new Set([...programmes, ...settings.teamsByProgramme.keys()])].sort() };
  });
  return { page: data, error, retry: () => mutate() };
}

export interface RulesState {
  readonly form: RulesForm;
  readonly change: (part: Partial<RulesForm>) => void;
  readonly mayChange: boolean;
  readonly problems: readonly RulesProblem[];
  readonly isChanged: boolean;
  readonly save: CommandState<RulesForm, SaveRulesResult>;
}

export function useRules({ me, settings }: RulesPage): RulesState {
  const services = useServices();
  const initial = formOf(settings);
  const [form, setForm] = React.useState(initial);
  const rulesChanged = JSON.stringify(rulesOf(form)) !== JSON.stringify(rulesOf(initial));
  const values = changedValues(form, initial);
  const save = useCommand<RulesForm, SaveRulesResult>((commandKey, typed) =>
    saveRules(services, {
      actor: me,
      commandKey,
      madeFrom: settings.rules.version,
      values,
      ...(rulesChanged ? { draft: { ...rulesOf(typed), why: typed.why.trim() } } : {}),
    }),
  );
  return {
    form,
    change: (part) => setForm({ ...form, ...part }),
    mayChange: can(me, 'manageRules'),
    problems: problemsOf(form, rulesChanged),
    isChanged: rulesChanged || Object.keys(values).length > 0,
    save,
  };
}

function formOf({ rules, quorum, norms, teamsByProgramme }: Settings): RulesForm {
  return {
    byGround: rules.byGround,
    basis: rules.basis,
    own: rules.own,
    councilAbove: String(rules.councilAbove),
    managementUpTo: String(rules.managementUpTo),
    why: '',
    quorum: String(quorum),
    days: String(norms.weighing),
    teams: Object.fromEntries(teamsByProgramme),
  };
}

function rulesOf({
  byGround,
  basis,
  own,
  councilAbove,
  managementUpTo,
}: RulesForm): Omit<DeciderRules, 'version' | 'since'> {
  const filled = own.filter(({ label }) => label.trim() !== '');
  return { byGround, basis, own: filled, councilAbove: Number(councilAbove), managementUpTo: Number(managementUpTo) };
}

function changedValues(form: RulesForm, initial: RulesForm): Parameters<typeof saveRules>[1]['values'] {
  const teams = (one: RulesForm): string =>
    formatTeams(new Map(Object.entries(one.teams).flatMap(([programme, team]) => pairOf(programme, team))));
  return {
    ...(form.quorum === initial.quorum ? {} : { 'weighing.quorum': form.quorum.trim() }),
    ...(form.days === initial.days ? {} : { 'norm.weighing': form.days.trim() }),
    ...(teams(form) === teams(initial) ? {} : { 'teams.byProgramme': teams(form) }),
  };
}

/** Without a team there is none; what is no team is refused before it comes here. */
function pairOf(programme: string, team: string): readonly (readonly [string, string])[] {
  const id = readTeamId(team);
  return id === undefined ? [] : [[programme, id]];
}

function problemsOf(form: RulesForm, rulesChanged: boolean): readonly RulesProblem[] {
  const isWhole = (text: string): boolean => /^\d{1,9}$/.test(text.trim());
  const percent = isWhole(form.quorum) ? Number(form.quorum) : 0;
  const checks: readonly (readonly [RulesProblem, boolean])[] = [
    ['councilAbove', isWhole(form.councilAbove)],
    ['managementUpTo', isWhole(form.managementUpTo)],
    ['why', !rulesChanged || form.why.trim() !== ''],
    ['quorum', percent >= 1 && percent <= 100],
    ['days', isWhole(form.days) && Number(form.days) >= 1],
    ...Object.entries(form.teams).map(
      ([programme, team]) => [`team:${programme}`, team.trim() === '' || readTeamId(team) !== undefined] as const,
    ),
  ];
  return checks.filter(([, isRight]) => !isRight).map(([problem]) => problem);
}
