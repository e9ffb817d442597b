import * as React from 'react';
import { usePresence, usePresencePermission } from '../../session/use-presence';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { ColleagueTable } from './ColleagueTable';
import { FindColleague } from './FindColleague';
import { MisfitLines } from './MisfitLines';
import { OrderLine } from './OrderLine';
import { QuietLine, SourceLine } from './SourceLines';
import { strings } from './strings';
import { rowsAtFirst } from './use-broadening';
import type { Broadening } from './use-broadening';

export interface ColleaguesProps {
  readonly broadening: Broadening;
  readonly id: string;
}

/** The colleagues for the chosen opgave, with what each source could not tell in a quiet line under them. */
export function Colleagues({ broadening, id }: ColleaguesProps): React.ReactElement {
  const text = useStrings(strings);
  const [finding, setFinding] = React.useState(false);
  const [all, setAll] = React.useState(false);
  const { colleagues, selected, titles, finder, mayAsk, misfits } = broadening;
  const { order, isAlwaysShown } = broadening;
  const shown = order.rows.filter(({ personKey }, place) => all || place < rowsAtFirst || isAlwaysShown(personKey));
  const onScreen = all ? shown.map(({ personKey }) => personKey) : broadening.soonOnScreen;
  const presence = usePresence(onScreen);
  const unseen = usePresencePermission(onScreen);
  const title = selected === undefined ? undefined : titles.get(selected);
  const heading = title === undefined ? text.colleagues : text.colleaguesFor(title);
  const noOpgaven = finder.failed.find(({ name }) => name === 'opgaven');
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
      {colleagues.length > 0 && (
        <div onPointerOver={order.hold} onPointerDown={order.hold} onFocus={order.hold}>
          <ColleagueTable
            caption={heading}
            colleagues={shown}
            titles={titles}
            presence={presence}
            chosen={broadening.asking.chosen}
            onToggle={mayAsk ? broadening.asking.toggle : undefined}
            onMisfit={
              mayAsk && selected !== undefined
                ? (colleague) => void misfits.change.run({ fits: false, colleague })
                : undefined
            }
          />
        </div>
      )}
      {shown.length < colleagues.length && (
        <Button kind="link" onClick={() => setAll(true)}>
          {text.showAll(colleagues.length)}
        </Button>
      )}
      {!finder.searching && <OrderLine key={selected} order={order} />}
      {colleagues.length === 0 && finder.searching && <Loading />}
      {colleagues.length === 0 && !finder.searching && !noOpgaven && (
        <Empty kind="info" title={text.nobody}>
          {text.nobodyHelp}
        </Empty>
      )}
      {mayAsk && <MisfitLines misfits={misfits} />}
      {colleagues.length > 0 && finder.searching && <QuietLine>{text.searching}</QuietLine>}
      {finder.failed.map(({ name, error, retry }) => (
        <SourceLine key={name} name={name} error={error} onRetry={retry} />
      ))}
      {unseen !== undefined && <QuietLine>{text.notAllowed.presence(unseen)}</QuietLine>}
      {!mayAsk && <QuietLine>{text.readOnly}</QuietLine>}
    </Section>
  );
}
