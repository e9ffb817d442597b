import { element } from '../page/dom.ts';

const plain = new Set([
  'P',
  'DIV',
  'BR',
  'STRONG',
  'B',
  'EM',
  'I',
  'U',
  'S',
  'UL',
  'OL',
  'LI',
  'BLOCKQUOTE',
  'H1',
  'H2',
  'H3',
  'PRE',
  'CODE',
  'SPAN',
  'TABLE',
  'TBODY',
  'TR',
  'TD',
  'TH',
]);

/**
 * The text of a message as elements: formatting stays, everything else of its HTML becomes text.
 * @param attachment - what stands for an `<attachment id="…">` in it
 */
export function renderMessageBody(
  body: { readonly contentType: string; readonly content: string },
  attachment: (id: string) => Node | undefined,
  openLink: (url: string) => unknown,
): Node {
  if (body.contentType !== 'html') return element('p', { class: 'plain-text' }, body.content);
  const parsed = new DOMParser().parseFromString(body.content, 'text/html');
  const result = document.createDocumentFragment();
  for (const child of parsed.body.childNodes) result.append(...safe(child));
  return result;

  function safe(node: Node): Node[] {
    if (node instanceof Text) return [document.createTextNode(node.data)];
    if (!(node instanceof HTMLElement)) return [];
    if (node.tagName === 'ATTACHMENT')
      return [attachment(node.getAttribute('id') ?? '')].filter((found) => found !== undefined);
    if (node.tagName === 'SCRIPT' || node.tagName === 'STYLE') return [];
    const children = [...node.childNodes].flatMap(safe);
    if (node.tagName === 'A') return [link(node.getAttribute('href') ?? '', children)];
    if (node.tagName === 'AT') return [element('span', { class: 'mention' }, ...children)];
    if (!plain.has(node.tagName)) return children;
    const copy = document.createElement(node.tagName);
    copy.append(...children);
    return [copy];
  }

  function link(href: string, children: Node[]): Node {
    if (!/^https?:\/\//i.test(href)) return element('span', {}, ...children);
    const made = element('a', { href }, ...children);
    made.addEventListener('click', (event) => {
      event.preventDefault();
      openLink(href);
    });
    return made;
  }
}
