import * as React from 'react';
import { registerInitiative } from '../../commands/register-initiative';
import { AppError, hasCode } from '../../data/app-error';
import type { Me } from '../../data/ports';
import type { Registration } from '../../domain/records.generated';
import { problemsInRegistration } from '../../domain/registration';
import type { RegistrationDraft, RegistrationField, RegistrationProblem } from '../../domain/registration';
import type { Settings } from '../../domain/settings';
import { useServices } from '../../session/services';
import { useAlive } from '../../session/use-command';
import type { Saved } from '../../ui/SavedState';
import { useRegistrationDraft } from './use-registration-draft';

export interface RegistrationForm {
  /** The key of the draft, from which everything that comes of it derives its own. */
  readonly draftKey: string;
  readonly draft: RegistrationDraft;
  readonly set: <F extends RegistrationField>(field: F, value: RegistrationDraft[F]) => void;
  /** Somebody left the field: now it may say what is wrong. */
  readonly leave: (field: RegistrationField) => void;
  /** What the form says is wrong, by field: only of fields that were left, or of all after an attempt to register. */
  readonly problems: ReadonlyMap<RegistrationField, RegistrationProblem>;
  readonly saved: Saved;
  readonly busy: boolean;
  readonly error: unknown;
  /** @returns the first field that keeps it from being registered; `undefined` when it goes */
  readonly register: () => RegistrationField | undefined;
  readonly registered: { readonly registration: Registration; readonly at: Date } | undefined;
  /** The server has what was typed, in another form: nothing is kept on this computer any more. */
  readonly forgetDraft: () => void;
  /** Back to the form, to correct what was just registered. */
  readonly adjust: () => void;
  /** An empty form, for the next caller. */
  readonly next: () => void;
}

export interface RegistrationFormOptions {
  readonly me: Me;
  readonly settings: Settings;
  readonly defaults: Pick<RegistrationDraft, 'settlement' | 'receivedThrough'>;
}

/** The form of Aanmelden: its draft, what is wrong with it, and registering it once. */
export function useRegistrationForm({ me, settings, defaults }: RegistrationFormOptions): RegistrationForm {
  const services = useServices();
  const alive = useAlive();
  const { draft, key, saved, change, clear, keepNow } = useRegistrationDraft(defaults);
  const [left, setLeft] = React.useState<ReadonlySet<RegistrationField> | 'all'>(new Set());
  const [state, setState] = React.useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const [registered, setRegistered] = React.useState<RegistrationForm['registered']>();
  const running = React.useRef(false);

  const all = problemsInRegistration(draft, settings.settlements);
  const problems = new Map<RegistrationField, RegistrationProblem>();
  for (const problem of all) {
    const isShown =
      left === 'all' || (left.has(problem.field) && problem.reason !== 'empty' && problem.reason !== 'phone-or-mail');
    if (isShown && !problems.has(problem.field)) problems.set(problem.field, problem);
  }

  async function send(): Promise<void> {
    if (running.current) return;
    running.current = true;
    setState({ busy: true });
    // Its key must outlive this page: who loads it again before the answer is there sends the same registration.
    keepNow();
    try {
      const result = await registerInitiative(services, { draft, settings, actor: me, commandKey: key });
      if (result.kind !== 'registered') throw new AppError('no-rights', { subject: 'Aanmeldingen' });
      clear();
      if (alive.current) {
        setRegistered({ registration: result.registration.record, at: services.now() });
        setState({ busy: false });
      }
    } catch (error) {
      keepNow();
      if (alive.current) setState({ busy: false, error });
    } finally {
      running.current = false;
    }
  }

  const latestSend = React.useRef(send);
  latestSend.current = send;
  const waitsForConnection = hasCode(state.error, 'offline');
  React.useEffect(() => {
    if (!waitsForConnection) return undefined;
    const retry = (): void => void latestSend.current();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [waitsForConnection]);

  return {
    draft,
    draftKey: key,
    saved,
    problems,
    registered,
    busy: state.busy,
    error: state.error,
    set: change,
    leave: (field) => setLeft((before) => (before === 'all' ? before : new Set([...before, field]))),
    register: () => {
      setLeft('all');
      const first = all[0]?.field;
      if (first === undefined) void send();
      return first;
    },
    forgetDraft: () => clear(),
    adjust: () => setRegistered(undefined),
    next: () => {
      clear('new');
      setLeft(new Set());
      setState({ busy: false });
      setRegistered(undefined);
    },
  };
}
