/** The shape of a JSON value: names and types, no values. */
export type Shape = string | readonly Shape[] | { readonly [name: string]: Shape };

/** What of `recorded` the answer does not have, or has as another type. Nothing is compatible with everything; an empty list with every list. */
export function differences(recorded: Shape, answer: unknown, where = ''): string[] {
  if (answer === null || answer === undefined || recorded === 'null')
    return answer === undefined ? [`${where} is missing`] : [];
  if (typeof recorded === 'string')
    return kindOf(answer) === recorded ? [] : [`${where} is ${kindOf(answer)}, recorded ${recorded}`];
  if (isList(recorded)) {
    if (!Array.isArray(answer)) return [`${where} is ${kindOf(answer)}, recorded a list`];
    const [first] = recorded;
    return first === undefined || answer.length === 0 ? [] : differences(first, answer[0], `${where}[]`);
  }
  if (typeof answer !== 'object') return [`${where} is ${kindOf(answer)}, recorded an object`];
  return Object.entries(recorded).flatMap(([name, shape]) =>
    differences(shape, (answer as Record<string, unknown>)[name], where === '' ? name : `${where}.${name}`),
  );
}

const isList = (shape: Shape): shape is readonly Shape[] => Array.isArray(shape);
const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);
