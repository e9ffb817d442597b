/** @jest-environment node */
import JSZip from 'jszip';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { docxFaults } from './docx-faults';

/** A document with one part changed. */
async function brokenDocx(part: string, from: RegExp | string, to: string): Promise<ArrayBuffer> {
  const children = [new Paragraph({ text: 'Kop', heading: HeadingLevel.HEADING_1, spacing: { after: 120 } })];
  const zip = await JSZip.loadAsync(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
  const xml = (await zip.file(part)?.async('string')) ?? '';
  const changed = xml.replace(from, to);
  if (changed === xml && from !== '') throw new Error(`${part} does not have ${String(from)}`);
  zip.file(part, changed);
  return zip.generateAsync({ type: 'arraybuffer' });
}

describe('what Word would repair', () => {
  it('is nothing in a document as it is made', async () => {
    expect(await docxFaults(await brokenDocx('word/document.xml', '', ''))).toEqual([]);
  });

  it.each([
    ['text that is no XML', 'word/document.xml', '</w:body>', '', 'word/document.xml is no XML'],
    [
      'a part without a type',
      '[Content_Types].xml',
      /<Default [^>]*Extension="rels"[^>]*>/,
      '',
      ' has no content type',
    ],
    ['a relation to nowhere', '_rels/.rels', 'word/document.xml', 'word/weg.xml', 'word/weg.xml, which is not there'],
    [
      'properties in another order',
      'word/document.xml',
      /(<w:pStyle [^>]*\/>)(<w:spacing [^>]*\/>)/,
      '$2$1',
      'pPr has pStyle after spacing',
    ],
    ['the page before the text', 'word/document.xml', /<w:body>/, '<w:body><w:sectPr/>', 'body has p after sectPr'],
    ['an element that does not belong there', 'word/document.xml', '<w:pPr>', '<w:pPr><w:tbl/>', 'pPr has tbl'],
    ['a style that is not there', 'word/document.xml', 'w:val="Heading1"', 'w:val="Weg"', 'style Weg is not there'],
    [
      'a picture without alternative text',
      'word/document.xml',
      '<w:p>',
      '<w:p><w:r><w:drawing><wp:docPr xmlns:wp="urn:x" id="1" name="logo"/></w:drawing></w:r>',
      'a picture has no alternative text',
    ],
    [
      'a bookmark that does not end',
      'word/document.xml',
      '<w:p>',
      '<w:p><w:bookmarkStart w:id="9" w:name="a"/>',
      'bookmark 9 does not end',
    ],
  ])('is %s', async (_, part, from, to, fault) => {
    expect((await docxFaults(await brokenDocx(part, from, to))).join('\n')).toContain(fault);
  });
});
