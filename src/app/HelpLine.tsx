import * as React from 'react';
import { useNavigation } from '../session/navigation';
import { formatRoute } from '../session/routes';
import { useStrings } from '../ui/language';
import { Link } from '../ui/Link';
import styles from './help-line.module.scss';
import { strings } from './strings';

/** The way to the guide for this screen, at the same place below every screen. */
export function HelpLine(): React.ReactElement | null {
  const text = useStrings(strings);
  const { route, linkTo } = useNavigation();
  if (route.view === 'help') return null;
  const here = formatRoute(route).replace(/^#\//, '');
  return (
    <p className={styles.line}>
      <Link {...linkTo({ view: 'help', query: { van: here } })}>{text.help}</Link>
    </p>
  );
}
