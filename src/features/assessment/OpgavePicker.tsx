import * as React from 'react';
import type { Opgave } from '../../domain/records.generated';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { CancelIcon } from '../../ui/icons';
import { useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { Row, Rows } from '../../ui/Rows';
import { SearchField } from '../../ui/SearchField';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { Undo } from '../../ui/Undo';
import styles from './assessment.module.scss';
import { LinkedRow, contributionFieldId } from './LinkedRow';
import { strings } from './strings';
import type { OpgaveLinksState } from './use-opgave-links';
import type { DossierStepProps } from '../../session/dossier';

export interface OpgavePickerProps extends DossierStepProps {
  readonly links: OpgaveLinksState;
  readonly mayEdit: boolean;
  /** "Past bij geen opgave, omdat…", while nothing is linked. */
  readonly noOpgave: React.ReactNode;
}

/** Which opgaven the initiative contributes to: linked ones, suggested ones, and search in all. The person decides. */
export function OpgavePicker({ links, mayEdit, noOpgave, ...step }: OpgavePickerProps): React.ReactElement {
  const text = useStrings(strings);
  const focusAfterLink = React.useRef<string>();
  const { linked } = links;

  React.useEffect(() => {
    const key = focusAfterLink.current;
    const field = key === undefined ? null : document.getElementById(contributionFieldId(key));
    if (!field) return;
    field.focus();
    focusAfterLink.current = undefined;
  }, [linked]);

  function link(opgave: Opgave): void {
    focusAfterLink.current = opgave.Key;
    void links.link(opgave);
  }

  return (
    <>
      <Section heading={text.linked} count={linked.length}>
        {linked.length === 0 && (
          <Empty kind="open" title={text.noneLinked}>
            {text.noneLinkedHelp}
          </Empty>
        )}
        <Rows>
          {linked.map(({ link: stored, opgave }) => (
            <LinkedRow
              key={stored.record.Key}
              {...step}
              stored={stored}
              opgave={opgave}
              mayEdit={mayEdit}
              onUnlink={() => void links.unlink(stored.record)}
            />
          ))}
        </Rows>
        {links.justUnlinked && (
          <Undo busy={links.busy} onUndo={() => void links.relink()}>
            {text.unlinked(links.justUnlinked.Title)}
          </Undo>
        )}
        {linked.length === 0 && noOpgave}
        {links.error !== undefined && <Failure error={links.error} />}
        {links.refused && (
          <Box tone="warning" role="alert">
            {text.blocked}
          </Box>
        )}
      </Section>
      {mayEdit && <Suggestions links={links} onLink={link} />}
    </>
  );
}

function Suggestions({
  links,
  onLink,
}: {
  readonly links: OpgaveLinksState;
  readonly onLink: (opgave: Opgave) => void;
}): React.ReactElement {
  const text = useStrings(strings);
  const [words, setWords] = React.useState('');
  if (links.failure)
    return <Failure error={links.failure.error} title={text.opgavenFailed} onRetry={links.failure.retry} />;
  if (links.loading) return <Loading />;
  const found = words.trim() === '' ? [] : links.search(words);
  return (
    <Section heading={text.suggested} aside={text.suggestedAside}>
      {links.suggestions.length === 0 && (
        <Text secondary block>
          {text.noSuggestion}
        </Text>
      )}
      <Rows>
        {links.suggestions.map(({ opgave, matched }) =>
          links.hidden.has(opgave.Key) ? (
            <Row key={opgave.Key}>
              <Undo label={text.restore} onUndo={() => links.restore(opgave.Key)}>
                {text.hidden}
              </Undo>
            </Row>
          ) : (
            <OpgaveRow
              key={opgave.Key}
              opgave={opgave}
              matched={matched}
              busy={links.busy}
              onLink={onLink}
              onHide={() => links.hide(opgave.Key)}
            />
          ),
        )}
      </Rows>
      <div className={styles.search}>
        <SearchField
          label={text.searchLabel}
          placeholder={text.search(links.total)}
          value={words}
          onChange={setWords}
        />
      </div>
      {words.trim() !== '' && found.length === 0 && (
        <div role="status">
          <Text secondary>{text.nothingFound(words.trim())}</Text>
        </div>
      )}
      <Rows>
        {found.map((opgave) => (
          <OpgaveRow key={opgave.Key} opgave={opgave} matched={[]} busy={links.busy} onLink={onLink} />
        ))}
      </Rows>
    </Section>
  );
}

interface OpgaveRowProps {
  readonly opgave: Opgave;
  readonly matched: readonly string[];
  readonly busy: boolean;
  readonly onLink: (opgave: Opgave) => void;
  readonly onHide?: () => void;
}

function OpgaveRow({ opgave, matched, busy, onLink, onHide }: OpgaveRowProps): React.ReactElement {
  const text = useStrings(strings);
  return (
    <Row
      action={
        <span className={styles.rowActions}>
          <Button label={text.linkNamed(opgave.Title)} busy={busy} onClick={() => onLink(opgave)}>
            {text.link}
          </Button>
          {onHide && <Button kind="quiet" icon={CancelIcon} label={text.hide(opgave.Title)} onClick={onHide} />}
        </span>
      }
    >
      <Text strong block>
        {opgave.Title}
      </Text>
      <Text small secondary block>
        {opgave.Programme}
      </Text>
      {matched.length > 0 && (
        <span className={styles.matched}>
          {text.fits}
          {matched.slice(0, 5).map((word) => (
            <mark key={word}>{word}</mark>
          ))}
        </span>
      )}
    </Row>
  );
}
