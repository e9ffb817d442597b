import * as React from 'react';
import { answerRequest } from '../../commands/answer-request';
import { dayOf, formatDay } from '../../domain/days';
import { isWeighingOver, Phase } from '../../domain/phases';
import { can } from '../../domain/rights';
import { hasAnswered, roundOf } from '../../domain/weighing-rounds';
import { workingDaysBetween } from '../../domain/working-days';
import { RelatedWhenAsked } from '../../parts/RelatedWhenAsked';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { journey } from '../../strings/journey';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { Columns } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { LaterRound } from './LaterRound';
import { Others } from './Others';
import { Outcome, OwnSummary } from './Outcome';
import { OwnViewForm } from './OwnViewForm';
import { strings } from './strings';

/** From this many working days on, the closing day is said without haste. */
const soonDays = 3;

/** The weighing: one's own view first, then everybody's; the accountmanager writes the conclusion. */
export default function WeighingStep(props: DossierStepProps): React.ReactElement {
  const { dossier } = props;
  const { now } = useServices();
  const facts = factsOf(dossier);
  const { initiative, contributors } = facts;
  const me = dossier.me.personKey;
  const own = dossier.weighings.find(({ record }) => record.PersonKey === me);
  const request = contributors.find(({ PersonKey }) => PersonKey === me);
  const isOpen = initiative.Phase === Phase.weighing && !isWeighingOver(initiative, now());
  const mayWeigh = can(dossier.me, 'weigh', facts);
  const keeps = can(dossier.me, 'recordConclusion', facts);
  const isIn = own?.record.SubmittedAt !== undefined;
  const [changing, setChanging] = React.useState(false);
  const [handedIn, setHandedIn] = React.useState(0);
  const closes = useCloses(props);
  const heading = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (handedIn > 0) heading.current?.focus();
  }, [handedIn]);

  const round = roundOf(initiative);
  if (isOpen && mayWeigh && own && isIn && !hasAnswered(own.record, round) && !changing) {
    return (
      <>
        <LaterRound
          {...props}
          own={own}
          closes={closes}
          onAdjust={() => setChanging(true)}
          onSubmitted={() => setHandedIn(handedIn + 1)}
        />
        <Outcome {...props} />
      </>
    );
  }
  if (isOpen && mayWeigh && (!isIn || changing)) {
    return (
      <OwnViewForm
        {...props}
        own={own}
        why={request?.Why}
        closes={closes}
        isLaterRound={round > 1 && isIn}
        onCancel={changing ? () => setChanging(false) : undefined}
        onSubmitted={() => {
          setChanging(false);
          setHandedIn(handedIn + 1);
        }}
      />
    );
  }
  if (isOpen && !mayWeigh && !keeps) return <NotAsked {...props} />;
  return (
    <>
      {isOpen && isIn && (
        <div ref={heading} tabIndex={-1}>
          <OwnView own={own.record} onChange={() => setChanging(true)} />
        </div>
      )}
      <Outcome {...props} />
    </>
  );
}

function useCloses({ dossier }: DossierStepProps): { readonly label: string; readonly isSoon: boolean } {
  const text = useStrings(strings);
  const language = useLanguage();
  const { now } = useServices();
  const on = dossier.initiative.record.WeighingClosesOn;
  const today = dayOf(now());
  if (on === undefined) return { label: '', isSoon: false };
  return {
    label: on === today ? text.closesToday : text.closes(formatDay(on, language, 'long')),
    isSoon: workingDaysBetween(today, on, dossier.settings.calendar) <= soonDays,
  };
}

interface OwnViewProps {
  readonly own: { readonly SubmittedAt?: string; readonly Stance?: keyof (typeof journey.nl)['stances'] };
  readonly onChange: () => void;
}

function OwnView({ own, onChange }: OwnViewProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const language = useLanguage();
  const { now } = useServices();
  return (
    <OwnSummary
      action={
        <Button kind="link" onClick={onChange}>
          {text.change}
        </Button>
      }
    >
      <Status kind="ok">
        {own.SubmittedAt !== undefined && submitted(own.SubmittedAt)}{' '}
        {own.Stance && <strong>{words.stances[own.Stance]}</strong>}
      </Status>
    </OwnSummary>
  );

  /** Of today the time, of another day the day. */
  function submitted(at: string): string {
    const day = dayOf(at);
    return day === dayOf(now())
      ? text.submittedAt(formatTime(at, language))
      : text.submittedOn(formatDay(day, language, 'long'));
  }
}

/** For a colleague who was not asked: who answered, and the offer to take part. */
function NotAsked(props: DossierStepProps): React.ReactElement {
  const { dossier, refresh, goTo } = props;
  const services = useServices();
  const text = useStrings(strings);
  const offer = useCommand<'doet mee', unknown>(async (commandKey, answer) => {
    const initiative = dossier.initiative.record;
    const result = await answerRequest(services, { actor: dossier.me, commandKey, initiative, answer });
    await refresh();
    return result;
  });
  return (
    <Columns
      asideWidth={232}
      main={
        <>
          <Empty kind="info" title={text.notAsked}>
            <p>{text.notAskedHelp}</p>
            {offer.error !== undefined && <Failure error={offer.error} title={text.offerFailed} />}
            {can(dossier.me, 'answerRequest') && (
              <Button busy={offer.busy} onClick={() => void offer.run('doet mee')}>
                {text.offer}
              </Button>
            )}{' '}
            <Button kind="link" onClick={() => goTo('overzicht')}>
              {text.readDossier}
            </Button>
          </Empty>
          <RelatedWhenAsked dossier={dossier} />
        </>
      }
      aside={<Others dossier={dossier} />}
    />
  );
}
