import * as React from 'react';
import { phaseNumber, Phase } from '../../domain/phases';
import type { DossierStepProps } from '../../session/dossier';
import { usePresence } from '../../session/use-presence';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { MailDraft } from '../../ui/MailDraft';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { useId } from '../../ui/use-id';
import { useServices } from '../../session/services';
import { BroadeningFooter } from './BroadeningFooter';
import styles from './broadening.module.scss';
import { ColleagueTable } from './ColleagueTable';
import { FindColleague } from './FindColleague';
import { Moment } from './Moment';
import { MomentFields } from './MomentFields';
import { OpgaveList } from './OpgaveList';
import { OwnRequest } from './OwnRequest';
import { QuietLine, SourceLine } from './SourceLines';
import { strings } from './strings';
import { useBroadening } from './use-broadening';
import type { Asked, Broadening } from './use-broadening';

/** The step Verbreding: which colleagues fit, why, and asking them. */
export default function BroadeningStep(props: DossierStepProps): React.ReactElement {
  const { dossier, refresh, goTo } = props;
  const text = useStrings(strings);
  const broadening = useBroadening(props);
  const gapId = useId('gap');
  const listId = useId('colleagues');
  const initiative = dossier.initiative.record;
  if (phaseNumber(initiative.Phase) < phaseNumber(Phase.broadening)) {
    return (
      <Empty kind="waiting" title={text.notYet}>
        <Button onClick={() => goTo('inschatting')}>{text.toAssessment}</Button>
      </Empty>
    );
  }
  const isNow = initiative.Phase === Phase.broadening;
  const hasGap = broadening.missing.some(({ reason }) => reason === 'uncovered-opgave');
  return (
    <>
      {!broadening.mayAsk && <OwnRequest dossier={dossier} answer={broadening.answer} />}
      <div className={styles.beside}>
        <div>
          <OpgaveList
            opgaven={broadening.opgaven}
            selected={broadening.selected}
            onSelect={broadening.select}
            noOpgaveReason={initiative.NoOpgaveReason}
          />
          {isNow && broadening.mayAsk && (
            <MomentFields
              dossier={dossier}
              refresh={refresh}
              gapId={gapId}
              showGap={hasGap || initiative.CoverageGapReason !== undefined}
              showMoment={broadening.moment.some(({ speaks }) => speaks === 'later')}
            />
          )}
          {isNow && <Moment reasons={broadening.moment} norms={dossier.settings.norms} />}
        </div>
        <div>
          <Colleagues broadening={broadening} id={listId} />
          {broadening.asked && <AskedBox asked={broadening.asked} initiative={initiative} />}
          <Message broadening={broadening} />
        </div>
      </div>
      {isNow && broadening.mayAsk && (
        <BroadeningFooter
          broadening={broadening}
          gapId={gapId}
          listId={listId}
          hasGapReason={initiative.CoverageGapReason !== undefined}
          onOpenWeighing={() => goTo('weging')}
        />
      )}
    </>
  );
}

function Colleagues({ broadening, id }: { readonly broadening: Broadening; readonly id: string }): React.ReactElement {
  const text = useStrings(strings);
  const [finding, setFinding] = React.useState(false);
  const { colleagues, selected, titles, sources, mayAsk, opgavenFailure } = broadening;
  const [all, setAll] = React.useState(false);
  const shown = all ? colleagues : colleagues.slice(0, rowsAtFirst);
  const presence = usePresence(shown.map(({ personKey }) => personKey));
  const title = selected === undefined ? undefined : titles.get(selected);
  const heading = title === undefined ? text.colleagues : text.colleaguesFor(title);
  return (
    <Section
      id={id}
      heading={heading}
      count={colleagues.length}
      action={
        mayAsk && (
          <Button kind="link" expanded={finding} onClick={() => setFinding(!finding)}>
            {finding ? text.stopFinding : text.findYourself}
          </Button>
        )
      }
    >
      {finding && (
        <FindColleague listed={new Set(colleagues.map(({ personKey }) => personKey))} onAdd={broadening.addFound} />
      )}
      {opgavenFailure && (
        <Failure error={opgavenFailure.error} title={text.loadFailed} onRetry={opgavenFailure.retry} />
      )}
      {colleagues.length > 0 && (
        <ColleagueTable
          caption={heading}
          colleagues={shown}
          titles={titles}
          presence={presence}
          chosen={broadening.chosen}
          onToggle={mayAsk ? broadening.toggle : undefined}
        />
      )}
      {shown.length < colleagues.length && (
        <Button kind="link" onClick={() => setAll(true)}>
          {text.showAll(colleagues.length)}
        </Button>
      )}
      {colleagues.length === 0 && sources.searching && <Loading />}
      {colleagues.length === 0 && !sources.searching && !opgavenFailure && (
        <Empty kind="info" title={text.nobody}>
          {text.nobodyHelp}
        </Empty>
      )}
      {colleagues.length > 0 && sources.searching && <QuietLine>{text.searching}</QuietLine>}
      {sources.failed.map(({ name, error, retry }) => (
        <SourceLine key={name} name={name} error={error} onRetry={retry} />
      ))}
      {broadening.loadError !== undefined && (
        <SourceLine name="load" error={broadening.loadError} onRetry={broadening.retryLoad} />
      )}
      {!mayAsk && <QuietLine>{text.readOnly}</QuietLine>}
    </Section>
  );
}

/** More than this is not read; who looks for somebody else can see them all. */
const rowsAtFirst = 8;

function Message({ broadening }: { readonly broadening: Broadening }): React.ReactElement | null {
  const text = useStrings(strings);
  const names = [...broadening.chosen.values()].map(({ name }) => name.split(' ')[0] ?? name);
  if (names.length === 0) return null;
  return (
    <TextField
      multiline
      label={text.messageTo(names)}
      description={text.messageHelp}
      value={broadening.message}
      onChange={broadening.setMessage}
    />
  );
}

function AskedBox({
  asked,
  initiative,
}: {
  readonly asked: Asked;
  readonly initiative: { readonly Key: string; readonly Title: string };
}): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { host } = useServices();
  const url = host.dossierUrl(initiative.Key, 'verbreding');
  return (
    <div className={styles.block}>
      <Box
        tone="ok"
        role="status"
        actions={
          <MailDraft
            to={asked.mails}
            subject={text.mailSubject(initiative.Title)}
            body={`${asked.message}\n\n${text.mailLink(url)}`}
          >
            {text.mailDraft}
          </MailDraft>
        }
      >
        <Text block>{text.askedNow(asked.names, formatTime(asked.at, language))}</Text>
        <Text block small secondary>
          {text.askedTell}
        </Text>
      </Box>
    </div>
  );
}
