import * as React from 'react';
import type { SaveSettingsResult, SettingChanges } from '../../commands/save-settings';
import type { Me } from '../../data/ports';
import { strings as teamStrings } from '../../parts/team/strings';
import { TeamField } from '../../parts/team/TeamField';
import { useNavigation } from '../../session/navigation';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Panel } from '../../ui/Panel';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { useId } from '../../ui/use-id';
import { AppField } from './AppField';
import { consequencesOf, formFields, formGroups, shownOf } from './settings-form';
import type { FormKey } from './settings-form';
import { settingsStrings } from './settings.strings';
import styles from './setup.module.scss';
import { useSaveSettings, useSettings } from './use-settings';
import type { SettingsState } from './use-settings';

export interface SettingsPanelProps {
  readonly me: Me | undefined;
  /** The field that it was opened for. */
  readonly first: FormKey | undefined;
  readonly onClose: () => void;
  readonly onSaved: (changes: SettingChanges) => void;
}

type Taken = Extract<SaveSettingsResult, { readonly kind: 'taken' }>;
const isFormKey = (key: string): key is FormKey => key in formFields;

/** The settings as fields, with what each one is for; saved only over what was seen here. */
export function SettingsPanel({ me, first, onClose, onSaved }: SettingsPanelProps): React.ReactElement {
  const text = useStrings(settingsStrings);
  const settings = useSettings();
  const save = useSaveSettings(me);
  const base = useId('setting');
  const [pressed, setPressed] = React.useState(false);
  const [answer, setAnswer] = React.useState<SaveSettingsResult>();
  const taken = answer?.kind === 'taken' && isFormKey(answer.key) ? answer : undefined;
  const isThere = settings.stored !== undefined;
  React.useEffect(() => {
    if (isThere && first !== undefined) document.getElementById(`${base}-${first}`)?.focus();
  }, [base, first, isThere]);

  async function submit(): Promise<void> {
    setPressed(true);
    const [wrong] = settings.wrong;
    if (wrong !== undefined) {
      document.getElementById(`${base}-${wrong}`)?.focus();
      return;
    }
    const { changes } = settings;
    if (Object.keys(changes).length === 0) return;
    const result = await save.run(changes);
    setAnswer(result);
    if (result?.kind === 'saved') {
      settings.forget();
      onSaved(changes);
    }
    if (result?.kind !== 'taken' || !isFormKey(result.key)) return;
    settings.know(result.key, result.value);
    document.getElementById(`${base}-${result.key}`)?.focus();
  }

  return (
    <Panel
      wide
      title={text.title}
      onClose={onClose}
      onSubmit={() => void submit()}
      step={isThere ? { label: text.save, cancel: text.cancel, busy: save.busy } : undefined}
    >
      {settings.error !== undefined && <Failure error={settings.error} title={text.failed} onRetry={settings.retry} />}
      {!isThere && settings.error === undefined && <Loading rows={6} />}
      {isThere && (
        <Fields
          base={base}
          settings={settings}
          pressed={pressed}
          taken={taken}
          onTakeOver={(key, value) => {
            settings.takeOver(key, value);
            setAnswer(undefined);
          }}
        />
      )}
      <Consequences changes={settings.changes} />
      {save.error !== undefined && <Failure error={save.error} title={text.saveFailed} />}
      <div role="status">
        {answer?.kind === 'blocked' && <Status kind="late">{text.refused}</Status>}
        {pressed && isThere && Object.keys(settings.changes).length === 0 && settings.wrong.length === 0 && (
          <Text secondary>{text.unchanged}</Text>
        )}
      </div>
    </Panel>
  );
}

interface FieldsProps {
  readonly base: string;
  readonly settings: SettingsState;
  /** Wrong values are told once somebody wanted to save. */
  readonly pressed: boolean;
  readonly taken: Taken | undefined;
  readonly onTakeOver: (key: FormKey, value: string) => void;
}

function Fields({ base, settings, pressed, taken, onTakeOver }: FieldsProps): React.ReactElement {
  const text = useStrings(settingsStrings);
  const { notATeam } = useStrings(teamStrings);
  const { linkTo } = useNavigation();
  const help: Readonly<Partial<Record<FormKey, string>>> = text.help;
  return (
    <>
      {(['teams', 'municipality', 'terms'] as const).map((group) => (
        <Section key={group} heading={text.groups[group]} level={3}>
          <div className={styles.settings}>
            {formGroups[group].map((key) => (
              <div key={key}>
                {field(key)}
                {taken?.key === key && (
                  <Button kind="link" onClick={() => onTakeOver(key, taken.value)}>
                    {text.takeOver}
                  </Button>
                )}
              </div>
            ))}
            {group === 'teams' && (
              <Text small secondary>
                {text.programmes}{' '}
                <Link inText {...linkTo({ view: 'rules' })}>
                  {text.rules}
                </Link>
              </Text>
            )}
          </div>
        </Section>
      ))}
    </>
  );

  function field(key: FormKey): React.ReactElement {
    const kind = formFields[key];
    const shared = {
      id: `${base}-${key}`,
      value: settings.shown(key),
      error: errorOf(key),
      onChange: (value: string) => settings.change(key, value),
    };
    if (kind === 'app') return <AppField {...shared} />;
    if (kind === 'team')
      return (
        <TeamField
          {...shared}
          label={text.labels[key]}
          typedLabel={text.teamTyped}
          none={text.noTeam}
          mayChange
          team={shared.value}
        />
      );
    const multiline = kind === 'lines' || kind === 'days';
    return <TextField {...shared} multiline={multiline} label={text.labels[key]} description={help[key]} />;
  }

  function errorOf(key: FormKey): string | undefined {
    if (taken?.key === key) {
      const shown = shownOf(key, { [key]: taken.value });
      return text.taken(taken.by ?? '', taken.value === '' ? '' : shown.split('\n').join(', '));
    }
    if (!pressed || !settings.wrong.includes(key)) return undefined;
    const kind = formFields[key];
    return kind === 'team' ? notATeam : text.errors[kind];
  }
}

/** What somebody must know before saving. */
function Consequences({ changes }: { readonly changes: SettingChanges }): React.ReactElement {
  const text = useStrings(settingsStrings);
  return (
    <div role="status">
      {consequencesOf(changes).map((one) => (
        <Box key={one.kind} tone="warning">
          {one.kind === 'otherTeam' ? text.otherTeam : text.gone(one.names.join(', '))}
        </Box>
      ))}
    </div>
  );
}
