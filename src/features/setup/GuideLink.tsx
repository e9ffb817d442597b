import * as React from 'react';
import { useNavigation } from '../../session/navigation';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { guidePartOf } from './guide-part';
import { guideStrings } from './guide.strings';
import { useLineWords } from './line-words';
import type { SetupLine } from './lines';
import styles from './setup.module.scss';

/** The way to the part of the administrator's guide about a check. */
export function GuideLink({ line }: { readonly line: SetupLine }): React.ReactElement {
  const text = useStrings(guideStrings);
  const { linkTo } = useNavigation();
  const { name } = useLineWords()(line);
  return (
    <p className={styles.more}>
      <Link
        inText
        {...linkTo({ view: 'help', page: 'beheer', query: { van: 'inrichting', deel: guidePartOf(line) } })}
        label={text.of(name)}
      >
        {text.link}
      </Link>
    </p>
  );
}
