import * as React from 'react';
import { appoint } from '../../commands/appoint';
import { assign } from '../../commands/assign';
import { releaseInitiatives } from '../../commands/release-initiatives';
import { separateRegistration } from '../../commands/separate-registration';
import { undoAssignment } from '../../commands/undo-assignment';
import { AppError } from '../../data/app-error';
import type { Initiative } from '../../domain/records.generated';
import type { PersonRef } from '../../domain/person';
import type { Instant } from '../../domain/types';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import type { Waiting, WaitingPartProps } from './waiting';

/** What came of the last press, to be said on the screen. */
export type Outcome =
  | {
      readonly kind: 'assigned';
      readonly waiting: Waiting;
      readonly initiative: Initiative;
      readonly isOwn: boolean;
      readonly at: Instant;
    }
  /** Without a moment where the lists do not say when. */
  | { readonly kind: 'taken'; readonly waiting: Waiting; readonly by: string; readonly at: Instant | undefined }
  | { readonly kind: 'gone'; readonly waiting: Waiting; readonly referredTo: string | undefined }
  | {
      readonly kind: 'merged';
      readonly waiting: Waiting;
      readonly into: Pick<Initiative, 'Key' | 'Number' | 'Title'>;
      /** Who calls now; absent while that initiative has nobody. */
      readonly by: string | undefined;
    }
  | { readonly kind: 'undone' | 'too-late'; readonly waiting: Waiting }
  | { readonly kind: 'referred'; readonly waiting: Waiting; readonly referredTo: string };

export interface Assignment {
  /** The registrations that still wait. */
  readonly waiting: readonly Waiting[];
  readonly outcome: Outcome | undefined;
  readonly dismiss: () => void;
  readonly busy: boolean;
  readonly error: unknown;
  readonly assignTo: (waiting: Waiting, accountmanager: PersonRef) => Promise<void>;
  readonly pickUp: (waiting: Waiting) => Promise<void>;
  readonly undo: (outcome: Extract<Outcome, { kind: 'assigned' | 'merged' }>) => Promise<void>;
  readonly referred: (waiting: Waiting, referredTo: string) => void;
  /** Says what came of merging. */
  readonly merged: (outcome: Extract<Outcome, { kind: 'merged' | 'taken' | 'gone' }>) => void;
}

/** As the timeline of the other initiative says it. */
const undoneReason = 'Het samenvoegen is ongedaan gemaakt.';

/** Giving registrations an accountmanager, and taking that back. A row goes as soon as it no longer waits. */
export function useAssignment({ me, settings, waiting, refresh }: WaitingPartProps): Assignment {
  const services = useServices();
  const [settled, setSettled] = React.useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = React.useState<Outcome>();

  function settle(next: Outcome): void {
    setOutcome(next);
    const waits = next.kind === 'undone' || next.kind === 'too-late';
    setSettled((before) => {
      const after = new Set(before);
      if (next.kind === 'undone') after.delete(next.waiting.Key);
      else if (!waits) after.add(next.waiting.Key);
      return after;
    });
    void refresh();
  }

  const assigning = useCommand(
    async (commandKey: string, input: { registration: Waiting; accountmanager?: PersonRef }) => {
      const { registration } = input;
      const accountmanager = input.accountmanager ?? (await ownReference());
      const result = registration.released
        ? await appoint(services, { initiativeKey: registration.Key, accountmanager, actor: me, commandKey })
        : await assign(services, { registration, accountmanager, settings, actor: me, commandKey });
      switch (result.kind) {
        case 'assigned':
          settle({
            kind: 'assigned',
            waiting: registration,
            initiative: result.initiative.record,
            isOwn: accountmanager.personKey === me.personKey,
            at: registration.released ? services.now().toISOString() : result.initiative.record.PhaseSince,
          });
          break;
        case 'taken':
          settle({
            kind: 'taken',
            waiting: registration,
            by: result.by,
            at: registration.released ? undefined : result.initiative.record.PhaseSince,
          });
          break;
        case 'gone':
          settle({ kind: 'gone', waiting: registration, referredTo: result.referredTo });
          break;
        case 'not-found':
          settle({ kind: 'gone', waiting: registration, referredTo: undefined });
          break;
        case 'blocked':
          throw new AppError('no-rights', { subject: 'Initiatieven' });
      }
    },
  );

  const undoing = useCommand(async (commandKey: string, input: { registration: Waiting; initiativeKey: string }) => {
    const { registration, initiativeKey } = input;
    if (registration.released) {
      const { reason } = registration.released;
      const back = { initiativeKeys: [initiativeKey], reason, actor: me, commandKey };
      const released = await releaseInitiatives(services, back);
      if (released.kind === 'blocked') throw new AppError('no-rights', { subject: 'Initiatieven' });
      settle({ kind: released.left.length === 0 ? 'undone' : 'too-late', waiting: registration });
      return;
    }
    const result = await undoAssignment(services, { registration, initiativeKey, settings, actor: me, commandKey });
    if (result.kind === 'blocked') throw new AppError('no-rights', { subject: 'Initiatieven' });
    settle({ kind: result.kind === 'undone' ? 'undone' : 'too-late', waiting: registration });
  });

  const separating = useCommand(async (commandKey: string, input: { registration: Waiting; fromKey: string }) => {
    const separate = { ...input, reason: undoneReason, settings, actor: me, commandKey };
    const result = await separateRegistration(services, separate);
    if (result.kind === 'blocked') throw new AppError('changed-elsewhere', { subject: 'Aanmeldingen' });
    const waiting = input.registration;
    settle(
      result.kind === 'separated' ? { kind: 'undone', waiting } : { kind: 'gone', waiting, referredTo: undefined },
    );
  });

  /** With the telephone number that the pool knows, so that the counter can put callers through. */
  async function ownReference(): Promise<PersonRef> {
    const where = [{ column: 'PersonKey', is: 'eq', value: me.personKey }] as const;
    const [own] = (await services.lists.pool.find({ where, top: 1 })).items;
    return { personKey: me.personKey, name: me.name, mail: me.mail, phone: own?.record.Phone };
  }

  return {
    waiting: waiting.filter(({ Key }) => !settled.has(Key)),
    outcome,
    dismiss: () => setOutcome(undefined),
    busy: assigning.busy || undoing.busy || separating.busy,
    error: assigning.error ?? undoing.error ?? separating.error,
    assignTo: async (registration, accountmanager) => {
      await assigning.run({ registration, accountmanager });
    },
    pickUp: async (registration) => {
      await assigning.run({ registration });
    },
    undo: async (done) => {
      if (done.kind === 'merged') await separating.run({ registration: done.waiting, fromKey: done.into.Key });
      else await undoing.run({ registration: done.waiting, initiativeKey: done.initiative.Key });
    },
    referred: (registration, referredTo) => settle({ kind: 'referred', waiting: registration, referredTo }),
    merged: settle,
  };
}
