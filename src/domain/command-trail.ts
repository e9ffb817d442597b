/** Six GUIDs with `;` between them fit in a text column of 255 characters. */
const remembered = 6;

/**
 * Whether the record was written by this command before. The column keeps the last six commands, because after a lost
 * answer somebody else may have saved something before the person presses the button again.
 * @param trail - `Initiative.LastCommand`
 */
export function hasCommand(trail: string | undefined, commandKey: string): boolean {
  return commandsOf(trail).includes(commandKey);
}

/** @returns the new value of `Initiative.LastCommand`, the newest command first */
export function rememberCommand(trail: string | undefined, commandKey: string): string {
  return [commandKey, ...commandsOf(trail).filter((key) => key !== commandKey)].slice(0, remembered).join(';');
}

function commandsOf(trail: string | undefined): readonly string[] {
  return (trail ?? '').split(';').filter((key) => key !== '');
}
