import * as React from 'react';
import { addDays, formatDay } from '../../domain/days';
import { useNavigation } from '../../session/navigation';
import { valueOr } from '../../session/parts';
import { useServices } from '../../session/services';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Link, LinkButton } from '../../ui/Link';
import { MailDraft } from '../../ui/MailDraft';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { ShowAll } from './ShowAll';
import { strings } from './strings';
import styles from './today.module.scss';
import type { WeighedInitiative } from './today-data';
import type { Today } from './use-today';

/** Wegingen: those that wait for my view, and those that I lead. */
export function WeighingList({ today }: { readonly today: Today }): React.ReactElement {
  const text = useStrings(strings);
  const { viewsAsked, led, data, refresh } = today;
  const count = viewsAsked.length + led.length;
  return (
    <Section heading={text.weighings} count={data.weighed.state === 'ready' ? count : undefined}>
      {data.weighed.state === 'failed' && (
        <Failure title={text.partFailed} error={data.weighed.error} onRetry={() => void refresh()} />
      )}
      {data.weighed.state === 'ready' && count === 0 && <Empty title={text.weighingsEmpty} />}
      <ShowAll items={viewsAsked} first={5}>
        {(shown) => shown.map((initiative) => <AskedRow key={initiative.Key} initiative={initiative} today={today} />)}
      </ShowAll>
      <ShowAll items={led} first={5}>
        {(shown) => shown.map((initiative) => <LedRow key={initiative.Key} initiative={initiative} today={today} />)}
      </ShowAll>
    </Section>
  );
}

interface WeighingRowProps {
  readonly initiative: WeighedInitiative;
  readonly today: Today;
}

function AskedRow({ initiative, today }: WeighingRowProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { linkTo } = useNavigation();
  const closesOn = initiative.WeighingClosesOn ?? today.today;
  const isSoon = closesOn <= addDays(today.today, 1);
  const words =
    closesOn === today.today
      ? text.yourViewToday
      : isSoon
        ? text.yourViewTomorrow
        : text.yourView(formatDay(closesOn, language, 'long'));
  return (
    <div className={styles.weighing} data-spaced="">
      <TitleLine initiative={initiative} />
      <div className={styles.between}>
        <Status kind={isSoon ? 'warning' : 'waiting'}>{words}</Status>
        <LinkButton {...linkTo({ view: 'dossier', initiativeKey: initiative.Key, step: 'weging' })}>
          {text.giveView}
        </LinkButton>
      </div>
    </div>
  );
}

function LedRow({ initiative, today }: WeighingRowProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { host } = useServices();
  const day = initiative.WeighingClosesOn === undefined ? '' : formatDay(initiative.WeighingClosesOn, language, 'long');
  const details = today.details.data;
  const team = details
    ? valueOr(details.team, [])
        .filter(isOf(initiative))
        .filter(({ Status: answer }) => answer !== 'kan niet')
    : [];
  const given = new Set(
    details
      ? valueOr(details.views, [])
          .filter(isOf(initiative))
          .filter(({ SubmittedAt }) => SubmittedAt)
          .map(({ PersonKey }) => PersonKey)
      : [],
  );
  const missing = team.filter(({ PersonKey }) => !given.has(PersonKey));
  return (
    <div className={styles.weighing} data-spaced="">
      <TitleLine initiative={initiative} />
      {details && team.length > 0 && (
        <div>
          <Status kind={missing.length === 0 ? 'ok' : 'waiting'}>
            {text.viewsIn(team.length - missing.length, team.length)}
          </Status>
        </div>
      )}
      <div className={styles.under}>
        <Text small secondary block>
          {!details || team.length === 0
            ? text.closes(day)
            : missing.length === 0
              ? text.everybodyIn
              : text.notYet(missing.map(({ Title }) => Title).join(', '), day)}
        </Text>
        {missing.length > 0 && (
          <MailDraft
            to={missing.flatMap(({ Mail }) => Mail ?? [])}
            subject={text.remindSubject(initiative.Title)}
            body={text.remindBody(initiative.Title, day, host.dossierUrl(initiative.Key, 'weging'))}
          >
            {text.remind}
          </MailDraft>
        )}
      </div>
    </div>
  );
}

function TitleLine({ initiative }: { readonly initiative: WeighedInitiative }): React.ReactElement {
  const { linkTo } = useNavigation();
  return (
    <div>
      <Link strong {...linkTo({ view: 'dossier', initiativeKey: initiative.Key, step: 'weging' })}>
        {initiative.Title}
      </Link>{' '}
      <Text secondary>{initiative.Settlement}</Text>
    </div>
  );
}

function isOf({ Key }: WeighedInitiative): (child: { readonly InitiativeKey: string }) => boolean {
  return ({ InitiativeKey }) => InitiativeKey === Key;
}
