const sheet = require('jsdom/lib/jsdom/browser/default-stylesheet');

/** What queries by role and axe ask of each element and of all around it: its initial value, as jsdom says it. */
const initial = new Map([
  ['visibility', 'visible'],
  ...['display', 'content-visibility', 'opacity', 'position', 'clip', 'clip-path'].map((property) => [property, '']),
  ...['direction', 'height', 'overflow', 'width'].map((property) => [property, '']),
]);

/** The rules of jsdom's own style sheet about these, the strongest first. */
const rules = rulesIn(sheet.replace(/\/\*.*?\*\//gs, '')).reverse();
const rulesByElement = new Map();

function rulesIn(css) {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors, body]) => {
    const said = new Map([...body.matchAll(/([\w-]+)\s*:\s*([^;]+)/g)].map(([, name, value]) => [name, value.trim()]));
    // jsdom does not come past the line about namespaces either.
    return selectors.includes('@') ? [] : rulesOf(selectors, (property) => said.get(property));
  });
}

/** @returns one for each selector and property asked: whether it holds for an element, of that name if it has one */
function rulesOf(selectors, valueOf) {
  const about = [...initial.keys()].map((property) => ({ property, value: understood(property, valueOf(property)) }));
  return about
    .filter(({ value }) => value)
    .flatMap((said) => selectors.split(',').map((one) => ({ ...said, ...matching(one.trim()) })));
}

/** @returns the value as jsdom writes it; nothing if it does not know it, and then leaves the rule out */
function understood(property, value) {
  if (!value || value === 'unset') return value;
  const { style } = document.createElement('i');
  style.setProperty(property, value);
  return style.getPropertyValue(property);
}

function matching(selector) {
  const [, name, more] = /^([a-z\d]*)(.*)$/s.exec(selector.split(/[\s>]+/).pop());
  if (selector === name && !more) return { name, holds: (element) => element.localName === name };
  const [, sign, word] = /^([.[])([\w-]+)\]?$/.exec(selector) ?? [];
  if (sign === '[') return { name, holds: (element) => element.hasAttribute(word) };
  if (sign === '.')
    return { name, holds: (element) => (element.getAttribute('class') ?? '').split(/\s+/).includes(word) };
  return { name, holds: (element) => element.matches(selector) };
}

function ofBrowser(property, name) {
  const key = `${property} ${name}`;
  if (!rulesByElement.has(key))
    rulesByElement.set(
      key,
      rules.filter((rule) => rule.property === property && (rule.name === '' || rule.name === name)),
    );
  return rulesByElement.get(key);
}

/** Of each style sheet that a component brought: how many rules it had, and those about what is asked. */
const read = new WeakMap();

/** @returns the rules of the document's own style sheets, the strongest first; nothing if they say more than plain rules */
function ofDocument(document) {
  const found = [];
  for (const one of document.styleSheets) {
    const { cssRules } = one;
    if (read.get(one)?.count !== cssRules.length)
      read.set(one, {
        count: cssRules.length,
        plain: [...cssRules].every(({ selectorText, style }) => selectorText && style && !/[(:"']/.test(selectorText)),
        said: [...cssRules].flatMap(({ selectorText = '', style }) =>
          rulesOf(selectorText, (property) => style?.getPropertyValue(property)),
        ),
      });
    const { plain, said } = read.get(one);
    if (!plain) return undefined;
    found.push(...said);
  }
  return found.reverse();
}

function said(element, property, own) {
  const written = element.hasAttribute('style') ? element.style.getPropertyValue(property) : '';
  if (written !== '') return written;
  const holds = (rule) => rule.holds(element);
  const here = own.find((rule) => rule.property === property && holds(rule));
  return (here ?? ofBrowser(property, element.localName).find(holds))?.value ?? '';
}

function computed(element, property, own) {
  const value = said(element, property, own);
  if (value !== '' && value !== 'unset') return value;
  const inherits = property === 'visibility' && element.parentElement !== null;
  return inherits ? computed(element.parentElement, property, own) : initial.get(property);
}

/**
 * `getComputedStyle` for the documents of the tests. jsdom goes through all style sheets, its own among them, and works
 * out a dozen colours for each answer; here, what is asked most is worked out alone, when it is read. Everything else is
 * left to jsdom.
 * @param ofJsdom jsdom's own
 */
exports.cheaply = (ofJsdom) =>
  function getComputedStyle(element, pseudo) {
    const own = element instanceof Element && !pseudo ? ofDocument(element.ownerDocument) : undefined;
    if (own === undefined) return ofJsdom(element, pseudo);
    const valueOf = (property) =>
      initial.has(property) ? computed(element, property, own) : ofJsdom(element).getPropertyValue(property);
    const reading = (_, name) => {
      if (name === 'getPropertyValue') return valueOf;
      if (initial.has(name)) return valueOf(name);
      const all = ofJsdom(element);
      return typeof all[name] === 'function' ? all[name].bind(all) : all[name];
    };
    return new Proxy(element, { get: reading });
  };
