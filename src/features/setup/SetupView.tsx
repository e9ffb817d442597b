import * as React from 'react';
import { seesSomePrivacy } from '../../domain/rights';
import { useNavigation } from '../../session/navigation';
import { formatTime } from '../../ui/format';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { SyncIcon } from '../../ui/icons';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Progress } from '../../ui/Progress';
import { Row, Rows } from '../../ui/Rows';
import { Columns, PageTitle, Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { AskAdministrator } from './AskAdministrator';
import { sectionOf, setupSections, tally, toLines } from './lines';
import type { SetupLine } from './lines';
import { RunReport } from './RunReport';
import styles from './setup.module.scss';
import { SetupLines } from './SetupLines';
import { strings } from './strings';
import { useSetup } from './use-setup';
import type { SetupState } from './use-setup';

/** Inrichting: what is in order, what is not and what that means, and one button that makes what this person may make. */
export function SetupView(): React.ReactElement {
  const text = useStrings(strings);
  const setup = useSetup();
  const { findings, run } = setup;
  if (!findings) {
    if (setup.error !== undefined) {
      return (
        <>
          <PageTitle>{text.name}</PageTitle>
          <Failure error={setup.error} title={text.failed} onRetry={setup.check} />
        </>
      );
    }
    return (
      <>
        <PageTitle>{text.checking}</PageTitle>
        <Loading rows={8} />
      </>
    );
  }
  const lines = toLines(findings);
  return (
    <>
      <Heading setup={setup} lines={lines} />
      {setup.error !== undefined && <Failure error={setup.error} title={text.failed} onRetry={setup.check} />}
      {setup.me && !setup.me.mayManageSite && <Box>{text.noRights}</Box>}
      {run?.state === 'running' && (
        <Progress done={run.done} total={run.total} words={text.working(run.done, run.total)} />
      )}
      {run && run.state !== 'running' && <RunReport run={run} onGoOn={setup.repair} />}
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
                <SetupLines lines={own} run={run} />
              </Section>
            )
          );
        })}
        aside={<Aside setup={setup} lines={lines} />}
      />
    </>
  );
}

function Heading({
  setup,
  lines,
}: {
  readonly setup: SetupState;
  readonly lines: readonly SetupLine[];
}): React.ReactElement {
  const text = useStrings(strings);
  const { ok, total } = tally(lines);
  const repairable = (setup.findings ?? []).filter((finding) => finding.repairable && finding.state !== 'ok').length;
  const others = lines.filter((line) => !line.repairable && line.state !== 'ok').length;
  const running = setup.run?.state === 'running';
  const title =
    ok === total ? text.title.ready : ok < total / 2 ? text.title.start(ok, total) : text.title.almost(ok, total);
  const sentences = [
    ...(repairable > 0 ? [text.sub.button(repairable)] : []),
    ...(others > 0 ? [text.sub.others(others)] : []),
  ];
  return (
    <div className={styles.heading}>
      <div>
        <PageTitle sub={sentences.length === 0 ? text.sub.none : sentences.join(' ')}>{title}</PageTitle>
      </div>
      <div className={styles.actions}>
        <Button icon={SyncIcon} busy={setup.checking || running} onClick={setup.check}>
          {text.again}
        </Button>
        {running ? (
          <Button onClick={setup.stop}>{text.stop}</Button>
        ) : (
          repairable > 0 && (
            <Button kind="primary" busy={setup.checking} onClick={setup.repair}>
              {text.repair(repairable)}
            </Button>
          )
        )}
      </div>
    </div>
  );
}

function Aside({
  setup,
  lines,
}: {
  readonly setup: SetupState;
  readonly lines: readonly SetupLine[];
}): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { linkTo } = useNavigation();
  const refused = lines.filter(({ kind, state }) => kind === 'permission' && state === 'not-allowed');
  return (
    <>
      {refused.length > 0 && <AskAdministrator permissions={refused.map(({ subject }) => subject ?? '')} />}
      <Section heading={text.intake.heading}>
        <Rows label={text.intake.heading}>
          <Row>
            <Link {...linkTo({ view: 'forms' })}>{text.intake.forms}</Link>
            <Text small secondary block>
              {text.intake.formsMeans}
            </Text>
          </Row>
          <Row>
            <Link {...linkTo({ view: 'import' })}>{text.intake.import}</Link>
            <Text small secondary block>
              {text.intake.importMeans}
            </Text>
          </Row>
        </Rows>
      </Section>
      {setup.me && seesSomePrivacy(setup.me) && (
        <Section heading={text.privacy.heading}>
          <Rows label={text.privacy.heading}>
            <Row>
              <Link {...linkTo({ view: 'privacy' })}>{text.privacy.link}</Link>
              <Text small secondary block>
                {text.privacy.means}
              </Text>
            </Row>
          </Rows>
        </Section>
      )}
      <Section heading={text.texts.heading}>
        <Rows label={text.texts.heading}>
          <Row>
            <Link inText {...linkTo({ view: 'texts' })}>
              {text.texts.link}
            </Link>
            <Text small secondary block>
              {text.texts.means}
            </Text>
          </Row>
        </Rows>
      </Section>
      <Section heading={text.rules.heading}>
        <Rows label={text.rules.heading}>
          <Row>
            <Link {...linkTo({ view: 'rules' })}>{text.rules.link}</Link>
            <Text small secondary block>
              {text.rules.means}
            </Text>
          </Row>
        </Rows>
      </Section>
      {setup.checkedAt && (
        <Text secondary block>
          {text.checkedAt(formatTime(setup.checkedAt, language))}
        </Text>
      )}
    </>
  );
}
