import { readDay } from '../../domain/file/day';
import type { SettingChanges } from '../../commands/save-settings';
import { settingDefaults } from '../../domain/settings';
import type { SettingKey } from '../../domain/settings';
import { readAppId, readTeamId } from '../../domain/team-link';
import { cleanLine, joinValues, splitValues } from '../../domain/text';
import type { SetupLine } from './lines';

/** The settings that are changed on Inrichting; the others have a page of their own. */
export const formFields = {
  'teams.teamId': 'team',
  'teams.appId': 'app',
  municipality: 'line',
  settlements: 'lines',
  responsibilities: 'lines',
  'calendar.closingDays': 'days',
  'norm.assign': 'number',
  'norm.firstContact': 'number',
  'norm.exploration': 'number',
  'norm.message': 'number',
  'norm.outcome': 'number',
  'request.answerDays': 'number',
  'silence.workingDays': 'number',
} as const satisfies Readonly<Partial<Record<SettingKey, string>>>;

export type FormKey = keyof typeof formFields;
export type FieldKind = (typeof formFields)[FormKey];

export const formKeys = Object.keys(formFields) as readonly FormKey[];

/** The fields as the form groups them. */
export const formGroups = {
  teams: ['teams.teamId', 'teams.appId'],
  municipality: ['municipality', 'settlements', 'responsibilities', 'calendar.closingDays'],
  terms: formKeys.filter((key) => formFields[key] === 'number'),
} as const satisfies Readonly<Record<string, readonly FormKey[]>>;

/** @returns the field in which something that is wrong is set right; `undefined` when none of these is it */
export function fieldOf({ id, problem }: Pick<SetupLine, 'id' | 'problem'>): FormKey | undefined {
  if (problem === 'team.not-filled' || problem === 'team.not-found') return 'teams.teamId';
  if (problem === 'teams-app.not-filled') return 'teams.appId';
  if (problem === 'holidays.past') return 'calendar.closingDays';
  return problem === 'setting.value' ? formKeys.find((key) => id === `setting:${key}`) : undefined;
}

/** What may be left empty; of the others the product has no use for nothing. */
const optional: readonly FormKey[] = ['teams.teamId', 'teams.appId', 'calendar.closingDays'];

/** What stands in the list, by key. */
export type StoredValues = Readonly<Partial<Record<string, string>>>;

/** The stored value as somebody reads and types it: of several values each on a line of its own. */
export function shownOf(key: FormKey, stored: StoredValues): string {
  const own = stored[key]?.trim() ?? '';
  const value = own === '' ? settingDefaults[key] : own;
  const kind = formFields[key];
  return kind === 'lines' || kind === 'days' ? splitValues(value).join('\n') : value;
}

/** @returns what was typed as it is stored; `undefined` when it cannot be read */
export function storedOf(key: FormKey, typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') return optional.includes(key) ? '' : undefined;
  switch (formFields[key]) {
    case 'team':
      return readTeamId(text);
    case 'app':
      return readAppId(text);
    case 'line':
      return cleanLine(text) || undefined;
    case 'number':
      return /^\d{1,3}$/.test(text) ? String(Number(text)) : undefined;
    case 'lines':
      return joinValues([...new Set(linesOf(text))]) || undefined;
    case 'days': {
      const days = linesOf(text).map(readDay);
      return days.every((day) => day !== undefined) ? joinValues([...new Set(days)].sort()) : undefined;
    }
  }
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\n;]/)
    .map(cleanLine)
    .filter((line) => line !== '');

/** What somebody typed, and what stood in the list when they began: kept together, so that a later change is noticed. */
export interface Typed {
  readonly text: string;
  readonly from: string;
}
export type TypedValues = Readonly<Partial<Record<FormKey, Typed>>>;

/** The fields that cannot be saved as they are, in the order of the form. */
export function wrongFields(typed: TypedValues): readonly FormKey[] {
  return formKeys.filter((key) => {
    const one = typed[key];
    return one !== undefined && storedOf(key, one.text) === undefined;
  });
}

/** What is to be saved; nothing of a field that says the same as before. */
export function changesOf(typed: TypedValues): SettingChanges {
  return Object.fromEntries(
    formKeys.flatMap((key) => {
      const one = typed[key];
      const to = one === undefined ? undefined : storedOf(key, one.text);
      if (one === undefined || to === undefined) return [];
      const same = to === (storedOf(key, shownOf(key, { [key]: one.from })) ?? one.from);
      return same ? [] : [[key, { from: one.from, to }] as const];
    }),
  );
}

/** What a change does beyond its own value, for who is about to save it. */
export type Consequence = { readonly kind: 'otherTeam' } | { readonly kind: 'gone'; readonly names: readonly string[] };

/** What somebody must know before saving: a team that is left, kernen that leave the lists to choose from. */
export function consequencesOf(changes: SettingChanges): readonly Consequence[] {
  const { 'teams.teamId': team, settlements } = changes;
  const left = settlements && splitValues(settlements.to);
  const gone = splitValues(settlements?.from).filter((name) => !left?.includes(name));
  return [
    ...(team && team.from !== '' ? [{ kind: 'otherTeam' } as const] : []),
    ...(gone.length > 0 ? [{ kind: 'gone', names: gone } as const] : []),
  ];
}
