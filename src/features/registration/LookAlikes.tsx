import * as React from 'react';
import { dayOf, formatDay } from '../../domain/days';
import { lookAlikes } from '../../domain/matching/look-alikes';
import type { RegistrationDraft } from '../../domain/registration';
import { useNavigation } from '../../session/navigation';
import { useSettled } from '../../session/use-settled';
import { journey } from '../../strings/journey';
import { Button } from '../../ui/Button';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Marked } from '../../ui/Marked';
import { Person } from '../../ui/Person';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import type { KnownInitiative } from './known-initiatives';
import styles from './registration.module.scss';
import { snippet } from './snippet';
import { strings } from './strings';
import { useAccountmanagerPresence } from './use-accountmanager-presence';

export interface LookAlikesProps {
  readonly draft: RegistrationDraft;
  readonly initiatives: readonly KnownInitiative[];
  /** It is the same: the caller wants to be called back about it. */
  readonly onSame: (initiative: KnownInitiative) => void;
}

/** A title of this many letters is enough to compare. */
const leastTitle = 4;

/** What the draft may be a double of, while somebody types. Only people decide that it is the same; nothing is blocked. */
export function LookAlikes({ draft, initiatives, onSame }: LookAlikesProps): React.ReactElement | null {
  const text = useStrings(strings);
  const { title, summary, settlement } = useSettled(draft, 400);
  const [others, setOthers] = React.useState<ReadonlySet<string>>(new Set());
  const found = React.useMemo(
    () =>
      title.trim().length < leastTitle
        ? []
        : lookAlikes({ Title: title, Summary: summary, Settlement: settlement || undefined }, initiatives, 3),
    [title, summary, settlement, initiatives],
  );
  const shown = found.filter(({ initiative }) => !others.has(initiative.Key));
  const presence = useAccountmanagerPresence(shown.map(({ initiative }) => initiative));
  if (shown.length === 0) return null;
  return (
    <Section heading={text.looksLike} count={shown.length}>
      {shown.map(({ initiative, matched }) => (
        <div key={initiative.Key} className={styles.alike} data-spaced="">
          <Heading initiative={initiative} />
          <p>
            <Marked text={text.quoted(snippet(initiative.Summary, matched, 200))} words={matched} />
          </p>
          {initiative.AccountmanagerName && (
            <Person
              strong
              name={initiative.AccountmanagerName}
              second={initiative.AccountmanagerPhone}
              presence={presence(initiative)}
            />
          )}
          <div>
            <Button onClick={() => onSame(initiative)}>{text.isSame}</Button>
            <Button kind="quiet" onClick={() => setOthers(new Set([...others, initiative.Key]))}>
              {text.isOther}
            </Button>
          </div>
        </div>
      ))}
    </Section>
  );
}

function Heading({ initiative }: { readonly initiative: KnownInitiative }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const phase = useStrings(journey).phases[initiative.Phase];
  const { linkTo } = useNavigation();
  return (
    <>
      {initiative.Phase === 'aangemeld' ? (
        <Text strong>{initiative.Title}</Text>
      ) : (
        <Link strong {...linkTo({ view: 'dossier', initiativeKey: initiative.Key })}>
          {initiative.Title}
        </Link>
      )}
      <Text secondary block>
        {text.looksLikeMeta(initiative.Settlement, phase, formatDay(dayOf(initiative.ReceivedAt), language, 'long'))}
      </Text>
    </>
  );
}
