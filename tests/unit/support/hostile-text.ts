/** What a stored text can hold that means something to a browser, a spreadsheet, a template, a card or a reader. */
export const hostileTexts = {
  markup: `<script>window.kwaad=1</script><img src=x onerror="window.kwaad=1"></w:t></t>]]>`,
  formula: '=HYPERLINK("http://kwaad.example";"klik")',
  'formula by sign': '+1+cmd|"/c calc"!A0',
  'formula behind a tab': '\t=1+1',
  'place in a template': '{{datum}} {{titel}} ${datum} {naam} {datum} $& $1',
  'link of Markdown': '[klik](http://kwaad.example) **vet** `code`',
  'right-to-left override': 'rekening \u202egnp.exe \u2066en verder',
  'control characters': 'voor\u0000\u0008\u000b\u001b\ufffena',
  'half a character': 'voor\ud83dna',
  'separators of CSV': 'een;"twee"\r\n=drie',
} as const;

/** As much as a column of many lines holds. */
export const longText = 'Lang verhaal. '.repeat(4600).slice(0, 63_999);
