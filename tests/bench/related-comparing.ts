import { lookAlikes } from '../../src/domain/matching/look-alikes';
import { suggestOpgaven } from '../../src/domain/matching/suggest-opgaven';
import type { RelatedText } from './related-cases.ts';

export interface Compared {
  readonly key: string;
  readonly isDouble: boolean;
}

export interface SiteOpgave {
  readonly sleutel: string;
  readonly opgave: string;
  readonly doel: string;
  readonly toelichting: string;
  readonly trefwoorden: string;
}

/** What a screen would show for a text: at most three, as Aanmelden does. @param rows - of the file of opgaven */
export function comparingWith(
  initiatives: readonly RelatedText[],
  rows: readonly SiteOpgave[],
): (text: RelatedText) => readonly Compared[] {
  const opgaven = rows.map(({ sleutel, opgave, doel, toelichting, trefwoorden }) => ({
    Key: sleutel,
    Title: opgave,
    Goal: doel,
    Description: toelichting,
    Keywords: trefwoorden,
    IsActive: true,
  }));
  const linked = new Map(initiatives.map(({ Key, opgaven: keys }) => [Key, keys]));
  return ({ Title, Settlement, Summary }) => {
    const suggested = suggestOpgaven(`${Title} ${Summary}`, opgaven, undefined, 3).map(({ opgave }) => opgave.Key);
    const draft = { Title, Settlement: Settlement || undefined, Summary, opgaven: suggested };
    return lookAlikes(draft, initiatives, 3, (key) => linked.get(key) ?? []).map(({ initiative, kinship }) => ({
      key: initiative.Key,
      isDouble: kinship === 'double',
    }));
  };
}
