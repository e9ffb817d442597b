import useSWR from 'swr';
import { lessonsFor } from '../../domain/lessons';
import type { LearnedFrom } from '../../domain/lessons';
import { suggestOpgaven } from '../../domain/matching/suggest-opgaven';
import type { Initiative } from '../../domain/records.generated';
import type { Dossier } from '../../session/dossier';
import { readOpgaven } from '../../session/opgaven';
import { useServices } from '../../session/services';

export type Learned = LearnedFrom<
  Pick<Initiative, 'Key' | 'Title' | 'Settlement' | 'Outcome' | 'ClosedAt' | 'Lessons'>
>;

export interface LessonsFound {
  readonly learned: readonly Learned[];
  readonly opgaveTitles: ReadonlyMap<string, string>;
}

/** The text points at so many opgaven, while none is linked yet. */
const suggestedAtMost = 3;
/** Of each opgave so many links are looked at; so many initiatives fit in one question. */
const linksAtMost = 400;
const keysPerQuestion = 40;
const questionsAtMost = 5;

/** What others learned on the same opgaven: linked ones, or before that the ones that the text points at. */
export function useLessons(dossier: Dossier): { readonly found: LessonsFound | undefined; readonly error: unknown } {
  const services = useServices();
  const { record } = dossier.initiative;
  const linked = dossier.opgaveLinks.map(({ record: link }) => link.OpgaveKey).sort();
  const { data, error } = useSWR<LessonsFound, unknown>(
    ['lessons', record.Key, ...linked],
    async () => {
      const opgaven = (await readOpgaven(services.lists)).map(({ record: opgave }) => opgave);
      const text = [record.Title, record.Summary, record.Delineation ?? ''].join(' ');
      const own =
        linked.length > 0
          ? linked
          : suggestOpgaven(text, opgaven, undefined, suggestedAtMost).map(({ opgave }) => opgave.Key);
      const opgaveTitles = new Map(opgaven.map(({ Key, Title }) => [Key, Title]));
      if (own.length === 0) return { learned: [], opgaveTitles };
      const links = await services.lists.opgaveLinks.find({
        where: [{ column: 'OpgaveKey', is: 'in', value: own }],
        select: ['InitiativeKey', 'OpgaveKey'],
        top: linksAtMost,
      });
      const opgavenOf = new Map<string, string[]>();
      for (const { record: link } of links.items)
        opgavenOf.set(link.InitiativeKey, [...(opgavenOf.get(link.InitiativeKey) ?? []), link.OpgaveKey]);
      // Those that share most first: of very many only those are read.
      const keys = [...opgavenOf.keys()]
        .filter((key) => key !== record.Key)
        .sort((one, other) => (opgavenOf.get(other)?.length ?? 0) - (opgavenOf.get(one)?.length ?? 0))
        .slice(0, keysPerQuestion * questionsAtMost);
      if (keys.length === 0) return { learned: [], opgaveTitles };
      const pages = await services.together((lists) =>
        Promise.all(
          Array.from({ length: Math.ceil(keys.length / keysPerQuestion) }, (_, part) =>
            lists.initiatives.find({
              where: [
                { column: 'Key', is: 'in', value: keys.slice(part * keysPerQuestion, (part + 1) * keysPerQuestion) },
              ],
              select: ['Key', 'Title', 'Settlement', 'Outcome', 'ClosedAt', 'Lessons'],
              top: keysPerQuestion,
            }),
          ),
        ),
      );
      const closed = pages.flatMap(({ items }) => items.map(({ record: one }) => one));
      const self = { Key: record.Key, Settlement: record.Settlement, opgaven: own };
      return { learned: lessonsFor(self, closed, opgavenOf), opgaveTitles };
    },
    { shouldRetryOnError: false },
  );
  return { found: data, error };
}
