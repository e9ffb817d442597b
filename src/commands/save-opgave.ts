import type { ListPort, Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import { deriveKey } from '../domain/keys';
import { mergeFields } from '../domain/merge-text';
import { addToHistory, historyChanges } from '../domain/opgave-history';
import type { HistoryLine } from '../domain/opgave-history';
import { columnsOf, missingInOpgave } from '../domain/opgave-form';
import type { OpgaveColumns, OpgaveDraft } from '../domain/opgave-form';
import type { Opgave } from '../domain/records.generated';
import { blocked, refusal } from './command';
import type { Acting, Blocked, ListServices } from './command';
import { saveFields } from './save-fields';
import type { SaveResult } from './save-fields';

export interface SaveOpgaveInput extends Acting {
  readonly draft: OpgaveDraft;
  /** The opgave that is changed, as this screen last read it; absent for a new one. */
  readonly stored?: Stored<Opgave>;
}

export type SaveOpgaveResult = SaveResult<Opgave> | Blocked;

/**
 * Makes or changes an opgave; who changed what is written in the same request. Two people at once: each keeps what only they
 * changed, a field that both changed is reported with both texts.
 */
export async function saveOpgave(services: ListServices, input: SaveOpgaveInput): Promise<SaveOpgaveResult> {
  const { actor, draft, stored } = input;
  const refused = refusal(actor, 'maintainOpgaven');
  if (refused) return refused;
  const missing = missingInOpgave(draft);
  if (missing.length > 0) return blocked(...missing);
  const list = services.lists.opgaven;
  const mine = columnsOf(draft);
  return stored
    ? changeOpgave(services, input, stored, mine)
    : { kind: 'saved', stored: await make(list, input, mine, dayOf(services.now())), merged: false };
}

export interface SetOpgaveActiveInput extends Acting {
  readonly stored: Stored<Opgave>;
  /** `false`: "Laten vervallen". It is not offered any more and stays on the initiatives that it hangs on. */
  readonly isActive: boolean;
}

/** "Laten vervallen", and the way back. */
export async function setOpgaveActive(services: ListServices, input: SetOpgaveActiveInput): Promise<SaveOpgaveResult> {
  const refused = refusal(input.actor, 'maintainOpgaven');
  return refused ?? changeOpgave(services, input, input.stored, { IsActive: input.isActive });
}

async function changeOpgave(
  { lists, now }: ListServices,
  { actor, commandKey }: Acting,
  stored: Stored<Opgave>,
  mine: OpgaveColumns,
): Promise<SaveResult<Opgave>> {
  const line = { id: commandKey, on: dayOf(now()), by: actor.name, kind: 'changed' } as const;
  const derived = (latest: Opgave): OpgaveColumns => {
    const changes = historyChanges(latest, mergeFields(stored.record, mine, latest).changes);
    return changes.length === 0 ? {} : { History: addToHistory(latest.History, { ...line, changes }) };
  };
  return saveFields(lists.opgaven, { stored, mine, derived });
}

async function make(
  list: ListPort<Opgave, never>,
  { actor, commandKey }: SaveOpgaveInput,
  mine: OpgaveColumns,
  on: HistoryLine['on'],
): Promise<Stored<Opgave>> {
  const filled = Object.fromEntries(Object.entries(mine).filter(([, value]) => value !== null));
  const line: HistoryLine = { id: commandKey, on, by: actor.name, kind: 'made', changes: [] };
  return list.createOnce({
    ...(filled as Pick<Opgave, 'Title' | 'Programme' | 'Goal'>),
    Key: deriveKey(commandKey, 'opgave'),
    IsActive: true,
    History: addToHistory(undefined, line),
  });
}
