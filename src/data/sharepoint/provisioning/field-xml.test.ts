import { fieldXml, readFieldXml } from './field-xml';

describe('the schema of a column', () => {
  it('says what a column needs, with an index that is unique from the start', () => {
    const xml = fieldXml('Key', { type: 'text', label: 'Sleutel', required: true, indexed: true, unique: true });
    expect(xml).toBe(
      '<Field Type="Text" Name="Key" StaticName="Key" DisplayName="Sleutel" Required="TRUE" Indexed="TRUE" EnforceUniqueValues="TRUE" MaxLength="255"></Field>',
    );
  });

  it.each([
    ['day', 'Type="DateTime"', 'Format="DateOnly"'],
    ['instant', 'Type="DateTime"', 'Format="DateTime"'],
    ['note', 'Type="Note"', 'RichText="FALSE"'],
    ['number', 'Type="Number"', 'Required="FALSE"'],
  ] as const)('knows a %s', (type, ...parts) => {
    for (const part of parts) expect(fieldXml('X', { type, label: 'X' })).toContain(part);
  });

  it('does not make a yes/no required, which SharePoint would take for "always yes"', () => {
    expect(fieldXml('IsOpen', { type: 'boolean', label: 'Loopt', required: true })).toContain('Required="FALSE"');
  });

  it('keeps choices and labels with signs of XML in them, there and back', () => {
    const choices = ['a & b', '<c>', '"d"', "'s"];
    const xml = fieldXml('Status', { type: 'choice', label: 'Zo & <anders>', choices });
    expect(xml).toContain('DisplayName="Zo &amp; &lt;anders&gt;"');
    expect(readFieldXml(xml).choices).toEqual(choices);
  });

  it('reads what SharePoint says of a date and of rich text', () => {
    expect(readFieldXml('<Field ID="{1}" Type="DateTime" Format="DateOnly" />').format).toBe('DateOnly');
    expect(readFieldXml('<Field Type="Note" RichText="TRUE" RichTextMode="FullHtml"/>').richText).toBe(true);
    expect(readFieldXml('<Field Type="Text" Name="X"/>')).toEqual({ choices: [], format: undefined, richText: false });
  });
});
