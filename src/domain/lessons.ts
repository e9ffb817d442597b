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

/** A closed initiative from which can be learned, with the opgaven that it shares. */
export interface LearnedFrom<I> {
  readonly initiative: I;
  readonly sharedOpgaven: readonly string[];
  readonly lessons: Lessons;
}

interface Closed {
  readonly Key: string;
  readonly Settlement: string;
  readonly ClosedAt?: string;
  readonly Lessons?: string;
}

/**
 * Lessons of comparable initiatives: those on most of the same opgaven first, then those of the same kern, then the newest.
 * @param opgavenOf - the opgaven of each closed initiative
 */
export function lessonsFor<I extends Closed>(
  own: { readonly Key: string; readonly Settlement: string; readonly opgaven: readonly string[] },
  closed: readonly I[],
  opgavenOf: ReadonlyMap<string, readonly string[]>,
  limit = 3,
): readonly LearnedFrom<I>[] {
  return closed
    .filter(({ Key, Lessons: text }) => Key !== own.Key && !isBlank(text))
    .map((initiative) => ({
      initiative,
      sharedOpgaven: (opgavenOf.get(initiative.Key) ?? []).filter((key) => own.opgaven.includes(key)),
      lessons: readLessons(initiative.Lessons),
    }))
    .filter(({ sharedOpgaven }) => sharedOpgaven.length > 0)
    .sort(
      (one, other) =>
        other.sharedOpgaven.length - one.sharedOpgaven.length ||
        near(own.Settlement, other.initiative) - near(own.Settlement, one.initiative) ||
        (other.initiative.ClosedAt ?? '').localeCompare(one.initiative.ClosedAt ?? ''),
    )
    .slice(0, limit);
}

function near(settlement: string, { Settlement }: Closed): number {
  return Settlement === settlement ? 1 : 0;
}
