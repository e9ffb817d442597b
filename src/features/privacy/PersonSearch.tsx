import * as React from 'react';
import { recordExport } from '../../commands/correct-person';
import { findPerson } from '../../commands/find-person';
import type { HeldData } from '../../commands/find-person';
import { recordView } from '../../commands/record-view';
import type { Me } from '../../data/ports';
import { formatCsv } from '../../domain/file/write-csv';
import { leastSearch } from '../../domain/find-person';
import { saveFile } from '../../parts/save-file';
import { useServices } from '../../session/services';
import { useAlive, useCommand } from '../../session/use-command';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { formatNumber } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { SearchField } from '../../ui/SearchField';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { CorrectPanel } from './CorrectPanel';
import { HeldRows } from './HeldRows';
import { exportOf } from './person-export';
import styles from './privacy.module.scss';
import { strings } from './strings';

/** Everything that is held about a person, to give out, correct or lead to what can be removed. */
export function PersonSearch({ me }: { readonly me: Me }): React.ReactElement {
  const text = useStrings(strings).person;
  const language = useLanguage();
  const services = useServices();
  const alive = useAlive();
  const [query, setQuery] = React.useState('');
  const [said, setSaid] = React.useState('');
  const [found, setFound] = React.useState<readonly HeldData[]>();
  const [error, setError] = React.useState<unknown>();
  const [busy, setBusy] = React.useState(false);
  const [correcting, setCorrecting] = React.useState<HeldData>();
  const giveOut = useCommand<readonly string[], { readonly kind: string }>((commandKey, keys) =>
    recordExport(services, { actor: me, commandKey }, keys),
  );

  async function search(words = query): Promise<void> {
    if (busy) return;
    if (words.trim().length < leastSearch) {
      setSaid(text.tooShort);
      return;
    }
    setBusy(true);
    setError(undefined);
    setFound(undefined);
    try {
      const held = await findPerson(services, me, words, (looked) => {
        if (alive.current) setSaid(text.looking(formatNumber(looked, language)));
      });
      if (!alive.current) return;
      setFound(held ?? []);
      setSaid(text.found(held?.length ?? 0));
      void recordViews(held ?? []);
    } catch (failure) {
      if (alive.current) setError(failure);
    }
    if (alive.current) setBusy(false);
  }

  /** Whose data is on screen has been seen, as in a dossier (law: BIO, a trail of who looked). */
  async function recordViews(held: readonly HeldData[]): Promise<void> {
    for (const { initiative } of held) {
      try {
        if (initiative) await recordView(services, me, initiative);
      } catch {
        // A line that could not be written keeps nobody from an answer that the law asks for; giving out writes its own.
        return;
      }
    }
  }

  async function save(kind: 'json' | 'csv'): Promise<void> {
    if (!found) return;
    const keys = found.flatMap(({ initiative }) => (initiative ? [initiative.Key] : []));
    // First the trail, then the file: what is given out is always written down.
    const result = await giveOut.run(keys);
    if (result?.kind !== 'recorded') return;
    const rows = exportOf(found);
    const header = Object.keys(rows[0] ?? {});
    if (kind === 'json') saveFile(`${text.exportName}.json`, 'application/json', JSON.stringify(rows, undefined, 2));
    else
      saveFile(
        `${text.exportName}.csv`,
        'text/csv',
        formatCsv([header, ...rows.map((row) => header.map((column) => row[column] ?? ''))]),
      );
    setSaid(text.exported);
  }

  return (
    <Section heading={text.heading} aside={text.aside}>
      <Text block>{text.help}</Text>
      <div className={styles.search}>
        <SearchField compact label={text.search} value={query} onChange={setQuery} onEnter={() => void search()} />
        <Button busy={busy} onClick={() => void search()}>
          {text.go}
        </Button>
      </div>
      <div role="status">{said}</div>
      {error !== undefined && <Failure error={error} title={text.failed} onRetry={() => void search()} />}
      {giveOut.error !== undefined && <Failure error={giveOut.error} title={text.exportFailed} />}
      {found && found.length > 0 && (
        <>
          <HeldRows held={found} onCorrect={setCorrecting} />
          <div className={styles.actions}>
            <Button busy={giveOut.busy} onClick={() => void save('csv')}>
              {text.csv}
            </Button>
            <Button busy={giveOut.busy} onClick={() => void save('json')}>
              {text.json}
            </Button>
          </div>
          <Text small secondary block>
            {text.closedOnly}
          </Text>
        </>
      )}
      {correcting && (
        <CorrectPanel
          me={me}
          held={correcting}
          onClose={() => setCorrecting(undefined)}
          onDone={(name) => {
            // What was looked for may be what was corrected: the new name finds the same person.
            setCorrecting(undefined);
            setQuery(name);
            void search(name);
          }}
        />
      )}
    </Section>
  );
}
