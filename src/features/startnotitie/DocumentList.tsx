import * as React from 'react';
import { hasCode } from '../../data/app-error';
import type { StoredDocument } from '../../data/ports';
import { dayOf, formatDay } from '../../domain/days';
import type { Dossier } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import styles from './startnotitie.module.scss';
import { strings } from './strings';

export interface DocumentListProps {
  readonly dossier: Dossier;
  readonly documents: readonly StoredDocument[] | undefined;
  readonly error: unknown;
  readonly onChanged: () => Promise<unknown>;
  readonly mayAdd: boolean;
}

/** The documents of the initiative, in its folder of the library. */
export function DocumentList({ dossier, documents, error, onChanged, mayAdd }: DocumentListProps): React.ReactElement {
  const services = useServices();
  const text = useStrings(strings);
  const language = useLanguage();
  const [added, setAdded] = React.useState<string>();
  const add = useCommand<{ readonly name: string }, StoredDocument>((_key, { name }) =>
    services.documents.add(dossier.initiative.record.Key, name, chosen.current ?? new Blob(), 'overig'),
  );
  const chosen = React.useRef<File>();
  return (
    <Section heading={text.documents} count={documents?.length} action={mayAdd && addControl()}>
      {error !== undefined && <Failure error={error} title={text.documentsFailed} onRetry={() => void onChanged()} />}
      {add.error !== undefined && addFailure()}
      <div role="status">{added !== undefined && <Status kind="ok">{text.added(added)}</Status>}</div>
      {!documents && error === undefined && <Loading />}
      {documents?.length === 0 && (
        <Empty kind="open" title={text.noDocuments}>
          {text.noDocumentsHelp}
        </Empty>
      )}
      {documents && documents.length > 0 && (
        <Rows label={text.documents}>
          {documents.map((document) => (
            <Row key={document.url} action={<Text small>{text.kinds[document.kind ?? 'overig']}</Text>}>
              <Link newTab strong href={document.webUrl}>
                {document.name}
              </Link>
              <Text block small secondary>
                {changed(document)}
              </Text>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );

  function addControl(): React.ReactElement {
    return (
      <label>
        <input
          type="file"
          className={styles.file}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file can be chosen again after its name was changed.
            event.target.value = '';
            if (file) void upload(file);
          }}
        />
        <span className={styles.fileLabel}>{add.busy ? text.addBusy : text.addFile}</span>
      </label>
    );
  }

  function addFailure(): React.ReactElement {
    if (hasCode(add.error, 'already-exists'))
      return <Status kind="late">{text.exists(chosen.current?.name ?? '')}</Status>;
    return <Failure error={add.error} title={text.addFailed} />;
  }

  async function upload(file: File): Promise<void> {
    chosen.current = file;
    setAdded(undefined);
    const document = await add.run({ name: file.name });
    if (!document) return;
    setAdded(document.name);
    await onChanged();
  }

  function changed({ modifiedAt, editorName }: StoredDocument): string {
    const moment = `${formatDay(dayOf(modifiedAt), language, 'short')} ${formatTime(modifiedAt, language)}`;
    return editorName === undefined ? text.changedAt(moment) : text.changedBy(editorName, moment);
  }
}
