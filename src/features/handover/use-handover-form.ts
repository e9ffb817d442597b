import * as React from 'react';
import { askHandover } from '../../commands/ask-handover';
import { handoverReasons, missingInHandover } from '../../domain/handover';
import type { HandoverDraft, HandoverReasonId } from '../../domain/handover';
import type { Missing } from '../../domain/missing';
import type { PersonRef } from '../../domain/person';
import { handoverMessage } from '../../domain/pool-wording';
import { fromLocalMoment } from '../../parts/local-moment';
import type { DossierPanelProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';

/** The form as a person fills it; kept as a draft until it is sent. */
export interface HandoverForm {
  readonly to: PersonRef | undefined;
  readonly reason: HandoverReasonId | 'other' | '';
  readonly otherReason: string;
  /** As the field holds it. */
  readonly talk: string;
  readonly note: string;
  /** Absent while nobody changed the text that is made from the fields beside it. */
  readonly message: string | undefined;
}

export interface HandoverFormState {
  readonly form: HandoverForm;
  readonly message: string;
  readonly change: (part: Partial<HandoverForm>) => void;
  /** What is missing, once somebody tried to send it. */
  readonly missing: readonly Missing[];
  readonly refused: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly submit: () => void;
}

const empty: HandoverForm = { to: undefined, reason: '', otherReason: '', talk: '', note: '', message: undefined };

export function useHandoverForm({ dossier, refresh, onClose }: DossierPanelProps): HandoverFormState {
  const services = useServices();
  const initiative = dossier.initiative.record;
  const draftName = `handover/${initiative.Key}`;
  const [form, setForm] = React.useState(() => services.drafts.read<HandoverForm>(draftName)?.value ?? empty);
  const [tried, setTried] = React.useState(false);
  const [refused, setRefused] = React.useState(false);
  const talkAt = fromLocalMoment(form.talk);
  // Grows along with the fields beside it, until somebody writes another.
  const message = form.message ?? (form.to === undefined ? '' : handoverMessage(form.to.name, talkAt));
  const draft: HandoverDraft = {
    to: form.to,
    reason: form.reason === 'other' ? form.otherReason : form.reason === '' ? '' : handoverReasons[form.reason],
    talkAt,
    note: form.note,
    message,
  };
  const missing = missingInHandover(draft, initiative, services.now());
  const command = useCommand(async (commandKey: string, asked: HandoverDraft & { readonly to: PersonRef }) => {
    const input = { initiativeKey: initiative.Key, draft: asked, actor: dossier.me, commandKey };
    const result = await askHandover(services, input);
    if (result.kind !== 'asked') {
      setRefused(true);
      return;
    }
    services.drafts.remove(draftName);
    await refresh();
    onClose();
  });

  return {
    form,
    message,
    missing: tried ? missing : [],
    refused,
    busy: command.busy,
    error: command.error,
    change: (part) => {
      const next = { ...form, ...part };
      setForm(next);
      services.drafts.write(draftName, next);
    },
    submit: () => {
      setTried(true);
      setRefused(false);
      const { to } = draft;
      if (to !== undefined && missing.length === 0) void command.run({ ...draft, to });
    },
  };
}
