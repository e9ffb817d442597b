import { formatDay } from '../days';
import { questionIds } from '../exploration';
import type { Instant } from '../types';
import { dayOf } from '../working-days';
import { sectionSources } from './draw';
import type { SectionSource } from './draw';
import type { StartnotitieFacts } from './facts';
import type { SectionId } from './sections';

/** Where what the dossier gives to a section comes from, and of when it is. Dutch: it stands in the document. */
export function originOf(id: SectionId, facts: StartnotitieFacts): string {
  const { kind, question } = sectionSources[id];
  const words = kind === 'question' && question !== undefined ? questionWords(question) : sourceWords[kind];
  return dated(words, momentOf(kind, facts));
}

/** Where what the accountmanager wrote for this document comes from. */
export function ownOrigin(id: SectionId, { writtenAt }: StartnotitieFacts): string {
  return dated('Geschreven voor deze startnotitie', writtenAt?.[id]);
}

function questionWords(question: (typeof questionIds)[number]): string {
  return `Verkenning, vraag ${questionIds.indexOf(question) + 1}`;
}

function momentOf(kind: SectionSource, facts: StartnotitieFacts): Instant | undefined {
  const { initiative, finishedAt, today } = facts;
  switch (kind) {
    case 'registration':
      return initiative.ReceivedAt;
    case 'question':
      return finishedAt?.exploration;
    case 'opgaven':
    case 'assessment':
      return finishedAt?.assessment;
    case 'conclusion':
    case 'weighing':
    case 'assessmentAndWeighing':
      return initiative.ConcludedAt;
    case 'agreements':
    case 'team':
      return `${today}T12:00:00.000Z`;
    case 'self':
      return undefined;
  }
}

function dated(words: string, at: Instant | undefined): string {
  return at === undefined || at === '' ? words : `${words}, ${formatDay(dayOf(at), 'nl', 'date')}`;
}

const sourceWords: Readonly<Record<SectionSource, string>> = {
  conclusion: 'Conclusie van de weging',
  registration: 'Aanmelding en verkenning',
  opgaven: 'Voorlopige inschatting, gekoppelde opgaven',
  question: 'Verkenning',
  assessment: 'Voorlopige inschatting',
  assessmentAndWeighing: 'Voorlopige inschatting en weging',
  weighing: 'Weging',
  agreements: 'Afspraken in het dossier, stand van',
  team: 'Dossier, stand van',
  self: 'Geschreven voor deze startnotitie',
};
