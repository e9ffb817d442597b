import * as React from 'react';
import { useNavigation } from '../../session/navigation';
import { Link } from '../../ui/Link';
import { guideLink } from './guide-link';
import styles from './help.module.scss';
import type { Inline } from './inline';

/** Words of a guide; a link to another guide stays in the product. */
export function GuideText({ words }: { readonly words: readonly Inline[] }): React.ReactElement {
  return (
    <>
      {words.map((part, at) => (
        <Words key={at} part={part} />
      ))}
    </>
  );
}

function Words({ part }: { readonly part: Inline }): React.ReactElement {
  const { route, linkTo } = useNavigation();
  switch (part.kind) {
    case 'strong':
      return <strong>{part.text}</strong>;
    case 'emphasis':
      return <em>{part.text}</em>;
    case 'code':
      return <code className={styles.code}>{part.text}</code>;
    case 'link': {
      const target = guideLink(part.href, route.view === 'help' ? route : { view: 'help' });
      if (target === 'elsewhere') return <>{part.text}</>;
      if (typeof target === 'object')
        return (
          <Link inText {...linkTo(target)}>
            {part.text}
          </Link>
        );
      return (
        <Link inText newTab href={target}>
          {part.text}
        </Link>
      );
    }
    case 'text':
      return <>{part.text}</>;
  }
}
