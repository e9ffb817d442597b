import * as React from 'react';
import { completeAgreement } from '../../commands/complete-agreement';
import { formatDay, formatTime } from '../../domain/days';
import { can } from '../../domain/rights';
import { useNormWords } from '../../parts/norm-words';
import { useNavigation } from '../../session/navigation';
import { valueOr } from '../../session/parts';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/Button';
import { CheckboxRow } from '../../ui/Checkbox';
import { Empty } from '../../ui/Empty';
import { Failure, useErrorSentence } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Undo } from '../../ui/Undo';
import { strings } from './strings';
import type { OpenAgreement } from './today-data';
import type { Today } from './use-today';
import { comingFriday } from './worklist';
import type { DueAgreement } from './worklist';

/** Afspraken: what was promised up to Friday, by whom. */
export function AgreementList({ today }: { readonly today: Today }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const [all, setAll] = React.useState(false);
  const { agreements, data, refresh } = today;
  const friday = comingFriday(today.today);
  const soon = agreements.filter(({ agreement }) => agreement.DueOn !== undefined && agreement.DueOn <= friday);
  const hasMore = agreements.length > soon.length;
  const failed = data.agreements.state === 'failed';
  return (
    <Section
      heading={text.agreements}
      aside={failed ? undefined : text.agreementsUntil(soon.length, formatDay(friday, language, 'weekday'))}
      action={
        hasMore && (
          <Button kind="link" expanded={all} onClick={() => setAll(!all)}>
            {all ? text.showFewer : text.agreementsAll(agreements.length)}
          </Button>
        )
      }
    >
      {data.agreements.state === 'failed' && (
        <Failure title={text.partFailed} error={data.agreements.error} onRetry={() => void refresh()} />
      )}
      {!failed && soon.length === 0 && !all && <Empty title={text.agreementsEmpty}>{text.agreementsEmptyHelp}</Empty>}
      <Rows>
        {(all ? agreements : soon).map((due) => (
          <AgreementRow key={due.agreement.Key} due={due} today={today} />
        ))}
      </Rows>
    </Section>
  );
}

function AgreementRow({
  due: { agreement, clock },
  today,
}: {
  readonly due: DueAgreement;
  readonly today: Today;
}): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const sentenceOf = useErrorSentence();
  const norm = useNormWords();
  const services = useServices();
  const { me } = today.data;
  // The row stays where it is until somebody leaves the screen: only its own words change.
  const [doneAt, setDoneAt] = React.useState<Date>();
  const command = useCommand(async (commandKey: string, status: 'gedaan' | 'open') => {
    const result = await completeAgreement(services, { agreementKey: agreement.Key, status, actor: me, commandKey });
    if (result.kind === 'done') setDoneAt(status === 'gedaan' ? services.now() : undefined);
  });
  const promise = clock && agreement.DueOn ? norm(clock, agreement.DueOn) : undefined;
  return (
    <CheckboxRow
      label={agreement.Title}
      checked={doneAt !== undefined}
      readOnly={!can(me, 'saveAgreement') || command.busy}
      onChange={(checked) => void command.run(checked ? 'gedaan' : 'open')}
      detail={
        <>
          <InitiativeLink agreement={agreement} today={today} />
          {` · ${useOwner(agreement, me.personKey)} `}
          {doneAt && (
            <Undo busy={command.busy} onUndo={() => void command.run('open')}>
              {text.doneAt(formatTime(doneAt, language))}
            </Undo>
          )}
          {command.error !== undefined && (
            <Status kind="late" small>
              {sentenceOf(command.error)}
            </Status>
          )}
        </>
      }
      end={promise && <Status kind={promise.kind}>{promise.words}</Status>}
    />
  );
}

function InitiativeLink({
  agreement,
  today,
}: {
  readonly agreement: OpenAgreement;
  readonly today: Today;
}): React.ReactElement {
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  const key = agreement.InitiativeKey;
  const own = today.answersFor.find(({ Key }) => Key === key);
  const others = today.details.data ? valueOr(today.details.data.titles, new Map<string, string>()) : undefined;
  return (
    <Link {...linkTo({ view: 'dossier', initiativeKey: key, step: 'afspraken' })}>
      {own?.Title ?? others?.get(key) ?? text.ofInitiative}
    </Link>
  );
}

/** Who has to move. */
function useOwner({ OwnerSide, OwnerKey, OwnerName }: OpenAgreement, personKey: string): string {
  const text = useStrings(strings);
  if (OwnerSide === 'initiatiefnemers') return text.waitsForInitiators;
  if (OwnerKey === personKey) return text.you;
  return OwnerName ? text.waitsFor(OwnerName) : text.noOwner;
}
