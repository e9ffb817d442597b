import type { Initiative } from './records.generated';

/** The question to the colleagues as it is proposed. Stored and read by all colleagues, so Dutch whatever the asker reads. */
export function proposedQuestion({ Title }: Pick<Initiative, 'Title'>): string {
  return `Gaan we “${Title}” versterken, en wat doen wij daarvoor?`;
}
