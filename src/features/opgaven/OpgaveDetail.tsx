import * as React from 'react';
import type { Me, Stored } from '../../data/ports';
import { formatDay } from '../../domain/days';
import { validityOf } from '../../domain/opgaven-list';
import type { Opgave, OpgaveExpert } from '../../domain/records.generated';
import { splitValues } from '../../domain/text';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { CancelIcon } from '../../ui/icons';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Text } from '../../ui/Text';
import { OpgaveHistory } from './OpgaveHistory';
import { OpgaveInitiatives } from './OpgaveInitiatives';
import { OpgavePeople } from './OpgavePeople';
import styles from './opgaven.module.scss';
import { strings } from './strings';
import { useOpgaveLinks } from './use-opgave-links';

export interface OpgaveDetailProps {
  readonly stored: Stored<Opgave>;
  readonly all: readonly Opgave[];
  readonly experts: readonly OpgaveExpert[];
  readonly me: Me | undefined;
  readonly mayMaintain: boolean;
  readonly onClose: () => void;
  readonly onChoose: (opgaveKey: string) => void;
  readonly onEdit: () => void;
  readonly onExpertsChanged: () => Promise<void>;
}

/** One opgave: what it is, who knows about it and why we think so, which initiatives contribute, what was changed. */
export function OpgaveDetail(props: OpgaveDetailProps): React.ReactElement {
  const { stored, all, experts, me, mayMaintain, onClose, onChoose, onEdit, onExpertsChanged } = props;
  const opgave = stored.record;
  const text = useStrings(strings).detail;
  const language = useLanguage();
  const title = React.useRef<HTMLHeadingElement>(null);
  const links = useOpgaveLinks(opgave.Key);
  const validity = validityOf(opgave);
  const successor = all.find(({ Key }) => Key === opgave.SucceededBy);
  // On a narrow screen it stands under its row: whoever chose must be taken there.
  React.useEffect(() => title.current?.focus(), []);
  return (
    <section
      aria-label={text.region}
      className={styles.detail}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className={styles.detailHead}>
        <h2 className={styles.detailTitle} ref={title} tabIndex={-1}>
          {opgave.Title}
        </h2>
        {mayMaintain && (
          <Button kind="quiet" label={text.editName(opgave.Title)} onClick={onEdit}>
            {text.edit}
          </Button>
        )}
        <Button kind="quiet" icon={CancelIcon} label={text.close} onClick={onClose} />
      </div>
      <Text small secondary block>
        {[
          opgave.Programme,
          opgave.Goal,
          ...(validity.kind === 'year' ? [text.year(validity.year)] : []),
          ...(opgave.ValidUntil === undefined ? [] : [text.validUntil(formatDay(opgave.ValidUntil, language, 'date'))]),
        ].join(' · ')}
      </Text>
      {!opgave.IsActive && (
        <Box tone="neutral">
          {text.expiredMeans}
          {successor && (
            <>
              {' '}
              {text.goesOnAs}{' '}
              <Button kind="link" onClick={() => onChoose(successor.Key)}>
                {successor.Title}
              </Button>
            </>
          )}
        </Box>
      )}
      <p>
        <Text preserved>{opgave.Description ?? ''}</Text>{' '}
        {opgave.SourceUrl !== undefined && (
          <Link inText href={opgave.SourceUrl} newTab>
            {text.source}
          </Link>
        )}
      </p>
      {splitValues(opgave.Keywords).length > 0 && (
        <Text small secondary block>
          {`${text.keywords}: ${splitValues(opgave.Keywords).join(', ')}`}
        </Text>
      )}
      <OpgavePeople opgave={opgave} experts={experts} took={links.took} me={me} onChanged={onExpertsChanged} />
      <OpgaveInitiatives links={links} />
      {mayMaintain && <OpgaveHistory opgave={opgave} all={all} />}
    </section>
  );
}
