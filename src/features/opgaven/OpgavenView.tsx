import * as React from 'react';
import { formatOpgavenCsv } from '../../domain/opgaven-csv';
import {
  filterOpgaven,
  groupByProgramme,
  isWithoutPeople,
  noOpgavenFilter,
  peopleOf,
  validityOf,
} from '../../domain/opgaven-list';
import type { OpgavenFilter } from '../../domain/opgaven-list';
import { saveFile } from '../../parts/save-file';
import { useNavigation } from '../../session/navigation';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { AddIcon } from '../../ui/icons';
import { useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { useMovable } from '../../ui/movable';
import { Columns, PageTitle } from '../../ui/Section';
import { useNarrow } from '../../ui/width';
import { FilterBar } from './FilterBar';
import { ImportPanel } from './ImportPanel';
import { OpgaveAside } from './OpgaveAside';
import { opgaveRowId } from './OpgaveRow';
import { OpgavenTable } from './OpgavenTable';
import { isFiltered, placeOf, queryOf } from './route-filter';
import type { OpgavenPlace } from './route-filter';
import styles from './opgaven.module.scss';
import { strings } from './strings';
import { useExperts, useLinks, useOpgavenList, useOwnerNames } from './use-opgaven-list';
import { WithoutOpgave } from './WithoutOpgave';

/** Doelen en opgaven: what the municipality works at, which initiatives help, and who knows about it. */
export function OpgavenView(): React.ReactElement {
  const text = useStrings(strings);
  const { route, go } = useNavigation();
  const place = placeOf('query' in route ? route.query : {});
  const { filter, chosen } = place;
  const { loaded, me, mayMaintain } = useOpgavenList();
  const links = useLinks();
  const { experts, refresh: refreshExperts } = useExperts();
  const [doing, setDoing] = React.useState<'import' | 'new' | 'without'>();
  const stored = loaded.state === 'ready' ? loaded.opgaven : [];
  const all = stored.map(({ record }) => record);
  const running = all.filter(({ IsActive }) => IsActive);
  const facts = { experts, initiatives: links?.counts };
  const shown = filterOpgaven(all, filter, facts);
  const groups = groupByProgramme(shown);
  const names = useOwnerNames(all.flatMap((opgave) => peopleOf(opgave).owners));
  const selected = stored.find(({ record }) => record.Key === chosen);
  const withoutPeople = running.filter((opgave) => isWithoutPeople(opgave, facts)).length;
  const narrow = useNarrow();

  function show(part: Partial<OpgavenPlace>, how: 'push' | 'replace' = 'push'): void {
    go({ view: 'opgaven', query: queryOf({ ...place, ...part }) }, how);
  }
  function close(): void {
    setDoing(undefined);
    show({ chosen: undefined });
    if (chosen !== undefined) window.setTimeout(() => document.getElementById(opgaveRowId(chosen))?.focus());
  }
  async function refresh(): Promise<void> {
    if (loaded.state === 'ready') await loaded.refresh();
  }

  const aside = useMovable(
    <OpgaveAside
      key={doing === 'new' ? 'new' : (chosen ?? 'none')}
      stored={doing === 'new' ? undefined : selected}
      isNew={doing === 'new'}
      all={stored}
      experts={chosen === undefined ? [] : (experts.get(chosen) ?? [])}
      me={me}
      mayMaintain={mayMaintain}
      onClose={close}
      onChoose={(key) => show({ chosen: key })}
      onSaved={async (key) => {
        setDoing(undefined);
        await refresh();
        show({ chosen: key }, 'replace');
      }}
      onExpertsChanged={refreshExperts}
    />,
  );

  return (
    <>
      <PageTitle sub={mayMaintain && all.length > 0 ? text.subMaintain(yearless(), withoutPeople) : text.sub}>
        {text.title}
      </PageTitle>
      <FilterBar
        opgaven={all}
        filter={filter}
        withoutPeople={withoutPeople}
        withoutInitiatives={links && running.filter(({ Key }) => (links.counts.get(Key) ?? 0) === 0).length}
        onChange={(part, how) => show({ filter: { ...filter, ...part } satisfies OpgavenFilter }, how)}
      >
        {mayMaintain && <Button onClick={() => setDoing('import')}>{text.importCsv}</Button>}
        {all.length > 0 && (
          <Button onClick={() => saveFile(text.exportName, 'text/csv', formatOpgavenCsv(all))}>{text.exportCsv}</Button>
        )}
        {mayMaintain && (
          <Button icon={AddIcon} onClick={() => setDoing('new')}>
            {text.newOpgave}
          </Button>
        )}
      </FilterBar>
      {loaded.state === 'failed' && <Failure error={loaded.error} title={text.failed} onRetry={loaded.retry} />}
      {loaded.state === 'loading' && <Loading rows={8} />}
      {loaded.state === 'ready' && all.length === 0 && (
        <Empty kind="open" title={text.empty}>
          {mayMaintain ? text.emptyImport : text.emptyWait}
        </Empty>
      )}
      {all.length > 0 && shown.length === 0 && (
        <Empty kind="info" title={text.nothing}>
          <Button kind="link" onClick={() => show({ filter: noOpgavenFilter })}>
            {text.clear}
          </Button>
        </Empty>
      )}
      {(shown.length > 0 || doing === 'new') && (
        <Columns
          main={
            <>
              {shown.length > 0 && (
                <OpgavenTable
                  groups={groups}
                  facts={facts}
                  names={names}
                  chosen={chosen}
                  words={filter.words}
                  forceOpen={isFiltered(filter)}
                  onChoose={(key) => {
                    setDoing(undefined);
                    show({ chosen: key }, chosen === undefined ? 'push' : 'replace');
                  }}
                  detail={doing !== 'new' && aside.place}
                />
              )}
              {links && (
                <div className={styles.without}>
                  <WithoutOpgave linked={links.linked} />
                </div>
              )}
            </>
          }
          aside={(doing === 'new' || (selected && !narrow)) && aside.place}
        />
      )}
      {aside.content}
      {doing === 'import' && me && (
        <ImportPanel me={me} list={all} onClose={() => setDoing(undefined)} onImported={refresh} />
      )}
    </>
  );

  /** Programmes of which nobody knows how long they hold. */
  function yearless(): number {
    return groupByProgramme(running).filter(({ opgaven }) =>
      opgaven.every((opgave) => validityOf(opgave).kind === 'none'),
    ).length;
  }
}
