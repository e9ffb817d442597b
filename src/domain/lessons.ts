import { isBlank } from './text';

export interface Lessons {
  /** What went well and is done again. */
  readonly again: string;
  /** What is done differently next time. */
  readonly different: string;
}

const labels = { again: 'Doen we weer:', different: 'Doen we anders:' } as const;

/** Both lessons in the one column that the list has for them; Dutch, because everybody reads the list. */
export function formatLessons({ again, different }: Lessons): string {
  return [
    isBlank(again) ? '' : `${labels.again} ${again.trim()}`,
    isBlank(different) ? '' : `${labels.different} ${different.trim()}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The reverse of {@link formatLessons}; text that was written without its labels counts as what is done differently. */
export function readLessons(text: string | undefined): Lessons {
  const clean = (text ?? '').replace(/\r\n?/g, '\n').trim();
  const at = clean.indexOf(labels.different);
  const first = at === -1 ? clean : clean.slice(0, at);
  const again = first.trim().startsWith(labels.again) ? first.trim().slice(labels.again.length).trim() : '';
  const different = at === -1 ? (again === '' ? clean : '') : clean.slice(at + labels.different.length).trim();
  return { again, different };
}
