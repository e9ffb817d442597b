/**
 * Text that breaks what treats text as anything else: markup that runs, a formula, an emoji of several characters, text
 * that is read from right to left, quotes, and a letter outside the first plane.
 * @param field - makes it unlike the text of every other field
 */
export function oddText(field: string): string {
  return `=HYPERLINK("http://kwaad.example";"${field}") <script>throw new Error('${field}')</script> 👩🏽‍🌾 مرحبا بكم 𝒜`;
}
