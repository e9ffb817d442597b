import * as React from 'react';
import { useNavigation } from '../../session/navigation';
import { journey } from '../../strings/journey';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { strings } from './strings';
import type { OpgaveLinks } from './use-opgave-links';

const shownAtFirst = 3;

/** The initiatives that contribute to an opgave, the newest first. */
export function OpgaveInitiatives({ links }: { readonly links: OpgaveLinks }): React.ReactElement {
  const text = useStrings(strings).detail;
  const words = useStrings(journey);
  const { linkTo } = useNavigation();
  const [showsAll, setShowsAll] = React.useState(false);
  const all = links.initiatives ?? [];
  const shown = showsAll || all.length <= shownAtFirst + 1 ? all : all.slice(0, shownAtFirst);
  const count = links.hasMore ? text.moreThan(all.length) : all.length;
  return (
    <Section heading={text.initiatives} count={links.initiatives && count}>
      {links.error !== undefined && (
        <Failure error={links.error} title={text.initiativesFailed} onRetry={links.retry} />
      )}
      {!links.initiatives && links.error === undefined && <Loading rows={2} />}
      {links.initiatives?.length === 0 && (
        <Text secondary block>
          {text.noInitiatives}
        </Text>
      )}
      <Rows>
        {shown.map(({ record }) => (
          <Row key={record.Key} action={<Text secondary>{words.phases[record.Phase]}</Text>}>
            <Link {...linkTo({ view: 'dossier', initiativeKey: record.Key })}>{record.Title}</Link>
          </Row>
        ))}
      </Rows>
      {shown.length < all.length && (
        <Button kind="link" onClick={() => setShowsAll(true)}>
          {text.showAll(all.length)}
        </Button>
      )}
    </Section>
  );
}
