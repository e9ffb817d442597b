import * as React from 'react';
import { agreementState, agreementsBySide, sortAgreements } from '../../../domain/agreements';
import { dayOf, formatDay } from '../../../domain/days';
import type { Agreement } from '../../../domain/records.generated';
import { useNormWords } from '../../../parts/norm-words';
import type { Dossier } from '../../../session/dossier';
import { useServices } from '../../../session/services';
import { Button } from '../../../ui/Button';
import { CheckboxRow } from '../../../ui/Checkbox';
import { Empty } from '../../../ui/Empty';
import { Failure } from '../../../ui/Failure';
import { formatTime } from '../../../ui/format';
import { useLanguage, useStrings } from '../../../ui/language';
import { Loading } from '../../../ui/Loading';
import { Rows } from '../../../ui/Rows';
import { Section } from '../../../ui/Section';
import { Status } from '../../../ui/Status';
import { Undo } from '../../../ui/Undo';
import { AgreementPanel } from './AgreementPanel';
import { strings } from './strings';
import { useAgreements } from './use-agreements';

export interface AgreementListProps {
  readonly dossier: Dossier;
  readonly heading: string;
}

/** Who does what until when, the municipality and the initiators apart. Ticking one off can be undone in its row. */
export function AgreementList({ dossier, heading }: AgreementListProps): React.ReactElement {
  const text = useStrings(strings);
  const state = useAgreements(dossier);
  const [making, setMaking] = React.useState(false);
  const [showDone, setShowDone] = React.useState(false);
  const [justDone, setJustDone] = React.useState<ReadonlyMap<string, Date>>(new Map());
  const { now } = useServices();
  const all = sortAgreements((state.agreements ?? []).map(({ record }) => record));
  const shown = all.filter(({ Status: status, Key }) => status === 'open' || justDone.has(Key) || showDone);
  const done = all.filter(({ Status: status, Key }) => status !== 'open' && !justDone.has(Key));
  const sides = agreementsBySide(shown);
  const open = all.filter(({ Status: status }) => status === 'open').length;

  function setStatus(agreement: Agreement, status: Agreement['Status']): void {
    const next = new Map(justDone);
    if (status === 'gedaan') next.set(agreement.Key, now());
    else next.delete(agreement.Key);
    setJustDone(next);
    void state.setStatus(agreement.Key, status);
  }

  return (
    <Section
      heading={heading}
      aside={all.length > 0 ? text.counts(open, all.length - open) : undefined}
      action={
        state.mayEdit && (
          <Button kind="link" onClick={() => setMaking(true)}>
            {text.make}
          </Button>
        )
      }
    >
      {state.error !== undefined && (
        <Failure error={state.error} title={text.failed} onRetry={() => void state.refresh()} />
      )}
      {state.commandError !== undefined && <Failure error={state.commandError} />}
      {state.agreements === undefined && state.error === undefined && <Loading />}
      {state.agreements && all.length === 0 && (
        <Empty kind="open" title={text.none}>
          {text.noneHelp}
        </Empty>
      )}
      {all.length > 0 && shown.length === 0 && <Empty title={text.noneOpen} />}
      {(['gemeente', 'initiatiefnemers'] as const).map(
        (side) =>
          sides[side].length > 0 && (
            <Section key={side} level={3} plain heading={text.sides[side]}>
              <Rows label={text.sides[side]}>
                {sides[side].map((agreement) => (
                  <AgreementRow
                    key={agreement.Key}
                    agreement={agreement}
                    dossier={dossier}
                    mayEdit={state.mayEdit}
                    doneAt={justDone.get(agreement.Key)}
                    onStatus={(status) => setStatus(agreement, status)}
                  />
                ))}
              </Rows>
            </Section>
          ),
      )}
      {done.length > 0 && (
        <Button kind="link" expanded={showDone} onClick={() => setShowDone(!showDone)}>
          {showDone ? text.hideDone : text.done(done.length)}
        </Button>
      )}
      {making && (
        <AgreementPanel
          dossier={dossier}
          onClose={() => setMaking(false)}
          onDone={() => void state.refresh().then(() => setMaking(false))}
        />
      )}
    </Section>
  );
}

interface AgreementRowProps {
  readonly agreement: Agreement;
  readonly dossier: Dossier;
  readonly mayEdit: boolean;
  readonly doneAt: Date | undefined;
  readonly onStatus: (status: Agreement['Status']) => void;
}

function AgreementRow({ agreement, dossier, mayEdit, doneAt, onStatus }: AgreementRowProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const ticked = doneAt !== undefined || agreement.Status === 'gedaan';
  const detail = [agreement.OwnerName, agreement.FromDecision ? text.fromDecision : undefined]
    .filter(Boolean)
    .join(' · ');
  return (
    <CheckboxRow
      label={agreement.Title}
      checked={ticked}
      readOnly={!mayEdit}
      detail={detail}
      end={
        doneAt === undefined ? (
          <Due agreement={agreement} dossier={dossier} />
        ) : (
          <Undo onUndo={() => onStatus('open')}>{text.doneAt(formatTime(doneAt, language))}</Undo>
        )
      }
      onChange={(checked) => onStatus(checked ? 'gedaan' : 'open')}
    />
  );
}

function Due({ agreement, dossier }: { readonly agreement: Agreement; readonly dossier: Dossier }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const words = useNormWords();
  const { now } = useServices();
  const state = agreementState(agreement, dayOf(now()), dossier.settings.calendar);
  if (state.kind === 'dropped') return <Status kind="open">{text.dropped}</Status>;
  if (state.kind === 'done') {
    return (
      <Status kind="ok">
        {text.doneOn(agreement.CompletedOn ? formatDay(agreement.CompletedOn, language, 'short') : '')}
      </Status>
    );
  }
  if (state.kind !== 'due' || agreement.DueOn === undefined) return <Status kind="waiting">{text.undated}</Status>;
  const { kind, words: said } = words(state.clock, agreement.DueOn);
  return <Status kind={kind}>{said}</Status>;
}
