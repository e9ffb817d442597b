import * as React from 'react';
import useSWR from 'swr';
import { readPersonalData, recordsOf } from '../../commands/read-personal-data';
import { removePersonalData } from '../../commands/remove-personal-data';
import type { RemovePersonalDataResult } from '../../commands/remove-personal-data';
import type { Me, StoredDocument } from '../../data/ports';
import { countPersonalData, isNothing } from '../../domain/personal-data';
import type { PersonalDataCount } from '../../domain/personal-data';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Panel } from '../../ui/Panel';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { CountLines } from './CountLines';
import { Removed } from './Removed';
import { removeStrings } from './strings';

export interface RemovePanelProps {
  readonly me: Me;
  readonly initiativeKey: string;
  readonly onClose: () => void;
}

interface Preview {
  readonly count: PersonalDataCount;
  readonly documents: readonly StoredDocument[];
  readonly forms: number;
}

/** Before personal data go: what goes, what stays, and the files that a person must look through. After: what was removed. */
export function RemovePanel({ me, initiativeKey, onClose }: RemovePanelProps): React.ReactElement {
  const text = useStrings(removeStrings);
  const services = useServices();
  const [checked, setChecked] = React.useState(false);
  const [result, setResult] = React.useState<RemovePersonalDataResult>();
  const { data, error, mutate } = useSWR<Preview | undefined, unknown>(
    ['personal-data', initiativeKey],
    async () => {
      const found = await readPersonalData(services, initiativeKey);
      if (!found) return undefined;
      const documents = await services.documents.list(initiativeKey);
      const forms = found.registrations.filter(({ record }) => record.SourceReference !== undefined).length;
      return { count: countPersonalData(recordsOf(found)), documents, forms };
    },
    { revalidateOnMount: true },
  );
  const command = useCommand<string, RemovePersonalDataResult>((commandKey, key) =>
    removePersonalData(services, { actor: me, commandKey, initiativeKey: key }),
  );
  const needsCheck = (data?.documents.length ?? 0) + (data?.forms ?? 0) > 0;
  const done = result?.kind === 'removed' ? result : undefined;
  return (
    <Panel
      wide
      title={text.title}
      onClose={onClose}
      footer={
        done ? (
          <Button kind="primary" onClick={onClose}>
            {text.close}
          </Button>
        ) : (
          <>
            <Button
              kind="primary"
              busy={command.busy}
              blockedBy={!data || (needsCheck && !checked) ? 'remove-check' : undefined}
              onClick={() => void command.run(initiativeKey).then((given) => given && setResult(given))}
            >
              {text.now}
            </Button>
            <Button onClick={onClose}>{text.cancel}</Button>
          </>
        )
      }
    >
      {error !== undefined && <Failure error={error} title={text.previewFailed} onRetry={() => void mutate()} />}
      {!data && error === undefined && <Loading rows={4} />}
      {data && !done && (
        <>
          <h3>{text.goes}</h3>
          {isNothing(data.count) ? (
            <Text block>{text.nothing}</Text>
          ) : (
            <ul>
              <CountLines count={data.count} />
              <li>{text.versions}</li>
            </ul>
          )}
          <h3>{text.stays}</h3>
          <ul>
            {text.staysItems.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          {data.documents.length > 0 && (
            <>
              <Text strong block>
                {text.documents(data.documents.length)}
              </Text>
              <ul>
                {data.documents.map(({ url, webUrl, name }) => (
                  <li key={url}>
                    <Link inText newTab href={webUrl}>
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )}
          {data.forms > 0 && <Text block>{text.forms(data.forms)}</Text>}
          <div id="remove-check">
            {needsCheck && <Checkbox label={text.confirm} checked={checked} onChange={setChecked} />}
          </div>
          <Status kind="warning">{text.cannotUndo}</Status>
        </>
      )}
      {command.error !== undefined && <Failure error={command.error} title={text.failed} />}
      {result && !done && (
        <Box tone="warning" role="alert">
          {text.refused}
        </Box>
      )}
      {done && <Removed result={done} />}
    </Panel>
  );
}
