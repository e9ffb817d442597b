import { Ajv, type ValidateFunction } from 'ajv';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

/**
 * Holds a document against a JSON Schema: of draft 4 where it says so (Teams), else of draft 7 (SharePoint Framework).
 * @param parts - other schemas that it refers to
 * @returns one line for everything that is wrong, none when it is valid
 */
export function faults(schema: object, document: unknown, parts: readonly object[] = []): string[] {
  const validate = compiled.get(schema) ?? compile(schema, parts);
  compiled.set(schema, validate);
  if (validate(document)) return [];
  const errors = validate.errors ?? [];
  return errors.map(
    ({ instancePath, message, params }) => `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`,
  );
}

/** By the schema object itself. */
const compiled = new WeakMap<object, ValidateFunction>();

function compile(schema: object, parts: readonly object[]): ValidateFunction {
  // Patterns of Microsoft's schemas are not all valid as Unicode regular expressions.
  const options = { strict: false, allErrors: true, unicodeRegExp: false };
  const isDraft4 = '$schema' in schema && String(schema.$schema).includes('draft-04');
  const ajv = isDraft4 ? new Ajv04(options) : new Ajv(options);
  addFormats(ajv as Ajv);
  for (const part of parts) ajv.addSchema(part);
  return ajv.compile(schema);
}
