import { createHash } from 'node:crypto';
import JSZip from 'jszip';

/** The same files give the same bytes, whenever and wherever they are zipped. */
const date = new Date(Date.UTC(1980, 0, 1));

/** Where the packager writes an id of its own making. SharePoint wants one there, and does not care which. */
const madeUp = [
  { file: /^ClientSideAssets\.xml$/, id: /(?<=<Feature [^>]*\bId=")[0-9a-f-]{36}(?=")/ },
  { file: /\.xml\.config\.xml$/, id: /(?<=<Id>)[0-9a-f-]{36}(?=<\/Id>)/ },
];

/**
 * Makes a package of the same sources the same bytes: SharePoint Framework's packager draws new ids for three parts each
 * time, names the parts of a feature in no fixed order, and stamps every file with the hour. The ids are derived from what
 * is in the package instead, the parts are sorted, and nothing is stamped.
 * @param sppkg the bytes of a .sppkg
 * @returns the bytes of the sealed one
 */
export async function sealSolution(sppkg) {
  const given = await JSZip.loadAsync(sppkg);
  const names = Object.keys(given.files)
    .filter((name) => !given.files[name].dir)
    .sort();
  const contents = new Map();
  for (const name of names) contents.set(name, inOrder(name, await given.file(name).async('nodebuffer')));
  const settled = new Map([...contents].map(([name, bytes]) => [name, withoutMadeUp(name, bytes)]));
  const all = digestOf(settled);
  const sealed = new JSZip();
  for (const [name, bytes] of contents) {
    sealed.file(name, withDerived(name, bytes, all), { date, createFolders: false });
  }
  return sealed.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 9 } });
}

/** A feature names its parts in the order in which the packager happened to read them; nothing refers to their ids. */
function inOrder(name, bytes) {
  if (!/^_rels\/feature_.*\.rels$/.test(name)) return bytes;
  const relation = /<Relationship [^>]*?(?:\/>|>\s*<\/Relationship>)/g;
  const id = /(?<=\bId=")[^"]*(?=")/;
  const text = bytes.toString('utf8');
  const sorted = (text.match(relation) ?? []).map((one) => one.replace(id, '')).sort();
  let at = 0;
  return Buffer.from(text.replace(relation, () => sorted[at++].replace(id, () => `r${at}`)));
}

const ruleFor = (name) => madeUp.find(({ file }) => file.test(name));

function withoutMadeUp(name, bytes) {
  const rule = ruleFor(name);
  return rule ? Buffer.from(bytes.toString('utf8').replace(rule.id, '')) : bytes;
}

function withDerived(name, bytes, all) {
  const rule = ruleFor(name);
  if (!rule) return bytes;
  const text = bytes.toString('utf8');
  if (!rule.id.test(text)) throw new Error(`${name} has no id where the packager used to write one.`);
  return Buffer.from(text.replace(rule.id, guidOf(`${all}/${name}`)));
}

function digestOf(contents) {
  const hash = createHash('sha256');
  for (const [name, bytes] of contents) hash.update(`${name}\0`).update(bytes).update('\0');
  return hash.digest('hex');
}

/** A GUID by RFC 9562, version 8: of our own making. */
function guidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((parseInt(hex[16], 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
