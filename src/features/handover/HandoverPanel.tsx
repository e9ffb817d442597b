import * as React from 'react';
import { dayOf } from '../../domain/days';
import { handoverReasons } from '../../domain/handover';
import type { HandoverReasonId } from '../../domain/handover';
import { lineLimit } from '../../domain/text';
import type { DossierPanelProps } from '../../session/dossier';
import { useNavigation } from '../../session/navigation';
import { usePool } from '../../session/pool';
import { useServices } from '../../session/services';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { LinkButton } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Panel } from '../../ui/Panel';
import { Select } from '../../ui/Select';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import styles from './handover.module.scss';
import { strings } from './strings';
import { SuccessorChoice } from './SuccessorChoice';
import { useHandoverForm } from './use-handover-form';
import { WhatGoesAlong } from './WhatGoesAlong';

/** First the choice between being away and stopping; then to whom, why, the talk, the warm note and the message. */
export function HandoverPanel(props: DossierPanelProps): React.ReactElement {
  const { dossier, onClose } = props;
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  const initiative = dossier.initiative.record;
  const isOwn = initiative.AccountmanagerKey === dossier.me.personKey;
  const [kind, setKind] = React.useState<'away' | 'stop'>('stop');
  const state = useHandoverForm(props);
  const name = state.form.to?.name.split(' ')[0];
  return (
    <Panel
      wide
      title={text.title}
      onClose={onClose}
      onSubmit={kind === 'stop' ? state.submit : undefined}
      footer={
        <>
          {kind === 'away' ? (
            <LinkButton primary {...linkTo({ view: 'absence' })}>
              {text.toAbsence}
            </LinkButton>
          ) : (
            <Button kind="primary" busy={state.busy} onClick={state.submit}>
              {name === undefined ? text.askNobody : text.ask(name)}
            </Button>
          )}
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <Text block>{initiative.Title}</Text>
      {isOwn && (
        <Choices
          label={text.kind}
          hideLabel
          layout="rows"
          options={[
            { value: 'away', label: text.away },
            { value: 'stop', label: text.stop },
          ]}
          value={kind}
          onChange={setKind}
        />
      )}
      {!isOwn && <Text block>{text.stopOf(initiative.AccountmanagerName ?? '')}</Text>}
      {kind === 'away' ? <Text block>{text.awayHelp}</Text> : <Stopping {...props} state={state} isOwn={isOwn} />}
    </Panel>
  );
}

interface StoppingProps extends DossierPanelProps {
  readonly state: ReturnType<typeof useHandoverForm>;
  readonly isOwn: boolean;
}

function Stopping({ dossier, state, isOwn }: StoppingProps): React.ReactElement {
  const text = useStrings(strings);
  const pool = usePool();
  const services = useServices();
  const { form, change, missing } = state;
  const data = pool.data ?? pool.copy?.value;
  const lacks = (field: string): boolean => missing.some((one) => one.field === field);
  const name = form.to?.name.split(' ')[0];
  return (
    <div className={styles.form}>
      {!data && pool.error === undefined && <Loading />}
      {pool.error !== undefined && (
        <Failure title={text.poolFailed} error={pool.error} onRetry={() => void pool.refresh()} />
      )}
      {data && (
        <SuccessorChoice
          dossier={dossier}
          pool={data}
          value={form.to}
          onChange={(to) => change({ to })}
          error={lacks('HandoverTo') ? text.whomNeeded : undefined}
        />
      )}
      <div className={styles.pair}>
        <Select<HandoverReasonId | 'other'>
          label={text.why}
          required
          options={[
            ...(Object.keys(handoverReasons) as HandoverReasonId[]).map((value) => ({
              value,
              label: text.reasons[value],
            })),
            { value: 'other', label: text.other },
          ]}
          value={form.reason}
          error={lacks('HandoverReason') && form.reason !== 'other' ? text.whyNeeded : undefined}
          onChange={(reason) => change({ reason })}
        />
        <DateField
          withTime
          label={text.talk}
          description={text.talkHelp}
          min={`${dayOf(services.now())}T00:00`}
          value={form.talk}
          error={lacks('HandoverTalkAt') ? text.talkPast : undefined}
          onChange={(talk) => change({ talk })}
        />
      </div>
      {form.reason === 'other' && (
        <TextField
          label={text.otherWhy}
          required
          description={text.otherWhyHelp}
          maxLength={lineLimit}
          value={form.otherReason}
          error={lacks('HandoverReason') ? text.whyNeeded : undefined}
          onChange={(otherReason) => change({ otherReason })}
        />
      )}
      <TextField
        label={name === undefined ? text.noteOf : text.note(name)}
        required
        multiline
        description={text.noteHelp}
        value={form.note}
        error={lacks('Note') ? text.noteNeeded : undefined}
        onChange={(note) => change({ note })}
      />
      <TextField
        label={text.message}
        required
        multiline
        description={text.messageHelp(name ?? '…')}
        value={state.message}
        error={lacks('HandoverMessage') ? text.messageNeeded : undefined}
        onChange={(message) => change({ message })}
      />
      {form.to && <WhatGoesAlong dossier={dossier} name={form.to.name} isOwn={isOwn} />}
      {state.refused && (
        <Box tone="warning" role="alert">
          {text.refused}
        </Box>
      )}
      {state.error !== undefined && <Failure error={state.error} />}
    </div>
  );
}
