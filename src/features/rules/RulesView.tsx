import * as React from 'react';
import type { SaveRulesResult } from '../../commands/save-rules';
import { formatDay } from '../../domain/days';
import { useServices } from '../../session/services';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Footer } from '../../ui/Footer';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { Row, Rows } from '../../ui/Rows';
import { Columns, PageTitle, Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { useId } from '../../ui/use-id';
import { GroundRows } from './GroundRows';
import styles from './rules.module.scss';
import { strings } from './strings';
import { TeamFields } from './TeamFields';
import { useRules, useRulesPage } from './use-rules';
import type { RulesPage, RulesProblem } from './use-rules';

/** Spelregels: who decides, how many views are enough, which team; everybody reads, coordinators and administrators change. */
export function RulesView(): React.ReactElement {
  const text = useStrings(strings);
  const { page, error, retry } = useRulesPage();
  const [saved, setSaved] = React.useState<string>();
  const { now } = useServices();
  const language = useLanguage();
  return (
    <>
      <PageTitle sub={text.sub}>{text.title}</PageTitle>
      {error !== undefined && <Failure error={error} title={text.failed} onRetry={() => void retry()} />}
      {!page && error === undefined && <Loading rows={8} />}
      {page && (
        <Rules
          // A new version starts the form anew, from what is stored.
          key={saved}
          page={page}
          saved={saved}
          onSaved={async () => {
            await retry();
            setSaved(formatTime(now().toISOString(), language));
          }}
        />
      )}
    </>
  );
}

interface RulesProps {
  readonly page: RulesPage;
  readonly saved: string | undefined;
  readonly onSaved: () => Promise<void>;
}

function Rules({ page, saved, onSaved }: RulesProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const rules = useRules(page);
  const { form, change, mayChange, problems, save } = rules;
  const base = useId('rules');
  const [early, setEarly] = React.useState(false);
  const [result, setResult] = React.useState<SaveRulesResult>();
  const current = page.settings.ruleVersions[page.settings.ruleVersions.length - 1];
  return (
    <>
      <Columns
        asideWidth={400}
        main={
          <Section
            heading={text.who}
            aside={
              current
                ? text.versionFrom(current.version, formatDay(current.since, language, 'date'), current.by)
                : text.version(page.settings.rules.version)
            }
          >
            <Text block secondary>
              {mayChange ? text.help : `${text.help} ${text.readOnly}`}
            </Text>
            <div className={styles.fields}>
              {amount('councilAbove')}
              {amount('managementUpTo')}
            </div>
            <GroundRows rules={rules} />
            {mayChange && (
              <>
                <Button
                  kind="link"
                  onClick={() => change({ own: [...form.own, { label: '', decider: 'college', basis: '' }] })}
                >
                  {text.addOwn}
                </Button>
                <Text block small secondary>
                  {text.ownHelp}
                </Text>
                <div className={styles.fields}>
                  <TextField
                    id={`${base}-why`}
                    label={text.why}
                    description={text.whyHelp}
                    value={form.why}
                    error={wrong('why') ? text.errors.why : undefined}
                    onChange={(why) => change({ why })}
                  />
                </div>
              </>
            )}
          </Section>
        }
        aside={
          <>
            <Section heading={text.weighing}>
              <div className={styles.fields}>
                <TextField
                  id={`${base}-quorum`}
                  label={text.quorum}
                  description={text.quorumHelp}
                  readOnly={!mayChange}
                  value={form.quorum}
                  error={wrong('quorum') ? text.errors.percent : undefined}
                  onChange={(quorum) => change({ quorum })}
                />
                <TextField
                  id={`${base}-days`}
                  label={text.days}
                  readOnly={!mayChange}
                  value={form.days}
                  error={wrong('days') ? text.errors.days : undefined}
                  onChange={(days) => change({ days })}
                />
              </div>
            </Section>
            <TeamFields
              base={base}
              programmes={page.programmes}
              teams={form.teams}
              mayChange={mayChange}
              isWrong={(programme) => wrong(`team:${programme}`)}
              onChange={(teams) => change({ teams })}
            />
            <History page={page} />
          </>
        }
      />
      {save.error !== undefined && <Failure error={save.error} title={text.saveFailed} />}
      <div role="alert">
        {result?.kind === 'taken' && <Status kind="late">{text.taken(result.by, result.version)}</Status>}
        {result?.kind === 'blocked' && <Status kind="late">{text.refused}</Status>}
      </div>
      {mayChange && (
        <Footer
          step={
            <Button kind="primary" busy={save.busy} onClick={() => void run()}>
              {text.save}
            </Button>
          }
        >
          <div role="status">
            {saved !== undefined && !rules.isChanged && <Status kind="ok">{text.saved(saved)}</Status>}
            {early && !rules.isChanged && saved === undefined && <Text secondary>{text.unchanged}</Text>}
          </div>
        </Footer>
      )}
    </>
  );

  function amount(field: 'councilAbove' | 'managementUpTo'): React.ReactElement {
    return (
      <TextField
        id={`${base}-${field}`}
        label={text[field]}
        readOnly={!mayChange}
        value={form[field]}
        error={wrong(field) ? text.errors.amount : undefined}
        onChange={(value) => change({ [field]: value })}
      />
    );
  }

  function wrong(problem: RulesProblem): boolean {
    return early && problems.includes(problem);
  }

  async function run(): Promise<void> {
    setEarly(true);
    const first = problems[0];
    if (first !== undefined) {
      document.getElementById(`${base}-${first}`)?.focus();
      return;
    }
    if (!rules.isChanged) return;
    const answer = await save.run(form);
    setResult(answer);
    if (answer?.kind === 'saved') await onSaved();
  }
}

/** Every version with its day, its maker and what changed: what an old decision rests on can be looked up. */
function History({ page }: { readonly page: RulesPage }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const versions = [...page.settings.ruleVersions].reverse();
  return (
    <Section heading={text.history}>
      {versions.length === 0 ? (
        <Text secondary>{text.historyNone}</Text>
      ) : (
        <Rows label={text.history}>
          {versions.map(({ version, since, by, why }) => (
            <Row key={version}>
              <Text block strong>
                {text.versionFrom(version, formatDay(since, language, 'date'), by)}
              </Text>
              <Text block preserved>
                {why}
              </Text>
            </Row>
          ))}
          <Row>
            <Text block strong>
              {text.version(1)}
            </Text>
            <Text block secondary>
              {text.first}
            </Text>
          </Row>
        </Rows>
      )}
    </Section>
  );
}
