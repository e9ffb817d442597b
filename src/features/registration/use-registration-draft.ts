import * as React from 'react';
import type { RegistrationDraft, RegistrationField } from '../../domain/registration';
import { useServices } from '../../session/services';
import type { Saved } from '../../ui/SavedState';

const name = 'registration';
/** A pause in typing after which the draft is kept, in milliseconds. */
const pause = 500;

interface Kept {
  /** The key that the registration will have, so that registering the same draft twice is one registration. */
  readonly key: string;
  readonly draft: RegistrationDraft;
}

export interface RegistrationDraftState extends Kept {
  readonly saved: Saved;
  readonly change: <F extends RegistrationField>(field: F, value: RegistrationDraft[F]) => void;
  readonly keepNow: () => void;
  /** The server has it: nothing is kept any more. With `new` the form is empty again, under another key. */
  readonly clear: (then?: 'new') => void;
}

/** What was typed at Aanmelden, kept in this browser tab until the server has it. */
export function useRegistrationDraft(
  defaults: Pick<RegistrationDraft, 'settlement' | 'receivedThrough'>,
): RegistrationDraftState {
  const { drafts, newKey } = useServices();
  const fresh = (): Kept => ({ key: newKey(), draft: { ...empty, ...defaults } });
  const [found] = React.useState(() => drafts.read<Kept>(name));
  const [kept, setKept] = React.useState<Kept>(() => found?.value ?? fresh());
  const [saved, setSaved] = React.useState<Saved>(found ? { kind: 'local', at: found.savedAt } : { kind: 'untouched' });
  const latest = React.useRef(kept);
  latest.current = kept;
  const timer = React.useRef<ReturnType<typeof setTimeout>>();

  const keepNow = React.useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setSaved({ kind: 'local', at: drafts.write(name, latest.current) });
  }, [drafts]);

  // What was typed in the last half second before the screen or the page goes is kept too.
  React.useEffect(() => {
    const keepTyped = (): void => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      timer.current = undefined;
      drafts.write(name, latest.current);
    };
    window.addEventListener('pagehide', keepTyped);
    return () => {
      window.removeEventListener('pagehide', keepTyped);
      keepTyped();
    };
  }, [drafts]);

  return {
    ...kept,
    saved,
    keepNow,
    change: (field, value) => {
      setKept((before) => ({ ...before, draft: { ...before.draft, [field]: value } }));
      clearTimeout(timer.current);
      timer.current = setTimeout(keepNow, pause);
    },
    clear: (then) => {
      clearTimeout(timer.current);
      timer.current = undefined;
      drafts.remove(name);
      setSaved({ kind: 'untouched' });
      if (then === 'new') setKept(fresh());
    },
  };
}

const empty: RegistrationDraft = {
  title: '',
  summary: '',
  settlement: '',
  receivedThrough: 'telefoon',
  initiatorName: '',
  email: '',
  phone: '',
};
