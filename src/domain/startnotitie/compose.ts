import { withoutContactData } from '../contact-data';
import { formatDay } from '../days';
import { cleanNote, isBlank } from '../text';
import { draw, sectionSources } from './draw';
import type { SectionSource } from './draw';
import type { Paragraph, SectionState, StartnotitieFacts } from './facts';
import { originOf, ownOrigin } from './origin';
import { deciderWords, sectionHints, sectionIds, sectionSlugs, sectionTitle } from './sections';
import type { SectionId } from './sections';
import type { QuestionId } from '../exploration';

export interface StartnotitieSection {
  readonly id: SectionId;
  /** 1 to 17. */
  readonly number: number;
  readonly title: string;
  readonly slug: string;
  readonly state: SectionState;
  readonly source: { readonly kind: SectionSource; readonly question?: QuestionId; readonly count?: number };
  /** Empty when the section is. */
  readonly paragraphs: readonly Paragraph[];
  /** What the section is for; stands in the document where it is empty. */
  readonly hint: string;
  /** Whether the accountmanager wrote (part of) it for this document. */
  readonly written: boolean;
}

export interface Startnotitie {
  readonly title: string;
  /** "Startnotitie voor het college" */
  readonly heading: string;
  readonly number: string;
  readonly settlement: string;
  readonly accountmanager: string;
  readonly municipality: string;
  /** "23 november 2026" */
  readonly date: string;
  readonly sections: readonly StartnotitieSection[];
}

/**
 * The startnotitie as the dossier gives it: 17 sections, each filled, partly filled or empty, without contact data
 * of initiators, since the document may become public. Empty sections never block.
 * Source: domain.md §3; screens.md 18.
 */
export function composeStartnotitie(facts: StartnotitieFacts): Startnotitie {
  const clean = (text: string): string => withoutContactData(text, facts.initiatorNames);
  const { Title, Number, Settlement, AccountmanagerName, Decider } = facts.initiative;
  return {
    title: clean(Title),
    heading: Decider === undefined ? 'Startnotitie' : `Startnotitie voor ${deciderWords[Decider]}`,
    number: Number,
    settlement: Settlement,
    accountmanager: AccountmanagerName ?? '',
    municipality: facts.municipality,
    date: formatDay(facts.today, 'nl', 'date'),
    sections: sectionIds.map((id, position) => composeSection(id, position + 1, facts, clean)),
  };
}

/** How many sections are filled, partly filled and empty. */
export function countSections({ sections }: Startnotitie): Readonly<Record<SectionState, number>> {
  const counts = { filled: 0, partly: 0, empty: 0 };
  for (const { state } of sections) counts[state] += 1;
  return counts;
}

function composeSection(
  id: SectionId,
  number: number,
  facts: StartnotitieFacts,
  clean: (text: string) => string,
): StartnotitieSection {
  const { state, paragraphs, count } = draw[id](facts);
  const own = cleanNote(facts.written?.[id] ?? '');
  const added = own.split(/\n+/).filter((line) => !isBlank(line));
  return {
    id,
    number,
    title: sectionTitle(id, facts.initiative.Decider),
    slug: sectionSlugs[id],
    state: added.length > 0 ? 'filled' : state,
    source: { ...sectionSources[id], ...(count === undefined ? {} : { count }) },
    paragraphs: [
      ...paragraphs.map((paragraph) => ({ ...paragraph, origin: originOf(id, facts) })),
      ...added.map((text): Paragraph => ({ kind: 'text', text: text.trim(), origin: ownOrigin(id, facts) })),
    ].map((paragraph) => ({ ...paragraph, text: clean(paragraph.text) })),
    hint: sectionHints[id],
    written: added.length > 0,
  };
}
