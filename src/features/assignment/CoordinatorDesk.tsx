import * as React from 'react';
import { dayOf } from '../../domain/days';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { ListBox } from '../../ui/ListBox';
import { Loading } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import styles from './assignment.module.scss';
import { ContactNorm } from './ContactNorm';
import { OutcomeBox } from './OutcomeBox';
import { useNavigation } from '../../session/navigation';
import { usePool } from '../../session/pool';
import { useServices } from '../../session/services';
import { PoolTable } from './PoolTable';
import { Proposals } from './Proposals';
import { ReferPanel } from './ReferPanel';
import { RegistrationClock } from './RegistrationClock';
import { RegistrationPanel } from './RegistrationPanel';
import { SameAs } from './SameAs';
import { strings } from './strings';
import { useAssignment } from './use-assignment';
import { byUrgency } from './waiting';
import type { WaitingPartProps } from './waiting';
import { WaitingMeta } from './WaitingMeta';

/** For the coordinator: choose a registration, appoint somebody. Two clicks, and a way back. */
export function CoordinatorDesk(props: WaitingPartProps): React.ReactElement {
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  const { now } = useServices();
  const assignment = useAssignment(props);
  const pool = usePool();
  const waiting = byUrgency(assignment.waiting, dayOf(now()));
  const [chosen, setChosen] = React.useState<string>();
  const [panel, setPanel] = React.useState<'refer' | 'read'>();
  const list = React.useRef<HTMLUListElement>(null);
  const current = waiting.find(({ Key }) => Key === chosen) ?? waiting[0];
  const data = pool.data ?? pool.copy?.value;

  /** The row is gone; focus goes to the next one. */
  function goOn(): void {
    setPanel(undefined);
    list.current?.focus();
  }

  return (
    <>
      <OutcomeBox assignment={assignment} />
      {!current && <Empty title={text.nothingWaits} />}
      {current && (
        <div className={styles.desk}>
          <Section heading={text.waiting} count={waiting.length}>
            <ListBox
              label={text.waiting}
              listRef={list}
              items={waiting}
              keyOf={({ Key }) => Key}
              selected={current.Key}
              onSelect={setChosen}
              render={(registration, isSelected) => (
                <>
                  <div className={styles.waiting}>
                    <Text strong={isSelected}>{registration.Title}</Text>
                    <ContactNorm waiting={registration} settings={props.settings} />
                  </div>
                  <WaitingMeta waiting={registration} />
                </>
              )}
            />
            <p className={styles.quote}>{text.quoted(current.Summary)}</p>
            {current.released ? (
              <>
                <p>{text.releasedWhy(current.released.reason)}</p>
                <Link {...linkTo({ view: 'dossier', initiativeKey: current.Key })}>{text.toDossier}</Link>
              </>
            ) : (
              <div className={styles.below}>
                <Button kind="link" onClick={() => setPanel('read')}>
                  {text.readAll}
                </Button>
                <SameAs waiting={current} me={props.me} assignment={assignment} onDone={goOn} />
                <RegistrationClock key={current.Key} {...props} waiting={current} />
              </div>
            )}
          </Section>
          <Section heading={text.assignTo} aside={current.Title}>
            {!data && pool.error === undefined && <Loading />}
            {pool.error !== undefined && (
              <Failure title={text.poolNotLoaded} error={pool.error} onRetry={() => void pool.refresh()} />
            )}
            {data && (
              <Proposals
                waiting={current}
                pool={data}
                settings={props.settings}
                busy={assignment.busy}
                onRefer={current.released ? undefined : () => setPanel('refer')}
                onAssign={(accountmanager) => {
                  void assignment.assignTo(current, accountmanager).then(() => {
                    goOn();
                    void pool.refresh();
                  });
                }}
              />
            )}
          </Section>
        </div>
      )}
      {data && <PoolTable pool={data} me={props.me} settings={props.settings} refresh={pool.refresh} />}
      {panel === 'read' && current && (
        <RegistrationPanel registrationKey={current.Key} onClose={() => setPanel(undefined)} />
      )}
      {panel === 'refer' && current && (
        <ReferPanel
          waiting={current}
          me={props.me}
          onClose={() => setPanel(undefined)}
          onDone={(outcome) => {
            if (outcome.kind === 'referred') assignment.referred(current, outcome.to);
            else void props.refresh();
            goOn();
          }}
        />
      )}
    </>
  );
}
