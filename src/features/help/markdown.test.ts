import { parseMarkdown } from './markdown';

describe('a guide in Markdown', () => {
  it('is headings that can be linked to, and paragraphs without the line ends of the file', () => {
    expect(parseMarkdown('## 1. Zet het **pakket** klaar\n\nEen zin\ndie doorloopt.\n')).toEqual([
      {
        kind: 'heading',
        level: 2,
        id: '1-zet-het-pakket-klaar',
        words: [
          { kind: 'text', text: '1. Zet het ' },
          { kind: 'strong', text: 'pakket' },
          { kind: 'text', text: ' klaar' },
        ],
      },
      { kind: 'text', words: [{ kind: 'text', text: 'Een zin die doorloopt.' }] },
    ]);
  });

  it('keeps the number at which a list goes on after a picture', () => {
    const [first, picture, rest] = parseMarkdown(
      '1. Kies iets\n   en ga door.\n2. Klaar.\n\n![Het scherm](beelden/x.png)\n\n3. Verder.',
    );
    expect(first).toMatchObject({ kind: 'list', start: 1, items: [[{ text: 'Kies iets en ga door.' }], [{}]] });
    expect(picture).toEqual({ kind: 'picture', alt: 'Het scherm', file: 'beelden/x.png' });
    expect(rest).toMatchObject({ kind: 'list', start: 3 });
  });

  it('reads tables, notes, links, code and emphasis, and leaves comments out', () => {
    const source = [
      '<!-- made by a test -->',
      '| lijst | wat |\n| --- | --- |\n| `Pool` | _wie_ |',
      '> Let op: [dit](kcc.md#zoek) en <https://gemeente.example/a_b_c>.',
      '- een_naam_met_strepen',
    ].join('\n\n');
    expect(parseMarkdown(source)).toEqual([
      {
        kind: 'table',
        head: [[{ kind: 'text', text: 'lijst' }], [{ kind: 'text', text: 'wat' }]],
        rows: [[[{ kind: 'code', text: 'Pool' }], [{ kind: 'emphasis', text: 'wie' }]]],
      },
      {
        kind: 'note',
        words: [
          { kind: 'text', text: 'Let op: ' },
          { kind: 'link', text: 'dit', href: 'kcc.md#zoek' },
          { kind: 'text', text: ' en ' },
          { kind: 'link', text: 'https://gemeente.example/a_b_c', href: 'https://gemeente.example/a_b_c' },
          { kind: 'text', text: '.' },
        ],
      },
      { kind: 'list', items: [[{ kind: 'text', text: 'een_naam_met_strepen' }]] },
    ]);
  });
});
