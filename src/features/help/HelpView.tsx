import * as React from 'react';
import { useNavigation } from '../../session/navigation';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Row, Rows } from '../../ui/Rows';
import { Columns, PageTitle, Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { GuideBlock } from './GuideBlock';
import { guideIds } from './guides';
import { strings } from './strings';
import { useGuide } from './use-guide';
import type { Guide } from './use-guide';

/** Hulp: the guide for this person and the screen that they came from, beside all others. */
export function HelpView(): React.ReactElement {
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  const { from, guide, error, retry } = useGuide();
  return (
    <>
      {from && (
        <Link inText {...linkTo(from)}>
          {text.back}
        </Link>
      )}
      <Columns
        main={
          <>
            {error !== undefined && (
              <>
                <PageTitle>{text.name}</PageTitle>
                <Failure error={error} title={text.notLoaded} onRetry={retry} />
              </>
            )}
            {!guide && error === undefined && <Loading rows={8} />}
            {guide && error === undefined && <GuidePage key={guide.id} guide={guide} />}
          </>
        }
        aside={<Guides />}
      />
    </>
  );
}

function GuidePage({ guide: { blocks, part, pictureUrl } }: { readonly guide: Guide }): React.ReactElement {
  const page = React.useRef<HTMLElement>(null);
  React.useEffect(() => {
    if (part === undefined) return;
    const heading = page.current?.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"]`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  }, [part]);
  return (
    // The guides have no other language.
    <article lang="nl" ref={page}>
      {blocks.map((block, at) => (
        <GuideBlock key={at} block={block} pictureUrl={pictureUrl} />
      ))}
    </article>
  );
}

function Guides(): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { route, linkTo } = useNavigation();
  const van = route.view === 'help' ? route.query?.['van'] : undefined;
  return (
    <Section heading={text.all}>
      {language !== 'nl' && (
        <Text secondary block>
          {text.inDutch}
        </Text>
      )}
      <Rows label={text.all}>
        {guideIds.map((page) => (
          <Row key={page}>
            <Link {...linkTo({ view: 'help', page, ...(van === undefined ? {} : { query: { van } }) })}>
              {text.guides[page]}
            </Link>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
