/** @jest-environment jsdom */

/** Computed styles in tests are worked out by tests/computed-style.cjs, and must be what jsdom itself says. */
const { ofJsdom } = window.getComputedStyle as unknown as { readonly ofJsdom: typeof getComputedStyle };

const names = `a address area article aside b blockquote body br button caption center code col colgroup datalist dd del
  details dialog dir div dl dt em embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head
  header hgroup hr html i iframe img input kbd label layer legend li link listing main map marquee menu meta meter nav
  noframes noscript ol optgroup option output p param pre progress q rp rt ruby script section select small span strong
  style sub summary sup table tbody td template textarea tfoot th thead title tr ul var video x-own`.split(/\s+/);
const attributes = [
  '',
  'hidden',
  'open',
  'type="hidden"',
  'type="checkbox" hidden',
  'style="display: none"',
  'style="display: flex; visibility: hidden"',
  'style="display: unset; visibility: unset"',
  'style="display: inherit; visibility: inherit; opacity: 0"',
  'hidden style="display: block; position: absolute; clip: rect(0 0 0 0)"',
  'style="content-visibility: hidden; color: red; font-weight: bold"',
  'style="clip-path: inset(50%); direction: rtl; height: 1px; overflow: hidden; width: 0"',
  'style="height: unset; overflow-x: scroll; overflow-y: hidden; width: fit-content"',
];
const svg = 'http://www.w3.org/2000/svg';
const properties = [
  'display',
  'visibility',
  'content-visibility',
  'opacity',
  'position',
  'clip',
  'clip-path',
  'direction',
  'height',
  'overflow',
  'width',
  'color',
  'font-weight',
];

const styleOf = (element: Element, computed: typeof getComputedStyle): readonly string[] => {
  const style = computed(element);
  return [
    ...properties.map((property) => style.getPropertyValue(property)),
    style.display,
    style.visibility,
    style.color,
  ];
};

const differences = (): readonly string[] =>
  [...document.querySelectorAll('*')].flatMap((element) => {
    const [ours, theirs] = [styleOf(element, getComputedStyle), styleOf(element, ofJsdom)].map(String);
    return ours === theirs ? [] : [`${element.outerHTML.slice(0, 80)}: ${String(ours)} instead of ${String(theirs)}`];
  });

afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
  document.body.removeAttribute('class');
});

describe('the style of an element in a test of a screen', () => {
  it('is what jsdom says, for each element', () => {
    for (const name of names) document.body.append(document.createElement(name));
    for (const name of ['svg', 'title', 'a']) document.body.append(document.createElementNS(svg, name));
    expect(differences()).toEqual([]);
  });

  it.each(['p', 'input', 'dialog', 'ruby'])('is what jsdom says, for each way to hide or show %s', (name) => {
    const inside = attributes.map((written) => `<${name} ${written}><b></b><rt></rt></${name}>`).join('');
    document.body.innerHTML = `${inside}<div style="visibility: hidden">${inside}</div>`;
    expect(document.querySelectorAll(name)).toHaveLength(2 * attributes.length);
    expect(differences()).toEqual([]);
  });

  it('changes with the element', () => {
    const element = document.createElement('p');
    document.body.append(element);
    const display = (): string => getComputedStyle(element).display;
    expect(display()).toBe('block');
    element.hidden = true;
    expect(display()).toBe('none');
    element.style.display = 'flex';
    expect(display()).toBe('flex');
    element.removeAttribute('style');
    element.hidden = false;
    expect(display()).toBe('block');
  });

  it.each([
    '.away { display: none }',
    'p { display: unset; visibility: hidden } p { color: red }',
    'p.away, b { visibility: hidden; opacity: 0 } .away { visibility: visible }',
    '.away { clip-path: inset(50%); direction: rtl; height: 0; overflow: auto; width: 12px } b { width: fit-content }',
    'p { height: 1px; width: 1px } .away { height: nonsense; width: unset; overflow-x: hidden }',
    '@media screen { .away { display: none } }',
    'p:not(.away) { display: none }',
    'p[class="a, b"] { display: none }',
  ])('follows a style sheet that comes into the document, and grows: %s', (written) => {
    document.body.innerHTML =
      '<p class="away">Weg</p><p class="far away">Verder</p><p style="display: flex">Hier<b>!</b></p><p class="a, b"></p>';
    const style = document.createElement('style');
    style.textContent = written;
    document.head.append(style);
    expect(differences()).toEqual([]);
    style.sheet?.insertRule('p { display: grid }', 0);
    // jsdom itself looks again after a change of the document alone.
    document.body.className = 'changed';
    expect(differences()).toEqual([]);
  });

  it('is asked of elements alone', () => {
    expect(() => getComputedStyle(document as unknown as Element)).toThrow(TypeError);
  });
});
