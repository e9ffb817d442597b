import type { Agreement, Contributor, Initiative, Opgave, OpgaveLink, Registration } from '../records.generated';
import type { Instant, PlainDay } from '../types';
import type { SectionId } from './sections';

/** What a startnotitie is made from. Names of initiators serve only to leave them out. */
export interface StartnotitieFacts {
  readonly initiative: Initiative;
  readonly receivedThrough?: Registration['ReceivedThrough'];
  readonly opgaven: readonly (Pick<Opgave, 'Title' | 'Goal'> & Pick<OpgaveLink, 'Contribution'>)[];
  readonly contributors: readonly Contributor[];
  readonly agreements: readonly Agreement[];
  /** "gemeente Noordoostpolder" */
  readonly municipality: string;
  /** What the accountmanager wrote for this document: instead of nothing, or after what the dossier says. */
  readonly written?: Readonly<Partial<Record<SectionId, string>>>;
  /** When that was written. */
  readonly writtenAt?: Readonly<Partial<Record<SectionId, Instant>>>;
  /** When the exploration and the assessment were finished, where the timeline says it. */
  readonly finishedAt?: { readonly exploration?: Instant; readonly assessment?: Instant };
  readonly initiatorNames?: readonly string[];
  /** The day of making. */
  readonly today: PlainDay;
}

/** A piece of a section. */
export interface Paragraph {
  readonly kind: 'text' | 'bullet';
  readonly text: string;
  /** Where it comes from and, where known, of when that is: `"Conclusie van de weging, 20 november 2026"`. */
  readonly origin?: string;
}

/** `partly`: something is there, and it is known what is not · `empty`: to be written */
export type SectionState = 'filled' | 'partly' | 'empty';

/** What one part of the dossier gives to a section. */
export interface Drawn {
  readonly state: SectionState;
  readonly paragraphs: readonly Paragraph[];
  /** How many things it was drawn from, where that says something: opgaven, agreements, colleagues. */
  readonly count?: number;
}
