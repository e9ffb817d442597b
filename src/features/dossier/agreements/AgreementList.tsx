import * as React from 'react';
import { agreementsBySide, sortAgreements } from '../../../domain/agreements';
import type { Agreement } from '../../../domain/records.generated';
import type { Dossier } from '../../../session/dossier';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { Failure } from '../../../ui/Failure';
import { useStrings } from '../../../ui/language';
import { lazyPart } from '../../../ui/lazy-part';
import { Loading } from '../../../ui/Loading';
import { Rows } from '../../../ui/Rows';
import { Section } from '../../../ui/Section';
import styles from '../dossier.module.scss';
import type { AgreementPanelProps } from './AgreementPanel';
import { AgreementRow } from './AgreementRow';
import { strings } from './strings';
import { useAgreements } from './use-agreements';
import type { AgreementsState } from './use-agreements';

const AgreementPanel = lazyPart<AgreementPanelProps>(
  async () => (await import(/* webpackChunkName: 'afspraak' */ './AgreementPanel')).AgreementPanel,
);

export interface AgreementListProps {
  readonly dossier: Dossier;
  readonly heading: string;
}

/** Who does what until when, the municipality and the initiators apart. Ticking one off can be undone in its row. */
export function AgreementList({ dossier, heading }: AgreementListProps): React.ReactElement {
  const text = useStrings(strings);
  const state = useAgreements(dossier);
  // The key of the one that is changed; empty for a new one.
  const [editing, setEditing] = React.useState<string>();
  const [showDone, setShowDone] = React.useState(false);
  const { agreements, justDone } = state;
  const all = sortAgreements((agreements ?? []).map(({ record }) => record));
  const isShown = ({ Status, Key }: Agreement): boolean => Status === 'open' || justDone.has(Key) || showDone;
  const shown = all.filter(isShown);
  const done = all.filter(({ Status, Key }) => Status !== 'open' && !justDone.has(Key));
  const open = all.filter(({ Status }) => Status === 'open').length;

  return (
    <Section
      heading={heading}
      aside={all.length > 0 ? text.counts(open, all.length - open) : undefined}
      action={
        state.mayEdit && (
          <Button kind="link" onClick={() => setEditing('')}>
            {text.make}
          </Button>
        )
      }
    >
      {state.error !== undefined && (
        <Failure error={state.error} title={text.failed} onRetry={() => void state.refresh()} />
      )}
      {state.commandError !== undefined && <Failure error={state.commandError} />}
      {agreements === undefined && state.error === undefined && <Loading />}
      {agreements && all.length === 0 && (
        <Empty kind="open" title={text.none}>
          {text.noneHelp}
        </Empty>
      )}
      {all.length > 0 && shown.length === 0 && <Empty title={text.noneOpen} />}
      <Sides shown={shown} state={state} dossier={dossier} onEdit={setEditing} />
      {done.length > 0 && (
        <Button kind="link" expanded={showDone} onClick={() => setShowDone(!showDone)}>
          {showDone ? text.hideDone : text.done(done.length)}
        </Button>
      )}
      {editing !== undefined && (
        <AgreementPanel
          dossier={dossier}
          stored={agreements?.find(({ record }) => record.Key === editing)}
          onDrop={(reason) => state.setStatus(editing, 'vervallen', reason)}
          onClose={() => setEditing(undefined)}
          onDone={() => void state.refresh().then(() => setEditing(undefined))}
        />
      )}
    </Section>
  );
}

interface SidesProps {
  readonly shown: readonly Agreement[];
  readonly state: AgreementsState;
  readonly dossier: Dossier;
  readonly onEdit: (agreementKey: string) => void;
}

function Sides({ shown, state, dossier, onEdit }: SidesProps): React.ReactElement {
  const text = useStrings(strings);
  const sides = agreementsBySide(shown);
  return (
    <>
      {(['gemeente', 'initiatiefnemers'] as const).map(
        (side) =>
          sides[side].length > 0 && (
            <Section key={side} level={3} plain heading={text.sides[side]}>
              <div className={styles.agreementHead} aria-hidden="true">
                <span />
                <span />
                <span>{text.columns.who}</span>
                <span>{text.columns.due}</span>
                <span />
              </div>
              <Rows label={text.sides[side]}>
                {sides[side].map((agreement) => (
                  <AgreementRow
                    key={agreement.Key}
                    agreement={agreement}
                    dossier={dossier}
                    mayEdit={state.mayEdit}
                    justDone={state.justDone.get(agreement.Key)}
                    onStatus={(status) => void state.setStatus(agreement.Key, status)}
                    onEdit={() => onEdit(agreement.Key)}
                  />
                ))}
              </Rows>
            </Section>
          ),
      )}
    </>
  );
}
