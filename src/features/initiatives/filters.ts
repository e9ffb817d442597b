import { dayOf } from '../../domain/days';
import { searchInitiatives } from '../../domain/matching/search-initiatives';
import { phases } from '../../domain/phases';
import type { Phase } from '../../domain/phases';
import type { Settings } from '../../domain/settings';
import type { PlainDay } from '../../domain/types';
import type { RouteQuery } from '../../session/routes';
import { deadlineOf } from './deadline';
import type { ListedInitiative } from './list-data';

/** What the list is filtered by; stands in the address, so that a link gives the same list. */
export interface Filters {
  readonly search: string;
  readonly settlement: string;
  readonly phase: Phase | '';
  /** Key of an accountmanager, or `mij`. */
  readonly accountmanager: string;
  /** `te-laat`: only what is late. */
  readonly late: boolean;
  readonly scope: 'open' | 'closed' | 'referred' | 'all';
}

const scopes = { afgerond: 'closed', doorverwezen: 'referred', alles: 'all' } as const;
type ScopeWord = keyof typeof scopes;

export function filtersOf(query: RouteQuery): Filters {
  const { zoek = '', kern = '', fase = '', van = '', loopt = '', laat = '' } = query;
  return {
    search: zoek,
    settlement: kern,
    phase: phases.find((phase) => phase === fase) ?? '',
    accountmanager: van,
    late: laat === 'ja',
    scope: loopt in scopes ? scopes[loopt as ScopeWord] : 'open',
  };
}

export function queryOf({ search, settlement, phase, accountmanager, late, scope }: Filters): RouteQuery {
  const loopt = { open: '', closed: 'afgerond', referred: 'doorverwezen', all: 'alles' }[scope];
  return { zoek: search, kern: settlement, fase: phase, van: accountmanager, loopt, laat: late ? 'ja' : '' };
}

export const noFilters: Filters = filtersOf({});

/** Whoever looks, and by which calendar. */
export interface Viewpoint extends Pick<Settings, 'calendar' | 'norms'> {
  readonly personKey: string;
  readonly today: PlainDay;
}

/** The initiatives that the filters let through: found ones best first, else by what must be done first. */
export function filtered(
  initiatives: readonly ListedInitiative[],
  filters: Filters,
  view: Viewpoint,
): readonly ListedInitiative[] {
  const { search, settlement, phase, late } = filters;
  const accountmanager = filters.accountmanager === 'mij' ? view.personKey : filters.accountmanager;
  const found =
    search.trim() === '' ? initiatives : searchInitiatives(search, initiatives).map((hit) => hit.initiative);
  const kept = found.filter(
    (initiative) =>
      (settlement === '' || initiative.Settlement === settlement) &&
      (phase === '' || initiative.Phase === phase) &&
      scopeFits(initiative, filters.scope) &&
      (accountmanager === '' || initiative.AccountmanagerKey === accountmanager) &&
      (!late || isLate(initiative, view)),
  );
  if (search.trim() !== '') return kept;
  return kept
    .map((initiative) => ({ initiative, order: orderOf(initiative, view) }))
    .sort((one, other) => compare(one.order, other.order))
    .map(({ initiative }) => initiative);
}

function scopeFits({ IsOpen, Outcome }: ListedInitiative, scope: Filters['scope']): boolean {
  if (scope === 'referred') return Outcome === 'doorverwezen';
  return scope === 'all' || IsOpen === (scope === 'open');
}

export function isLate(initiative: ListedInitiative, view: Viewpoint): boolean {
  const deadline = deadlineOf(initiative, view);
  return deadline.kind === 'due' && deadline.clock.state === 'late';
}

/** By the day that counts: late ones come first by themselves; quiet ones stand with today, undated and closed ones last. */
function orderOf(initiative: ListedInitiative, view: Viewpoint): string {
  const deadline = deadlineOf(initiative, view);
  switch (deadline.kind) {
    case 'due':
      return deadline.clock.state === 'paused' ? `8${deadline.on}` : `1${deadline.on}`;
    case 'quiet':
      return `1${view.today}z`;
    case 'closed':
      return `9${invert(dayOf(initiative.ClosedAt ?? initiative.ReceivedAt))}`;
    case 'none':
      return `7${initiative.ReceivedAt}`;
  }
}

/** Turns an ascending order of days around. */
function invert(day: PlainDay): string {
  return day.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
