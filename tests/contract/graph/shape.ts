/** The shape of an answer: names of types for values, lists of the shapes of their elements. */
export type Shape = string | readonly Shape[] | { readonly [property: string]: Shape };

/** @param value - parsed JSON */
export function shapeOf(value: unknown): Shape {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shapeOf(part)]));
  return typeof value;
}

/**
 * Compares what was recorded with what the tenant answers.
 * @param isExcused - whether a property, by its path (`value/*`/`deleted`), may lack for a reason
 * @returns a line for every property of the recording that the tenant lacks or gives another type; more is fine,
 * because recordings are shortened
 */
export function differences(recorded: Shape, ours: Shape, isExcused: (path: string) => boolean, path = ''): string[] {
  if (isList(recorded)) {
    if (!isList(ours)) return [`${path}: a list is expected`];
    // Every element that was recorded must look like some mixture of ours; without any, nothing can be said.
    const mixture = merged(ours);
    if (recorded.length === 0 || mixture === undefined) return [];
    return [...new Set(recorded.flatMap((element) => differences(element, mixture, isExcused, `${path}/*`)))];
  }
  if (typeof recorded === 'string' || typeof ours === 'string' || isList(ours)) {
    return fits(recorded, ours) ? [] : [`${path}: ${nameOf(recorded)} was recorded, the tenant gives ${nameOf(ours)}`];
  }
  return Object.entries(recorded).flatMap(([name, part]) => {
    const place = `${path}/${name}`;
    if (isExcused(place)) return [];
    const own = ours[name];
    return own === undefined ? [`${place}: is missing`] : differences(part, own, isExcused, place);
  });
}

/** A mixture of types is written `null|string`; nothing fits everything. */
function fits(recorded: Shape, ours: Shape): boolean {
  if (recorded === 'null' || ours === 'null') return true;
  if (typeof recorded !== 'string' || typeof ours !== 'string') {
    return [recorded, ours].some((shape) => typeof shape === 'string' && shape.split('|').includes('null'));
  }
  const types = ours.split('|');
  return types.includes('null') || recorded.split('|').some((type) => types.includes(type));
}

function merged(elements: readonly Shape[]): Shape | undefined {
  return elements.reduce<Shape | undefined>(
    (all, element) => (all === undefined ? element : mix(all, element)),
    undefined,
  );
}

function mix(left: Shape, right: Shape): Shape {
  if (typeof left === 'string' && typeof right === 'string')
    return [...new Set([...left.split('|'), ...right.split('|')])].join('|');
  if (typeof left === 'string') return right;
  if (typeof right === 'string') return left;
  if (isList(left) || isList(right)) return isList(left) && isList(right) ? [...left, ...right] : left;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return Object.fromEntries([...names].map((name) => [name, mix(left[name] ?? 'null', right[name] ?? 'null')]));
}

const isList = (shape: Shape): shape is readonly Shape[] => Array.isArray(shape);
const nameOf = (shape: Shape): string => (typeof shape === 'string' ? shape : isList(shape) ? 'a list' : 'an object');
