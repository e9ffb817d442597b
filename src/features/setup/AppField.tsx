import * as React from 'react';
import { hasCode } from '../../data/app-error';
import { useServices } from '../../session/services';
import { useAlive } from '../../session/use-command';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { settingsStrings } from './settings.strings';

export interface AppFieldProps {
  readonly id: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** The id of the Teams app: looked up in the catalogue where that may be read, else pasted. */
export function AppField({ id, value, error, onChange }: AppFieldProps): React.ReactElement {
  const text = useStrings(settingsStrings);
  const { setup } = useServices();
  const alive = useAlive();
  const [state, setState] = React.useState<{ busy: boolean; says?: string }>({ busy: false });
  return (
    <div>
      <TextField
        id={id}
        label={text.labels['teams.appId']}
        description={text.help['teams.appId']}
        value={value}
        error={error}
        onChange={onChange}
      />
      <Button kind="link" busy={state.busy} onClick={() => void find()}>
        {text.app.find}
      </Button>
      <div role="status">{state.says !== undefined && <Text small>{state.says}</Text>}</div>
    </div>
  );

  async function find(): Promise<void> {
    setState({ busy: true });
    const says = await look();
    if (alive.current) setState({ busy: false, says });
  }

  async function look(): Promise<string> {
    try {
      const app = await setup.findTeamsApp();
      if (app === undefined) return text.app.notFound;
      onChange(app.id);
      return text.app.found(app.name);
    } catch (failure) {
      return hasCode(failure, 'scope-missing')
        ? text.app.hidden(failure.detail.subject ?? 'AppCatalog.Read.All')
        : text.app.failed;
    }
  }
}
