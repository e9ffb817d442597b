// Finding initiatives by SharePoint's own search; ports.ts hands this on.

/** The lists of which the texts are searched. */
export type SearchedList = 'initiatives' | 'initiators';

/** SharePoint search over items of the lists: needs no permission of its own, and finds only what this person may read. */
export interface InitiativeSearch {
  /**
   * Initiatives of which some text has words that begin with each of these, best first: also closed and very old ones. The index of
   * SharePoint is minutes behind the lists.
   * @param lists - where to look: ask only for lists that this person has a right to
   * @param limit - at most this many items (≤ 50)
   * @returns keys of initiatives, each once; none for words that are too short to search for
   */
  find(words: string, lists: readonly SearchedList[], limit: number): Promise<readonly string[]>;
}
