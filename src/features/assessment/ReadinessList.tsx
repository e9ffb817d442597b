import * as React from 'react';
import type { AssessmentColumn } from '../../domain/assessment';
import { broadeningReadiness } from '../../domain/broadening-readiness';
import type { ReadinessItem } from '../../domain/broadening-readiness';
import type { Initiative } from '../../domain/records.generated';
import type { Dossier } from '../../session/dossier';
import { useNavigation } from '../../session/navigation';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import type { StatusKind } from '../../ui/Status';
import { Text } from '../../ui/Text';
import styles from './assessment.module.scss';
import { strings } from './strings';

export interface ReadinessListProps {
  readonly dossier: Dossier;
  /** With what is on screen in it. */
  readonly onScreen: Initiative;
  readonly onGo: (column: AssessmentColumn) => void;
}

const kinds: Readonly<Record<ReadinessItem['state'], StatusKind>> = {
  known: 'ok',
  unknown: 'partial',
  missing: 'open',
};

/** What we know and what we do not, before colleagues are asked: what is not known first, each with the way to its field. */
export function ReadinessList({ dossier, onScreen, onGo }: ReadinessListProps): React.ReactElement {
  const text = useStrings(strings).readiness;
  const items = broadeningReadiness(
    onScreen,
    dossier.opgaveLinks.map(({ record }) => record),
  );
  const known = items.filter(({ state }) => state === 'known');
  const open = items.filter(({ state }) => state !== 'known');
  return (
    <Section heading={text.heading} aside={text.count(known.length, items.length)}>
      {open.length > 0 && (
        <ul className={styles.readiness} aria-label={text.unknownList}>
          {open.map((item) => (
            <li key={nameOf(item)}>
              <Status kind={kinds[item.state]} detail={item.step === 'verkenning' ? item.plan : undefined}>
                <ItemLink item={item} initiative={onScreen} onGo={onGo} />{' '}
                <Text secondary>{text.states[item.state]}</Text>
              </Status>
            </li>
          ))}
        </ul>
      )}
      {known.length > 0 && (
        <Status kind="ok" small>
          {text.known(known.map((item) => text.names[nameOf(item)]))}
        </Status>
      )}
    </Section>
  );
}

interface ItemLinkProps {
  readonly item: ReadinessItem;
  readonly initiative: Initiative;
  readonly onGo: (column: AssessmentColumn) => void;
}

function ItemLink({ item, initiative, onGo }: ItemLinkProps): React.ReactElement {
  const { names } = useStrings(strings).readiness;
  const { linkTo } = useNavigation();
  const name = names[nameOf(item)];
  if (item.step === 'inschatting') {
    return (
      <Button kind="link" onClick={() => onGo(item.column)}>
        {name}
      </Button>
    );
  }
  const { Key: initiativeKey } = initiative;
  const query = { vraag: item.question };
  return <Link {...linkTo({ view: 'dossier', initiativeKey, step: 'verkenning', query })}>{name}</Link>;
}

function nameOf(item: ReadinessItem): ItemName {
  return item.step === 'verkenning' ? item.question : item.column;
}

type ItemName =
  | Extract<ReadinessItem, { step: 'verkenning' }>['question']
  | Extract<ReadinessItem, { step: 'inschatting' }>['column'];
