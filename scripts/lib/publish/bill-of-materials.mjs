import { createHash } from 'node:crypto';

/**
 * What is in the package, for whoever must know whether a vulnerability touches it: CycloneDX 1.6, JSON.
 * @param product `{ name, version, licence }`
 * @param packages as {@link import('./shipped-packages.mjs').shippedPackages} gives them
 * @param at instant of the commit, ISO 8601: the bill of the same commit is the same
 */
export function billOfMaterials(product, packages, at) {
  const root = reference(product);
  const components = packages.map((item) => component('library', item));
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { timestamp: at, component: component('application', product) },
    components,
    dependencies: [{ ref: root, dependsOn: components.map((item) => item['bom-ref']) }],
  };
  return { ...bill, serialNumber: serialNumber(JSON.stringify(bill)) };
}

function component(type, item) {
  const [, group, name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(item.name);
  return {
    type,
    'bom-ref': reference(item),
    ...(group ? { group } : {}),
    name,
    version: item.version,
    licenses: [/ (OR|AND) /.test(item.licence) ? { expression: item.licence } : { license: { id: item.licence } }],
    purl: reference(item),
    ...(item.homepage ? { externalReferences: [{ type: 'website', url: item.homepage }] } : {}),
  };
}

/** Package URL (purl): the scope's @ is written as %40. */
const reference = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function serialNumber(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
