import type { FieldState } from '../session/autosave';
import type { Saved } from '../ui/SavedState';

/** @returns how a field stands, for the words beside it; a refusal or conflict is shown in the field itself */
export function savedOf(state: FieldState): Saved {
  switch (state.kind) {
    case 'saved':
    case 'failed':
      return { kind: state.kind, at: state.at };
    case 'unsaved':
    case 'saving':
      return { kind: state.kind };
    case 'untouched':
    case 'conflict':
    case 'refused':
      return { kind: 'untouched' };
  }
}
