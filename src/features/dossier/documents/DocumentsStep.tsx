import * as React from 'react';
import useSWR from 'swr';
import type { StoredDocument } from '../../../data/ports';
import { dayOf, formatDay } from '../../../domain/days';
import type { DossierStepProps } from '../../../session/dossier';
import { useServices } from '../../../session/services';
import { defineStrings } from '../../../strings/define';
import { Empty } from '../../../ui/Empty';
import { Failure } from '../../../ui/Failure';
import { useLanguage, useStrings } from '../../../ui/language';
import { Link } from '../../../ui/Link';
import { Loading } from '../../../ui/Loading';
import { Section } from '../../../ui/Section';
import { Table } from '../../../ui/Table';
import type { Column } from '../../../ui/Table';

const strings = defineStrings(
  {
    heading: 'Documenten',
    failed: 'De documenten zijn niet geladen.',
    empty: 'Nog geen documenten.',
    emptyHelp:
      'De startnotitie komt hier te staan als je die maakt. Andere stukken zet je in SharePoint in de map van dit initiatief.',
    name: 'Document',
    kind: 'Soort',
    modified: 'Laatst gewijzigd',
    by: 'Door',
    kinds: { startnotitie: 'Startnotitie', overig: 'Overig' },
  },
  {
    heading: 'Documents',
    failed: 'The documents were not loaded.',
    empty: 'No documents yet.',
    emptyHelp:
      'The startnotitie will be here once you make it. Put other documents in SharePoint in the folder of this initiative.',
    name: 'Document',
    kind: 'Kind',
    modified: 'Last changed',
    by: 'By',
    kinds: { startnotitie: 'Startnotitie', overig: 'Other' },
  },
);

/** The documents of the initiative, in its folder of the library. */
export default function DocumentsStep({ dossier }: DossierStepProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { documents } = useServices();
  const initiativeKey = dossier.initiative.record.Key;
  const { data, error, mutate } = useSWR<readonly StoredDocument[], unknown>(['documents', initiativeKey], () =>
    documents.list(initiativeKey),
  );
  const columns: readonly Column<StoredDocument>[] = [
    {
      key: 'name',
      header: text.name,
      names: true,
      narrow: 'title',
      render: ({ name, webUrl }) => (
        <Link href={webUrl} newTab strong>
          {name}
        </Link>
      ),
    },
    { key: 'kind', header: text.kind, width: '136px', render: ({ kind }) => text.kinds[kind ?? 'overig'] },
    {
      key: 'modified',
      header: text.modified,
      width: '152px',
      render: ({ modifiedAt }) => formatDay(dayOf(modifiedAt), language, 'short'),
    },
    { key: 'by', header: text.by, width: '200px', render: ({ editorName }) => editorName ?? '' },
  ];
  return (
    <Section heading={text.heading} count={data?.length}>
      {error !== undefined && <Failure error={error} title={text.failed} onRetry={() => void mutate()} />}
      {!data && error === undefined && <Loading />}
      {data?.length === 0 && (
        <Empty kind="open" title={text.empty}>
          {text.emptyHelp}
        </Empty>
      )}
      {data && data.length > 0 && (
        <Table caption={text.heading} columns={columns} rows={data} rowKey={({ url }) => url} />
      )}
    </Section>
  );
}
