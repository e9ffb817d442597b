import { readFileSync } from 'node:fs';

interface TypeDescription {
  readonly base?: string;
  readonly kind?: string;
  readonly props?: Readonly<Record<string, string>>;
  readonly nav?: Readonly<Record<string, string>>;
}

/**
 * The service's own description of its types: `_api/$metadata` of SharePoint Online, trimmed.
 * Source: vgrem/office365-rest-python-client (MIT), generator/metadata/SharePoint.xml of 2026-05-23.
 */
const { types } = JSON.parse(
  readFileSync(new URL('../metadata/sharepoint-metadata.json', import.meta.url), 'utf8'),
) as { types: Record<string, TypeDescription> };

const itemType = /^SP\.Data\./;

function* withBases(type: string): Iterable<TypeDescription> {
  for (
    let at: string | undefined = itemType.test(type) ? 'SP.ListItem' : type;
    at !== undefined && types[at];
    at = types[at]?.base
  ) {
    const description = types[at];
    if (description) yield description;
  }
}

/** The navigation properties of a type, its bases included: name → type. */
export function navigationOf(type: string): Readonly<Record<string, string>> {
  return Object.assign({}, ...[...withBases(type)].map((description) => description.nav ?? {})) as Record<
    string,
    string
  >;
}

/** The Edm or complex type of a property, without `?`; `undefined` when the type does not have it. */
export function propertyType(type: string, name: string): string | undefined {
  for (const description of withBases(type)) {
    const found = description.props?.[name];
    if (found !== undefined) return found.replace(/\?$/, '');
  }
  return undefined;
}

/** Finds how a property is spelled, whatever the capitals. */
export function propertyName(type: string, name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (const description of withBases(type)) {
    const found = [...Object.keys(description.props ?? {}), ...Object.keys(description.nav ?? {})].find(
      (candidate) => candidate.toLowerCase() === wanted,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Families whose collections hold several types. */
const families = new Set(['SP.Field', 'SP.Change', 'SP.Principal']);

const familyOf = (type: string): string | undefined => {
  for (let at: string | undefined = type; at !== undefined; at = types[at]?.base) if (families.has(at)) return at;
  return undefined;
};

/**
 * Whether the name is a property of another type of the same family: `Choices` asked of all fields. The service leaves
 * it out where it does not belong.
 */
export function isOfSibling(type: string, name: string): boolean {
  const family = familyOf(type);
  if (family === undefined) return false;
  return (
    name === 'Choices' ||
    Object.keys(types).some((other) => familyOf(other) === family && propertyName(other, name) !== undefined)
  );
}
