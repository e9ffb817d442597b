import * as React from 'react';
import useSWR from 'swr';
import { templateName } from '../../domain/startnotitie/templates';
import type { TemplateCheck } from '../../domain/startnotitie/templates';
import type { Decider } from '../../domain/weighing';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import type { CommandState } from '../../session/use-command';

export interface Templates {
  /** File names in Sjablonen; `undefined` while they are being read, or cannot be. */
  readonly names: readonly string[] | undefined;
  /** `''`: the usual template of the product. */
  readonly chosen: string;
  readonly choose: (name: string) => void;
  readonly check: CommandState<string, TemplateCheck | undefined>;
  /** What is in the chosen template, once somebody asked. */
  readonly checked: TemplateCheck | undefined;
}

/** The municipality's own templates: the one for the body that decides is proposed, else the one for all. */
export function useTemplates(decider: Decider | undefined): Templates {
  const { documents } = useServices();
  const { data: names } = useSWR<readonly string[], unknown>(['templates'], () => documents.templateNames());
  const [own, setOwn] = React.useState<string>();
  const [checked, setChecked] = React.useState<TemplateCheck>();
  const wanted = [templateName(decider ?? ''), templateName('')];
  const proposed = wanted.find((name) => names?.includes(name)) ?? '';
  const chosen = own ?? proposed;
  const check = useCommand<string, TemplateCheck | undefined>(async (_key, name) => {
    const [{ checkTemplate }, content] = await Promise.all([
      import(/* webpackChunkName: 'docx' */ '../../data/word/startnotitie-docx'),
      documents.template(name),
    ]);
    const found = content && (await checkTemplate(content));
    setChecked(found);
    return found;
  });
  return {
    names,
    chosen,
    choose: (name) => {
      setOwn(name);
      setChecked(undefined);
    },
    check,
    checked,
  };
}
