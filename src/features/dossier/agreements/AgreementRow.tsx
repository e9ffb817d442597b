import * as React from 'react';
import { agreementState } from '../../../domain/agreements';
import { dayOf, formatDay } from '../../../domain/days';
import type { Agreement } from '../../../domain/records.generated';
import { useNormWords } from '../../../parts/norm-words';
import type { Dossier } from '../../../session/dossier';
import { useServices } from '../../../session/services';
import { Button } from '../../../ui/Button';
import { TickBox } from '../../../ui/Checkbox';
import { formatTime } from '../../../ui/format';
import { EditIcon } from '../../../ui/icons';
import { useLanguage, useStrings } from '../../../ui/language';
import { Status } from '../../../ui/Status';
import { Text } from '../../../ui/Text';
import { Undo } from '../../../ui/Undo';
import { useId } from '../../../ui/use-id';
import styles from '../dossier.module.scss';
import { strings } from './strings';
import type { JustDone } from './use-agreements';

export interface AgreementRowProps {
  readonly agreement: Agreement;
  readonly dossier: Dossier;
  readonly mayEdit: boolean;
  readonly justDone: JustDone | undefined;
  readonly onStatus: (status: Agreement['Status']) => void;
  readonly onEdit: () => void;
}

/** One agreement: what, who, until when; to tick off, with the way back in the row. */
export function AgreementRow(props: AgreementRowProps): React.ReactElement {
  const { agreement, dossier, mayEdit, justDone, onStatus, onEdit } = props;
  const text = useStrings(strings);
  const language = useLanguage();
  const id = useId('agreement');
  const isOpen = agreement.Status === 'open' && justDone === undefined;
  const detail = [agreement.FromDecision ? text.fromDecision : undefined, agreement.DroppedReason]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className={styles.agreement}>
      <TickBox
        id={id}
        checked={agreement.Status === 'gedaan' || justDone?.status === 'gedaan'}
        readOnly={!mayEdit}
        describedBy={`${id}-who`}
        onChange={(checked) => onStatus(checked ? 'gedaan' : 'open')}
      />
      <div>
        <label htmlFor={id}>{agreement.Title}</label>
        {detail !== '' && (
          <Text small secondary block preserved>
            {detail}
          </Text>
        )}
      </div>
      <div id={`${id}-who`} className={styles.agreementWho}>
        {agreement.OwnerName ?? ''}
      </div>
      <div>
        {justDone === undefined ? (
          <Due agreement={agreement} dossier={dossier} />
        ) : (
          <Undo onUndo={() => onStatus('open')}>
            {(justDone.status === 'gedaan' ? text.doneAt : text.droppedAt)(formatTime(justDone.at, language))}
          </Undo>
        )}
      </div>
      <div>
        {mayEdit && isOpen && (
          <Button kind="quiet" icon={EditIcon} label={text.change(agreement.Title)} onClick={onEdit} />
        )}
      </div>
    </li>
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
