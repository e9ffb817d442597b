import { badQuery } from '../errors.ts';

/** A small part of XML: elements, attributes, text. No DTD and no own entities, so nothing can be made to grow. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const token =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/y;

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** @throws {SharePointError} 400 when it is not well formed */
export function parseXml(xml: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const found = token.exec(xml);
    const top = open.at(-1);
    if (!found || !top || open.length > 100) throw notWellFormed();
    const [, cdata, closing, opening, attributes, empty, text] = found;
    if (cdata !== undefined) top.text += cdata;
    else if (text !== undefined) top.text += decode(text);
    else if (closing !== undefined) {
      if (top.name !== closing || open.length === 1) throw notWellFormed();
      open.pop();
      open.at(-1)?.children.push(top);
    } else if (opening !== undefined) {
      const element: Open = { name: opening, attributes: readAttributes(attributes ?? ''), children: [], text: '' };
      if (empty === '/') top.children.push(element);
      else open.push(element);
    }
  }
  const [first] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || !first || root.text.trim() !== '') throw notWellFormed();
  return first;
}

const notWellFormed = (): Error => badQuery('The XML is not well formed.');

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes[name] = decode(double ?? single ?? '');
  return attributes;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Attribute by name, whatever its capitals. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const key = Object.keys(element.attributes).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : element.attributes[key];
}

export function element(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child) => child.name.toLowerCase() === name.toLowerCase());
}

export const textOf = (node: XmlElement): string => node.text;
