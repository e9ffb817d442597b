import * as React from 'react';
import { chooseMoment } from '../../commands/choose-moment';
import type { PlainDay } from '../../domain/types';
import type { Dossier } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Choices } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { useErrorSentence } from '../../ui/Failure';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import { strings } from './strings';

export interface MomentChoiceProps {
  readonly dossier: Dossier;
  readonly refresh: () => Promise<void>;
}

type Choice = { readonly choice: 'nu' | 'later'; readonly on?: PlainDay };

/** The choice itself, kept at once; why stands in the field under it. */
export function MomentChoice({ dossier, refresh }: MomentChoiceProps): React.ReactElement {
  const services = useServices();
  const text = useStrings(strings);
  const language = useLanguage();
  const sentenceOf = useErrorSentence();
  const { BroadeningChoice, BroadeningOn } = dossier.initiative.record;
  const [chosen, setChosen] = React.useState<Choice>();
  const [savedAt, setSavedAt] = React.useState<Date>();
  const command = useCommand(async (commandKey: string, given: Choice) => {
    const result = await chooseMoment(services, {
      actor: dossier.me,
      commandKey,
      stored: dossier.initiative,
      ...given,
    });
    if (result.kind !== 'saved') return;
    setSavedAt(services.now());
    await refresh();
  });
  const choice = chosen?.choice ?? BroadeningChoice;
  const on = chosen ? chosen.on : BroadeningOn;

  function choose(given: Choice): void {
    setChosen(given);
    setSavedAt(undefined);
    void command.run(given);
  }

  return (
    <>
      <Choices
        label={text.momentChoice}
        options={[
          { value: 'nu', label: text.chooseNow },
          { value: 'later', label: text.chooseLater },
        ]}
        value={choice}
        onChange={(value) => choose(value === 'later' ? { choice: value, on } : { choice: value })}
      />
      {choice === 'later' && (
        <DateField
          label={text.laterFrom}
          value={on ?? ''}
          onChange={(day) => choose({ choice: 'later', on: day || undefined })}
        />
      )}
      <span role="status">
        {command.error !== undefined && <Status kind="late">{sentenceOf(command.error)}</Status>}
        {command.error === undefined && savedAt !== undefined && (
          <Status kind="ok" small>
            {text.choiceKept(formatTime(savedAt, language))}
          </Status>
        )}
      </span>
    </>
  );
}
