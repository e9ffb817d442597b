import * as React from 'react';
import { templateLimit } from '../../domain/startnotitie/templates';
import type { TemplateCheck } from '../../domain/startnotitie/templates';
import { useAlive } from '../../session/use-command';

/** A file that was chosen, and how far its check is. */
export type ChosenTemplate = { readonly file: File } & (
  | { readonly state: 'checking' | 'wrong-type' | 'too-large' | 'gone' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'checked'; readonly content: ArrayBuffer; readonly check: TemplateCheck }
);

export interface TemplateChooser {
  readonly chosen: ChosenTemplate | undefined;
  /** Checks it at once; a file chosen later takes its place. */
  readonly choose: (file: File) => void;
  /** Lets go of this file, unless another was chosen since. */
  readonly release: (file: File) => void;
}

/** Checks a template on this computer: nothing leaves it. What was checked is what is placed, whatever happens to the file. */
export function useChosenTemplate(): TemplateChooser {
  const alive = useAlive();
  const [chosen, setChosen] = React.useState<ChosenTemplate>();
  const latest = React.useRef<File>();

  async function choose(file: File): Promise<void> {
    latest.current = file;
    setChosen({ file, state: 'checking' });
    const found = await examine(file);
    if (alive.current && latest.current === file) setChosen(found);
  }

  return {
    chosen,
    choose: (file) => void choose(file),
    release: (file) => {
      if (latest.current === file) setChosen(undefined);
    },
  };
}

async function examine(file: File): Promise<ChosenTemplate> {
  if (!/\.docx$/i.test(file.name)) return { file, state: 'wrong-type' };
  if (file.size > templateLimit) return { file, state: 'too-large' };
  let content: ArrayBuffer;
  try {
    content = await file.arrayBuffer();
  } catch {
    // Moved, changed or locked since it was chosen; choosing it again is the way on, whatever it was.
    return { file, state: 'gone' };
  }
  try {
    const { checkTemplate } = await import(/* webpackChunkName: 'docx' */ '../../data/word/startnotitie-docx');
    return { file, state: 'checked', content, check: await checkTemplate(content) };
  } catch (error) {
    return { file, state: 'failed', error };
  }
}
