import * as React from 'react';
import type { SettingChanges } from '../../commands/save-settings';
import { can } from '../../domain/rights';
import { useServices } from '../../session/services';
import { formatTime } from '../../ui/format';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { DownloadIcon, SyncIcon } from '../../ui/icons';
import { useLanguage, useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { Progress } from '../../ui/Progress';
import { Columns, PageTitle, Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { AskHelper } from './AskHelper';
import { askedHelpers, helperOf, linesFor } from './helper';
import { isInstallation, sectionOf, setupSections, tally, toLines } from './lines';
import type { SetupLine } from './lines';
import { isWanted } from './plan';
import { RunReport } from './RunReport';
import styles from './setup.module.scss';
import { SettingsPanel } from './SettingsPanel';
import { SettingsSaved } from './SettingsSaved';
import type { FormKey } from './settings-form';
import { SetupLines } from './SetupLines';
import { SetupLinks } from './SetupLinks';
import { SetupPlan } from './SetupPlan';
import { strings } from './strings';
import { useReport } from './use-report';
import { useSetup } from './use-setup';
import type { SetupState } from './use-setup';
import { TeamsAppBox } from './TeamsAppBox';
import { VersionBox } from './VersionBox';

/** Inrichting: what is in order, what is not and what that means, and one button that makes what this person may make. */
export function SetupView(): React.ReactElement {
  const text = useStrings(strings);
  const setup = useSetup();
  if (setup.findings) return <Checked setup={setup} lines={toLines(setup.findings)} />;
  return setup.error === undefined ? (
    <>
      <PageTitle>{text.checking}</PageTitle>
      <Loading rows={8} />
    </>
  ) : (
    <>
      <PageTitle>{text.name}</PageTitle>
      <Failure error={setup.error} title={text.failed} onRetry={setup.check} />
    </>
  );
}

interface CheckedProps {
  readonly setup: SetupState;
  readonly lines: readonly SetupLine[];
}

function Checked({ setup, lines }: CheckedProps): React.ReactElement {
  const text = useStrings(strings);
  const { run, me, findings = [] } = setup;
  const { now } = useServices();
  const [planShown, setPlanShown] = React.useState(false);
  /** The form for settings is open, on this field if on one. */
  const [form, setForm] = React.useState<{ readonly first?: FormKey }>();
  const [saved, setSaved] = React.useState<{ readonly changes: SettingChanges; readonly at: Date }>();
  const title = useTitle(lines);
  const mayManageSite = me?.mayManageSite === true;
  const maySet = mayManageSite || (me !== undefined && can(me, 'setUp'));
  const repair = (): void => {
    setPlanShown(false);
    setup.repair();
  };
  return (
    <>
      <div className={styles.heading}>
        <div>
          <PageTitle sub={<Sub lines={lines} setup={setup} />}>{title}</PageTitle>
        </div>
        <Actions setup={setup} onRepair={repair} planShown={planShown} onPlan={() => setPlanShown(!planShown)} />
      </div>
      {setup.error !== undefined && <Failure error={setup.error} title={text.failed} onRetry={setup.check} />}
      {me && !me.mayManageSite && <Box>{text.noRights}</Box>}
      {run?.state !== 'running' && <VersionBox findings={findings} />}
      {saved && (
        <div className={styles.saved}>
          <SettingsSaved key={saved.at.toISOString()} me={me} {...saved} onUndone={setup.check} />
        </div>
      )}
      {form && (
        <SettingsPanel
          me={me}
          first={form.first}
          onClose={() => setForm(undefined)}
          onSaved={(changes) => {
            setForm(undefined);
            setSaved({ changes, at: now() });
            setup.check();
          }}
        />
      )}
      {run?.state === 'running' && (
        <div className={styles.progress}>
          <Progress done={run.done} total={run.total} words={text.working(run.done, run.total)} />
        </div>
      )}
      {run && run.state !== 'running' && <RunReport run={run} onGoOn={setup.repair} />}
      {planShown && run?.state !== 'running' && <SetupPlan findings={findings} />}
      <Columns
        asideWidth={400}
        main={setupSections.map((section) => {
          const own = lines.filter((line) => sectionOf(line) === section);
          const { ok, total } = tally(own);
          return (
            own.length > 0 && (
              <Section
                key={section}
                heading={text.sections[section]}
                count={text.sectionCount(ok, total)}
                aside={section === 'permissions' ? text.permissionsAside : undefined}
              >
                <SetupLines
                  lines={own}
                  run={run}
                  mayManageSite={mayManageSite}
                  onSet={maySet ? (first) => setForm({ first }) : undefined}
                />
              </Section>
            )
          );
        })}
        aside={<Aside setup={setup} lines={lines} title={title} onSettings={maySet ? () => setForm({}) : undefined} />}
      />
    </>
  );
}

function useTitle(lines: readonly SetupLine[]): string {
  const { title } = useStrings(strings);
  const { ok, total, unseen } = tally(lines);
  if (unseen > 0 && hidesMore(lines)) return ok === total ? title.seenReady : title.seen(ok, total);
  if (ok === total) return title.ready;
  return ok < total / 2 ? title.start(ok, total) : title.almost(ok, total);
}

const hidesMore = (lines: readonly SetupLine[]): boolean =>
  lines.some(({ state, kind }) => state === 'unknown' && !isInstallation(kind));

function Sub({ lines, setup }: CheckedProps): React.ReactElement {
  const { sub } = useStrings(strings);
  const mayManageSite = setup.me?.mayManageSite === true;
  const byButton = (setup.findings ?? []).filter(isWanted).length;
  const wrong = lines.filter(({ state, repairable }) => state !== 'ok' && state !== 'unknown' && !repairable);
  const own = wrong.filter((line) => helperOf(line, mayManageSite) === 'you').length;
  const others = wrong.length - own;
  const unseen = hidesMore(lines) ? tally(lines).unseen : 0;
  const sentences = [
    ...(byButton > 0 ? [sub.button(byButton)] : []),
    ...(own > 0 ? [sub.you(own)] : []),
    ...(others > 0 ? [sub.others(others)] : []),
    ...(unseen > 0 ? [sub.unseen(unseen)] : []),
  ];
  return <>{sentences.length === 0 ? sub.none : sentences.join(' ')}</>;
}

interface ActionsProps {
  readonly setup: SetupState;
  readonly onRepair: () => void;
  readonly planShown: boolean;
  readonly onPlan: () => void;
}

function Actions({ setup, onRepair, planShown, onPlan }: ActionsProps): React.ReactElement {
  const text = useStrings(strings);
  const repairable = (setup.findings ?? []).filter(isWanted).length;
  if (setup.run?.state === 'running') {
    return (
      <div className={styles.actions}>
        <Button onClick={setup.stop}>{text.stop}</Button>
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      <Button icon={SyncIcon} busy={setup.checking} onClick={setup.check}>
        {text.again}
      </Button>
      {repairable > 0 && (
        <>
          <Button onClick={onPlan} expanded={planShown}>
            {planShown ? text.plan.hide : text.plan.show}
          </Button>
          <Button kind="primary" busy={setup.checking} onClick={onRepair}>
            {text.repair(repairable)}
          </Button>
        </>
      )}
    </div>
  );
}

interface AsideProps extends CheckedProps {
  readonly title: string;
  readonly onSettings: (() => void) | undefined;
}

function Aside({ setup, lines, title, onSettings }: AsideProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const report = useReport(setup, title);
  const mayManageSite = setup.me?.mayManageSite === true;
  return (
    <>
      {askedHelpers.map((helper) => {
        const asked = linesFor(helper, lines, mayManageSite);
        return asked.length > 0 && <AskHelper key={helper} helper={helper} lines={asked} />;
      })}
      <SetupLinks me={setup.me} onSettings={onSettings} />
      {onSettings && <TeamsAppBox />}
      <div className={styles.checked}>
        <Button icon={DownloadIcon} onClick={() => report(lines)}>
          {text.download}
        </Button>
        {setup.checkedAt && (
          <Text secondary block>
            {text.checkedAt(formatTime(setup.checkedAt, language))}
          </Text>
        )}
      </div>
    </>
  );
}
