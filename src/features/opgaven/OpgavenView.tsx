import * as React from 'react';
import { formatOpgavenCsv } from '../../domain/opgaven-csv';
import type { Opgave } from '../../domain/records.generated';
import { saveFile } from '../../parts/save-file';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { SearchField } from '../../ui/SearchField';
import { Columns, PageTitle } from '../../ui/Section';
import { Select } from '../../ui/Select';
import { ImportPanel } from './ImportPanel';
import { OpgaveDetail } from './OpgaveDetail';
import styles from './opgaven.module.scss';
import { opgaveButtonId, OpgavenTable } from './OpgavenTable';
import { strings } from './strings';
import { filterOpgaven, groupByProgramme, peopleOf, useInitiativeCounts, useOpgavenList } from './use-opgaven-list';
import type { OpgavenFilter } from './use-opgaven-list';

const noFilter: OpgavenFilter = { words: '', programme: '', withoutPeople: false };

/** Doelen en opgaven: what the municipality works at, which initiatives help, and who knows about it. */
export function OpgavenView(): React.ReactElement {
  const text = useStrings(strings);
  const { loaded, me, mayImport } = useOpgavenList();
  const counts = useInitiativeCounts();
  const [filter, setFilter] = React.useState<OpgavenFilter>(noFilter);
  const [chosen, setChosen] = React.useState<string>();
  const [importing, setImporting] = React.useState(false);
  const all = loaded.state === 'ready' ? loaded.opgaven.map(({ record }) => record) : [];
  const shown = filterOpgaven(all, filter);
  const groups = groupByProgramme(shown);
  const selected = all.find(({ Key }) => Key === chosen);
  const without = all.filter((opgave) => isWithoutPeople(opgave)).length;

  function close(opgaveKey: string): void {
    setChosen(undefined);
    document.getElementById(opgaveButtonId(opgaveKey))?.focus();
  }

  return (
    <>
      <PageTitle sub={text.sub}>{text.title}</PageTitle>
      <div className={styles.filters}>
        <div className={styles.search}>
          <SearchField
            compact
            label={text.search}
            placeholder={text.search}
            value={filter.words}
            onChange={(words) => setFilter({ ...filter, words })}
          />
        </div>
        <div className={styles.programmes}>
          <Select
            label={text.programme}
            hideLabel
            placeholder={text.allProgrammes}
            options={groupByProgramme(all).map(({ programme }) => ({ value: programme, label: programme }))}
            value={filter.programme}
            onChange={(programme) => setFilter({ ...filter, programme })}
          />
        </div>
        <Checkbox
          label={text.withoutPeople(without)}
          checked={filter.withoutPeople}
          onChange={(withoutPeople) => setFilter({ ...filter, withoutPeople })}
        />
        <div className={styles.commands}>
          {mayImport && <Button onClick={() => setImporting(true)}>{text.importCsv}</Button>}
          {all.length > 0 && (
            <Button onClick={() => saveFile(text.exportName, 'text/csv', formatOpgavenCsv(all))}>
              {text.exportCsv}
            </Button>
          )}
        </div>
      </div>
      {loaded.state === 'failed' && <Failure error={loaded.error} title={text.failed} onRetry={loaded.retry} />}
      {loaded.state === 'loading' && <Loading rows={8} />}
      {loaded.state === 'ready' && all.length === 0 && (
        <Empty kind="open" title={text.empty}>
          {mayImport ? text.emptyImport : text.emptyWait}
        </Empty>
      )}
      {all.length > 0 && shown.length === 0 && (
        <Empty kind="info" title={text.nothing}>
          <Button kind="link" onClick={() => setFilter(noFilter)}>
            {text.clear}
          </Button>
        </Empty>
      )}
      {shown.length > 0 && (
        <Columns
          main={
            <OpgavenTable
              groups={groups}
              counts={counts}
              chosen={chosen}
              // Whoever searches wants to see what matches.
              forceOpen={filter.words.trim() !== '' || filter.withoutPeople || filter.programme !== ''}
              onChoose={setChosen}
            />
          }
          aside={selected && <OpgaveDetail key={selected.Key} opgave={selected} onClose={() => close(selected.Key)} />}
        />
      )}
      {importing && me && (
        <ImportPanel
          me={me}
          onClose={() => setImporting(false)}
          onImported={async () => {
            if (loaded.state === 'ready') await loaded.refresh();
          }}
        />
      )}
    </>
  );
}

function isWithoutPeople(opgave: Opgave): boolean {
  const { owners, hasGroup } = peopleOf(opgave);
  return owners.length === 0 && !hasGroup;
}
