import * as React from 'react';
import { dayOf, formatDay } from '../../domain/days';
import type { LookAlike } from '../../domain/matching/look-alikes';
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
import type { Related } from './use-related';
import { useAlikes } from './use-alikes';
import { useAccountmanagerPresence } from './use-accountmanager-presence';

export interface LookAlikesProps {
  readonly draft: RegistrationDraft;
  readonly initiatives: readonly KnownInitiative[];
  /** It is the same: the caller wants to be called back about it. */
  readonly onSame: (initiative: KnownInitiative) => void;
  readonly related: Related;
}

/** What the draft may be a double of, while somebody types. Only people decide that it is the same; nothing is blocked. */
export function LookAlikes({ draft, initiatives, onSame, related }: LookAlikesProps): React.ReactElement | null {
  const text = useStrings(strings);
  const [others, setOthers] = React.useState<ReadonlySet<string>>(new Set());
  const { found, opgaveTitle } = useAlikes(useSettled(draft, 400), initiatives);
  const reasonsOf = useReasons(opgaveTitle);
  const shown = found.filter(({ initiative }) => !others.has(initiative.Key));
  const presence = useAccountmanagerPresence(shown.map(({ initiative }) => initiative));
  if (shown.length === 0) return null;
  return (
    <Section heading={text.looksLike} count={shown.length}>
      {shown.map((alike) => {
        const { initiative, matched, kinship } = alike;
        const why = reasonsOf(alike);
        const isRelated = related.chosen.some((one) => one.initiative.Key === initiative.Key);
        return (
          <div key={initiative.Key} className={styles.alike} data-spaced="">
            <Heading initiative={initiative} />
            <Text small block>
              {kinship === 'double' ? text.maybeSame(why) : text.alikeBecause(why)}
            </Text>
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
              {isRelated ? (
                <Button kind="quiet" pressed onClick={() => related.remove(initiative.Key)}>
                  {text.willBeRelated}
                </Button>
              ) : (
                <Button kind="quiet" onClick={() => related.add({ initiative, why })}>
                  {text.isRelated}
                </Button>
              )}
              <Button kind="quiet" onClick={() => setOthers(new Set([...others, initiative.Key]))}>
                {text.isOther}
              </Button>
            </div>
          </div>
        );
      })}
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

/** Why it looks alike, in words: "zelfde dorp, “moestuin”". */
function useReasons(opgaveTitle: (key: string) => string | undefined): (alike: LookAlike<KnownInitiative>) => string {
  const text = useStrings(strings);
  return ({ reasons }) =>
    reasons
      .flatMap((reason): readonly string[] => {
        switch (reason.kind) {
          case 'same-settlement':
            return [text.sameSettlement];
          case 'names-settlement':
            return [text.namesSettlement(reason.settlement)];
          case 'shared-words':
            return reason.words.slice(0, 3).map(text.quoted);
          case 'same-opgave':
            return reason.opgaven.flatMap((key) => opgaveTitle(key) ?? []).map(text.sameOpgave);
        }
      })
      .join(', ');
}
