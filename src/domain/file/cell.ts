/** So that `=HYPERLINK(…)` stays text when the file is opened in a spreadsheet. */
export function neutralise(value: string): string {
  return /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

/** The reverse of {@link neutralise}. */
export function restore(value: string): string {
  return /^'+[=+\-@\t\r]/.test(value) ? value.slice(1) : value;
}
