import * as React from 'react';
import useSWR from 'swr';
import { placeTemplate } from '../../commands/place-template';
import { AppError } from '../../data/app-error';
import type { Me, StoredDocument } from '../../data/ports';
import type { TemplateFor } from '../../domain/startnotitie/templates';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { useChosenTemplate } from './use-chosen-template';
import type { TemplateChooser } from './use-chosen-template';

/** A template of that name is there: whether to replace it. */
export interface ReplaceQuestion {
  readonly template: StoredDocument;
  /** The person agreed to replace an earlier one; somebody else changed it since. */
  readonly isOvertaken: boolean;
}

export interface PlaceTemplate extends TemplateChooser {
  /** File names in Sjablonen; `undefined` while they are being read. */
  readonly names: readonly string[] | undefined;
  readonly namesError: unknown;
  readonly readNames: () => void;
  readonly body: TemplateFor;
  readonly chooseBody: (body: TemplateFor) => void;
  /** @param over - the template that the person agreed to replace */
  readonly place: (over?: StoredDocument) => void;
  readonly busy: boolean;
  readonly error: unknown;
  readonly question: ReplaceQuestion | undefined;
  readonly keep: () => void;
  readonly placed: StoredDocument | undefined;
}

/** Choosing a template, and placing it for those who decide. */
export function usePlaceTemplate(me: Me): PlaceTemplate {
  const services = useServices();
  const { documents } = services;
  const { chosen, choose, release } = useChosenTemplate();
  const names = useSWR<readonly string[], unknown>(['templates'], () => documents.templateNames());
  const [body, setBody] = React.useState<TemplateFor>('college');
  const [question, setQuestion] = React.useState<ReplaceQuestion>();
  const [placed, setPlaced] = React.useState<StoredDocument>();

  const command = useCommand(
    async (commandKey: string, input: { readonly body: TemplateFor; readonly over?: StoredDocument }) => {
      if (chosen?.state !== 'checked') return;
      const { file, content, check } = chosen;
      const result = await placeTemplate(services, { ...input, actor: me, commandKey, content, check });
      if (result.kind === 'blocked') {
        const isRefused = result.missing.some(({ reason }) => reason === 'not-allowed');
        throw new AppError(isRefused ? 'no-rights' : 'refused', { subject: 'Sjablonen' });
      }
      if (result.kind === 'taken') {
        setQuestion({ template: result.template, isOvertaken: input.over !== undefined });
        return;
      }
      setQuestion(undefined);
      setPlaced(result.template);
      release(file);
      await names.mutate();
    },
  );

  function startAnew(): void {
    setQuestion(undefined);
    setPlaced(undefined);
    command.clearError();
  }

  return {
    chosen,
    choose: (file) => {
      startAnew();
      choose(file);
    },
    release,
    names: names.data,
    namesError: names.error,
    readNames: () => void names.mutate(),
    body,
    chooseBody: (next) => {
      startAnew();
      setBody(next);
    },
    place: (over) => void command.run({ body, over }),
    busy: command.busy,
    error: command.error,
    question,
    keep: () => setQuestion(undefined),
    placed,
  };
}
