import { JSDOM } from 'jsdom';
import JSZip from 'jszip';

/**
 * What makes Word repair a document or refuse it: a part that is no XML or has no content type, a relation that leads
 * nowhere, elements in another order than the schema has them, or a style, list or bookmark that is not there.
 * Order of elements: ECMA-376 part 1, annex A (wml.xsd), the types that this product writes.
 * @returns one line for each fault; none for a document that opens as it is
 */
export async function docxFaults(content: ArrayBuffer): Promise<readonly string[]> {
  const zip = await JSZip.loadAsync(content);
  const names = Object.keys(zip.files).filter((name) => !zip.files[name]?.dir);
  const parts = new Map<string, Document>();
  const faults: string[] = [];
  const { DOMParser } = new JSDOM().window;
  for (const name of names.filter((one) => /\.(xml|rels)$/.test(one))) {
    const xml = (await zip.file(name)?.async('string')) ?? '';
    const part = new DOMParser().parseFromString(xml, 'application/xml');
    if (part.querySelector('parsererror')) faults.push(`${name} is no XML`);
    else parts.set(name, part);
  }
  return [
    ...faults,
    ...untyped(names, parts.get('[Content_Types].xml')),
    ...[...parts].flatMap(([name, part]) => (name.endsWith('.rels') ? lostRelations(name, part, names) : [])),
    ...[...parts].flatMap(([name, part]) =>
      [...outOfOrder(part), ...lostIds(part, parts)].map((fault) => `${name}: ${fault}`),
    ),
    ...lostReferences(parts),
  ];
}

function untyped(names: readonly string[], types: Document | undefined): readonly string[] {
  const known = new Set(
    [...(types?.documentElement.children ?? [])].map(
      (type) => type.getAttribute('PartName') ?? `.${type.getAttribute('Extension') ?? ''}`,
    ),
  );
  return names
    .filter((name) => name !== '[Content_Types].xml')
    .filter((name) => !known.has(`/${name}`) && !known.has(name.slice(name.lastIndexOf('.'))))
    .map((name) => `${name} has no content type`);
}

function lostRelations(name: string, part: Document, names: readonly string[]): readonly string[] {
  const folder = name.replace(/_rels\/[^/]*$/, '');
  return [...part.documentElement.children].flatMap((relation) => {
    const target = relation.getAttribute('Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
    const isThere = relation.getAttribute('TargetMode') === 'External' || names.includes(path);
    return isThere ? [] : [`${name} leads to ${target}, which is not there`];
  });
}

/** Children of an element in the order of the schema; a child that is not named here is a fault. */
const orders: Readonly<Record<string, string>> = {
  body: 'p|sdt|tbl|bookmarkStart|bookmarkEnd sectPr',
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  numPr: 'ilvl numId',
  pBdr: 'top left bottom right between bar',
  sectPr:
    'headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  sdt: 'sdtPr sdtEndPr sdtContent',
  styles: 'docDefaults latentStyles style',
  docDefaults: 'rPrDefault pPrDefault',
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  numbering: 'numPicBullet abstractNum num numIdMacAtCleanup',
  abstractNum: 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  lvl: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  num: 'abstractNumId lvlOverride',
  tbl: 'bookmarkStart|bookmarkEnd tblPr tblGrid tr',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tr: 'tblPrEx trPr tc',
  tc: 'tcPr p|tbl',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
};

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function outOfOrder(part: Document): readonly string[] {
  return Object.entries(orders).flatMap(([parent, order]) => {
    const places = new Map(
      order.split(' ').flatMap((names, at) => names.split('|').map((name) => [name, at] as const)),
    );
    return [...part.getElementsByTagNameNS(word, parent)].flatMap((element) => {
      const children = [...element.children].map(({ localName }) => localName);
      const unknown = children.find((name) => !places.has(name));
      if (unknown !== undefined) return [`${parent} has ${unknown}`];
      const at = children.findIndex(
        (name, i) => i > 0 && (places.get(name) ?? 0) < (places.get(children[i - 1] ?? '') ?? 0),
      );
      return at < 0 ? [] : [`${parent} has ${children[at] ?? ''} after ${children[at - 1] ?? ''}`];
    });
  });
}

const all = (part: Document | undefined, name: string): readonly Element[] =>
  part === undefined ? [] : [...part.getElementsByTagNameNS(word, name)];
const value = (element: Element, name = 'val'): string => element.getAttributeNS(word, name) ?? '';

/** Bookmarks that do not end, and relations that the part itself does not have. */
function lostIds(part: Document, parts: ReadonlyMap<string, Document>): readonly string[] {
  const starts = all(part, 'bookmarkStart').map((one) => value(one, 'id'));
  const ends = all(part, 'bookmarkEnd').map((one) => value(one, 'id'));
  const doubled = starts.filter((id, at) => starts.indexOf(id) !== at);
  const name = [...parts].find(([, one]) => one === part)?.[0] ?? '';
  const relations = parts.get(name.replace(/([^/]*)$/, '_rels/$1.rels'))?.documentElement.children ?? [];
  const known = new Set([...relations].map((relation) => relation.getAttribute('Id')));
  const asked = [...part.querySelectorAll('*')].flatMap(({ attributes }) =>
    [...attributes].filter(({ namespaceURI }) => namespaceURI?.endsWith('/relationships')).map((one) => one.value),
  );
  return [
    ...doubled.map((id) => `bookmark ${id} begins twice`),
    ...starts.filter((id) => !ends.includes(id)).map((id) => `bookmark ${id} does not end`),
    ...asked.filter((id) => !known.has(id)).map((id) => `relation ${id} is not there`),
  ];
}

function lostReferences(parts: ReadonlyMap<string, Document>): readonly string[] {
  const styles = new Set(all(parts.get('word/styles.xml'), 'style').map((style) => value(style, 'styleId')));
  const lists = new Set(all(parts.get('word/numbering.xml'), 'num').map((num) => value(num, 'numId')));
  const document = parts.get('word/document.xml');
  const usedStyles = ['pStyle', 'rStyle', 'tblStyle'].flatMap((name) => all(document, name).map((one) => value(one)));
  const usedLists = all(document, 'numId').map((one) => value(one));
  const anchors = new Set(all(document, 'bookmarkStart').map((one) => value(one, 'name')));
  const links = all(document, 'hyperlink').flatMap((link) =>
    value(link, 'anchor') === '' ? [] : [value(link, 'anchor')],
  );
  const pictures = [...(document?.getElementsByTagName('wp:docPr') ?? [])];
  return [
    ...pictures.filter((one) => !one.getAttribute('descr')).map(() => 'a picture has no alternative text'),
    ...usedStyles.filter((id) => !styles.has(id)).map((id) => `style ${id} is not there`),
    ...usedLists.filter((id) => id !== '0' && !lists.has(id)).map((id) => `list ${id} is not there`),
    ...links.filter((name) => !anchors.has(name)).map((name) => `bookmark ${name} is not there`),
  ].filter((fault, at, faults) => faults.indexOf(fault) === at);
}
