import * as React from 'react';
import { useSWRConfig } from 'swr';
import { mergeInitiatives } from '../../commands/merge-initiatives';
import { relateInitiatives } from '../../commands/relate-initiatives';
import { can } from '../../domain/rights';
import { isBlank } from '../../domain/text';
import { InitiativeChoice } from '../../parts/related/InitiativeChoice';
import type { InitiativeCandidate } from '../../parts/related/InitiativeChoice';
import { factsOf } from '../../session/dossier';
import type { DossierPanelProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Box } from '../../ui/Box';
import { Choices } from '../../ui/Choices';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Panel } from '../../ui/Panel';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { strings } from './strings';

type How = 'related' | 'same';

interface Form {
  readonly other: InitiativeCandidate | undefined;
  readonly how: How;
  readonly why: string;
}

/** Another initiative that has to do with this one, or is the same plan. Likely ones stand there already. */
export function RelatePanel({ dossier, refresh, onClose }: DossierPanelProps): React.ReactElement {
  const text = useStrings(strings);
  const services = useServices();
  const { mutate } = useSWRConfig();
  const own = dossier.initiative.record;
  const mayMerge = own.IsOpen && can(dossier.me, 'mergeInitiatives', factsOf(dossier));
  const [form, setForm] = React.useState<Form>({ other: undefined, how: 'related', why: '' });
  const [tried, setTried] = React.useState(false);
  const [refused, setRefused] = React.useState(false);
  const command = useCommand(
    async (commandKey: string, { other, how, why }: Form & { readonly other: InitiativeCandidate }) => {
      const acting = { actor: dossier.me, commandKey };
      const { kind } =
        how === 'related'
          ? await relateInitiatives(services, { ...acting, one: own, other, why })
          : await mergeInitiatives(services, {
              ...acting,
              settings: dossier.settings,
              initiativeKey: own.Key,
              intoKey: other.Key,
              reason: why,
            });
      if (kind !== 'related' && kind !== 'done') {
        setRefused(true);
        return;
      }
      await Promise.all([refresh(), mutate((key) => Array.isArray(key) && key[0] === 'relations')]);
      onClose();
    },
  );

  function submit(): void {
    setTried(true);
    setRefused(false);
    const { other } = form;
    if (other && !isBlank(form.why)) void command.run({ ...form, other });
  }

  return (
    <Panel
      wide
      title={text.title}
      onClose={onClose}
      onSubmit={submit}
      step={{
        label: form.how === 'same' ? text.mergeSubmit : text.relateSubmit,
        cancel: text.cancel,
        busy: command.busy,
      }}
    >
      <p>{own.Title}</p>
      <InitiativeChoice
        of={own}
        value={form.other}
        isNeeded={tried}
        onChange={(other) => setForm({ ...form, other })}
      />
      {mayMerge && (
        <Choices<How>
          label={text.how}
          layout="rows"
          options={(['related', 'same'] as const).map((value) => ({ value, label: text.hows[value] }))}
          value={form.how}
          onChange={(how) => setForm({ ...form, how })}
        />
      )}
      {form.how === 'same' && <Text block>{text.sameExplain}</Text>}
      <TextField
        label={form.how === 'same' ? text.why : text.relateWhy}
        required
        description={text.whyHelp}
        error={tried && isBlank(form.why) ? text.whyNeeded : undefined}
        value={form.why}
        onChange={(why) => setForm({ ...form, why })}
      />
      {refused && (
        <Box tone="warning" role="alert">
          {text.blocked}
        </Box>
      )}
      {command.error !== undefined && <Failure error={command.error} />}
    </Panel>
  );
}
