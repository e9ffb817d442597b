import * as React from 'react';
import { addDays, dayOf, weekdayOf } from '../../domain/days';
import { workingDaysAway } from '../../domain/due-in-absence';
import type { Absence } from '../../domain/stand-in';
import { useServices } from '../../session/services';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Footer } from '../../ui/Footer';
import { useLanguage, useStrings } from '../../ui/language';
import { Columns, PageTitle, Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { Undo } from '../../ui/Undo';
import { recordedAbsence } from './absence-data';
import type { AbsenceData } from './absence-data';
import { absenceStrings } from './absence-strings';
import { AbsenceAside } from './AbsenceAside';
import { AbsenceOutcome } from './AbsenceOutcome';
import styles from './handover.module.scss';
import { releaseStrings } from './release-strings';
import { ReleasePanel } from './ReleasePanel';
import { StandInTable } from './StandInTable';
import { useAbsenceForm } from './use-absence-form';
import type { AbsenceFormState } from './use-absence-form';

export interface AbsenceFormProps {
  readonly data: AbsenceData;
  readonly refresh: () => Promise<void>;
  /** Reading again failed: what is shown may be old. */
  readonly error: unknown;
}

export function AbsenceForm({ data, refresh, error }: AbsenceFormProps): React.ReactElement {
  const text = useStrings(absenceStrings);
  const { now } = useServices();
  const state = useAbsenceForm(data, refresh);
  const [looking, setLooking] = React.useState<string>();
  const { PersonKey, Title: name } = data.person;
  const isOwn = PersonKey === data.me.personKey;
  const lacks = (field: string): string | undefined =>
    state.missing.some((one) => one.field === field && one.reason === 'empty') ? text.dayNeeded : undefined;
  const late = state.missing.some(({ reason }) => reason === 'date-in-past') ? text.untilPast : undefined;
  return (
    <>
      <PageTitle sub={isOwn ? text.sub : text.subOf(name)}>{isOwn ? text.title : text.titleOf(name)}</PageTitle>
      {error !== undefined && <Failure title={text.failed} error={error} onRetry={() => void refresh()} />}
      <div className={styles.days}>
        <DateField
          label={text.from}
          required
          value={state.form.from}
          error={lacks('AwayFrom')}
          onChange={(from) => state.change({ from })}
        />
        <DateField
          label={text.until}
          required
          min={dayOf(now())}
          value={state.form.until}
          error={lacks('AwayUntil') ?? late}
          onChange={(until) => state.change({ until })}
        />
        {state.absence && <DaysAway data={data} absence={state.absence} />}
      </div>
      <Columns
        main={
          <Section
            heading={text.who}
            aside={text.count(data.initiatives.length)}
            action={data.initiatives.length > 1 && <Everywhere data={data} state={state} />}
          >
            {data.initiatives.length === 0 && <Empty title={text.none} />}
            {data.initiatives.length > 0 && <StandInTable data={data} state={state} onLookAt={setLooking} />}
          </Section>
        }
        aside={
          <>
            <AbsenceAside data={data} state={state} looking={looking} />
            <LettingGo data={data} refresh={refresh} />
          </>
        }
      />
      <AbsenceOutcome state={state} />
      <Footer
        step={
          <div className={styles.line}>
            {recordedAbsence(data, now()) && (
              <Button busy={state.busy} onClick={state.endAbsence}>
                {isOwn ? text.back : text.backOf(name)}
              </Button>
            )}
            <Button kind="primary" busy={state.busy} onClick={state.submit}>
              {text.submit}
            </Button>
          </div>
        }
      >
        <WhoIsAsked data={data} state={state} />
      </Footer>
    </>
  );
}

/** For who leaves or falls ill for long, with nobody to take over yet. */
function LettingGo({ data, refresh }: Pick<AbsenceFormProps, 'data' | 'refresh'>): React.ReactElement | null {
  const text = useStrings(releaseStrings);
  const [open, setOpen] = React.useState(false);
  // While it is open it says what came of it, also when nothing is left.
  if (data.initiatives.length === 0 && !open) return null;
  return (
    <Section heading={text.heading}>
      <div className={styles.spaced}>
        <Text block>{text.help}</Text>
        <Button onClick={() => setOpen(true)}>{text.open}</Button>
      </div>
      {open && <ReleasePanel data={data} refresh={refresh} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function DaysAway({ data, absence }: { readonly data: AbsenceData; readonly absence: Absence }): React.ReactElement {
  const text = useStrings(absenceStrings);
  const { calendar } = data.settings;
  let isHoliday = false;
  for (let day = absence.from; day <= absence.until; day = addDays(day, 1)) {
    const weekday = weekdayOf(day);
    if (weekday !== 0 && weekday !== 6 && !calendar.isWorkingDay(day)) isHoliday = true;
  }
  return (
    <div className={styles.daysAway}>
      <Text secondary>{text.workingDays(workingDaysAway(absence, calendar), isHoliday)}</Text>
    </div>
  );
}

interface PartProps {
  readonly data: AbsenceData;
  readonly state: AbsenceFormState;
}

/** One colleague for everything, with the way back beside it. */
function Everywhere({ data, state }: PartProps): React.ReactElement | null {
  const text = useStrings(absenceStrings);
  const [before, setBefore] = React.useState<AbsenceFormState['form']['chosen']>();
  const chosen = Object.values(state.form.chosen);
  const mostly = [...data.colleagues].sort(
    (one, other) =>
      chosen.filter((key) => key === other.PersonKey).length - chosen.filter((key) => key === one.PersonKey).length,
  )[0];
  if (!mostly) return null;
  const name = mostly.Title.split(' ')[0] ?? mostly.Title;
  if (before) {
    return (
      <Undo
        onUndo={() => {
          state.change({ chosen: before });
          setBefore(undefined);
        }}
      >
        {text.setEverywhere(name)}
      </Undo>
    );
  }
  return (
    <Button
      kind="link"
      onClick={() => {
        setBefore(state.form.chosen);
        state.change({ chosen: Object.fromEntries(data.initiatives.map(({ Key }) => [Key, mostly.PersonKey])) });
      }}
    >
      {text.everywhere(name)}
    </Button>
  );
}

function WhoIsAsked({ data, state }: PartProps): React.ReactElement | null {
  const text = useStrings(absenceStrings);
  const language = useLanguage();
  const chosen = new Set(Object.values(state.form.chosen));
  const names = data.colleagues
    .filter(({ PersonKey }) => chosen.has(PersonKey))
    .map(({ Title }) => Title.split(' ')[0] ?? Title);
  if (names.length === 0) return null;
  const { coordinator, me } = data;
  return (
    <Status kind="waiting">
      <strong>{text.asked(new Intl.ListFormat(language).format(names), names.length)}</strong>{' '}
      {text.notYet(coordinator?.PersonKey === me.personKey ? undefined : coordinator?.Title)}
    </Status>
  );
}
