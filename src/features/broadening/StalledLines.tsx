import * as React from 'react';
import type { StalledRequest } from '../../domain/open-requests';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import styles from './broadening.module.scss';
import { strings } from './strings';
import type { Broadening } from './use-broadening';

/** Who did not answer in time or cannot, and who is to be asked now. Nothing when every question stands or is answered. */
export function StalledLines({ broadening }: { readonly broadening: Broadening }): React.ReactElement | null {
  const text = useStrings(strings);
  const { stalled, titles } = broadening;
  if (stalled.length === 0) return null;
  return (
    <Section heading={text.stalled} count={stalled.length}>
      <Rows label={text.stalled}>
        {stalled.map((request) => (
          <Row key={request.contributor.Key} action={<NextAction request={request} broadening={broadening} />}>
            <Status kind={request.because === 'declined' ? 'open' : 'warning'}>
              {request.because === 'declined'
                ? text.declinedBy(request.contributor.Title)
                : text.noAnswerBy(request.contributor.Title, request.workingDays)}
            </Status>
            <Text small secondary block>
              {request.opgaveKeys
                .map((key) => titles.get(key) ?? '')
                .filter(Boolean)
                .join(', ')}
            </Text>
            {request.next !== undefined && request.next.personKey === undefined && (
              <span className={styles.block}>{text.namedOnly(request.next.name)}</span>
            )}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

/** Chooses the next colleague for the same opgave: whom the other named, else who stood next in the list then, else who does now. */
function NextAction({
  request,
  broadening,
}: {
  readonly request: StalledRequest;
  readonly broadening: Broadening;
}): React.ReactElement | null {
  const text = useStrings(strings);
  const { colleagues, asking, select, selected, finder } = broadening;
  const opgaveKey = request.opgaveKeys[0];
  const known = colleagues.find(({ personKey }) => personKey === request.next?.personKey?.toLowerCase());
  // While sources still answer, who is next may change under the finger.
  const free = finder.searching
    ? undefined
    : colleagues.find(({ personKey, load }) => load.asked === undefined && !asking.chosen.has(personKey));
  if (opgaveKey !== undefined && opgaveKey !== selected) {
    return (
      <Button label={text.showOpgaveFor(request.contributor.Title)} onClick={() => select(opgaveKey)}>
        {text.showOpgave}
      </Button>
    );
  }
  const next = known ?? free;
  if (!next) return null;
  const isChosen = asking.chosen.has(next.personKey);
  return isChosen ? (
    <Text secondary>{text.isChosen(next.name)}</Text>
  ) : (
    <Button onClick={() => asking.toggle(next)}>{text.chooseNext(next.name)}</Button>
  );
}
