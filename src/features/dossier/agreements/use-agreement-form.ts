import * as React from 'react';
import { saveAgreement } from '../../../commands/save-agreement';
import type { Stored } from '../../../data/ports';
import type { AgreementInput } from '../../../domain/agreements';
import type { Agreement } from '../../../domain/records.generated';
import type { Dossier } from '../../../session/dossier';
import { useServices } from '../../../session/services';
import { useCommand } from '../../../session/use-command';
import { useStrings } from '../../../ui/language';
import { strings } from './strings';

export interface AgreementFormInput {
  readonly dossier: Dossier;
  readonly stored: Stored<Agreement> | undefined;
  readonly onDone: () => void;
}

export interface AgreementForm {
  readonly form: AgreementInput;
  readonly change: (part: Partial<AgreementInput>) => void;
  readonly save: () => void;
  /** What stands in the way, as a sentence. */
  readonly problem: string | undefined;
  readonly busy: boolean;
  readonly error: unknown;
}

/** What is typed of an agreement. A colleague who changed the same one is named before anything is written over. */
export function useAgreementForm({ dossier, stored, onDone }: AgreementFormInput): AgreementForm {
  const text = useStrings(strings).panel;
  const services = useServices();
  const initiativeKey = dossier.initiative.record.Key;
  const draftName = `agreement/${initiativeKey}${stored ? `/${stored.record.Key}` : ''}`;
  const [form, setForm] = React.useState<AgreementInput>(
    () => services.drafts.read<AgreementInput>(draftName)?.value ?? initialForm(dossier, stored?.record),
  );
  const [base, setBase] = React.useState(stored);
  const [problem, setProblem] = React.useState<string>();

  const command = useCommand(async (commandKey: string, agreement: AgreementInput) => {
    const result = await saveAgreement(services, {
      actor: dossier.me,
      commandKey,
      initiativeKey,
      agreement: { ...agreement, OwnerKey: ownerKeyOf(agreement, dossier, base?.record) },
      stored: base,
    });
    if (result.kind === 'conflict') {
      // The next press is on this version: whoever reads what the other wrote may choose to keep the own text.
      setBase(result.stored);
      const [conflict] = result.conflicts;
      setProblem(text.changedToo(conflict?.theirsBy ?? text.somebody, String(conflict?.theirs ?? '')));
    } else if (result.kind === 'saved') {
      services.drafts.remove(draftName);
      onDone();
    } else {
      setProblem(text.refused);
    }
  });

  return {
    form,
    change: (part) => {
      const next = { ...form, ...part };
      setForm(next);
      services.drafts.write(draftName, next);
    },
    save: () => {
      setProblem(undefined);
      void command.run(form);
    },
    problem,
    busy: command.busy,
    error: command.error,
  };
}

function initialForm(dossier: Dossier, agreement: Agreement | undefined): AgreementInput {
  if (!agreement) return { Title: '', OwnerSide: 'gemeente', OwnerName: dossier.me.name };
  const { Title, OwnerSide, OwnerName, DueOn } = agreement;
  return { Title, OwnerSide, OwnerName, DueOn };
}

/** The key goes with the name: it stays while the name does, and is one's own for one's own name. */
function ownerKeyOf(
  { OwnerSide, OwnerName }: AgreementInput,
  { me }: Dossier,
  before: Agreement | undefined,
): string | undefined {
  if (OwnerSide !== 'gemeente') return undefined;
  if (OwnerName === me.name) return me.personKey;
  return before && before.OwnerName === OwnerName ? before.OwnerKey : undefined;
}
