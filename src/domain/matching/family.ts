const before = /^(?:be|ge|ver|ont|her|op|aan|uit|mee|voor|over|onder|af|om|na|in)(?=.{4})/;
const after = /(?<=.{4})(?:ar|er|ster|sel|atie|erij|lijk|baar)$/;

/**
 * The word that another one was made of: "verzorg" → zorg, "wandelar" → wandel.
 * @param root - a stem (see `stem`)
 * @param known - whether a stem occurs as a word of its own; without it a guess would be as often wrong as right
 */
export function familyOf(root: string, known: (stem: string) => boolean): string | undefined {
  if (root.length < 6) return undefined;
  return [root.replace(before, ''), root.replace(after, '')].find((form) => form !== root && known(form));
}
