import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv';

/** One exchange with Graph. */
export interface Exchange {
  readonly method: string;
  /** Absolute, at graph.microsoft.com. */
  readonly url: string;
  readonly status: number;
  /** Parsed; `undefined` when there is none, or it is no JSON. */
  readonly body: unknown;
  readonly requestBody: unknown;
}

/** What a check found: the documented operation, and what is wrong; `undefined` for one that the contract lacks. */
export type Verdict = { readonly operation: string; readonly problems: readonly string[] } | undefined;

interface Schema {
  readonly [name: string]: unknown;
}
interface OperationObject {
  readonly parameters?: readonly { readonly $ref?: string; readonly name?: string; readonly in?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, ResponseObject>>;
}
interface ResponseObject {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}
interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: {
    readonly schemas: Record<string, Schema>;
    readonly parameters: Readonly<Record<string, { readonly name: string; readonly in: string }>>;
    readonly responses: Readonly<Record<string, ResponseObject>>;
  };
}

/** What the reference pages of 2021, where the contract has its statuses from, do not have yet. */
const addedLater: ReadonlySet<string> = new Set([
  // Shared channels are made in the background.
  'POST /teams/{team-id}/channels 202',
]);

const contractFile = path.join(
  import.meta.dirname,
  '../../../tests/contract/data/graph/graph-v1.0.trimmed.openapi.json',
);

/**
 * Holds exchanges against Microsoft's description of Graph: is the operation in it, is the status documented, does
 * the body have the properties and types, and no other ones?
 */
export class GraphContract {
  private readonly contract = JSON.parse(readFileSync(contractFile, 'utf8')) as Contract;
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly compiled = new Map<string, ValidateFunction>();
  private readonly routes: readonly { readonly path: string; readonly pattern: RegExp }[];

  constructor() {
    for (const [name, schema] of Object.entries(this.contract.components.schemas)) {
      this.contract.components.schemas[name] = strict(name, schema);
    }
    // Graph prints seven digits of a second.
    this.ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/);
    for (const format of ['int32', 'int64', 'time', 'duration', 'uuid', 'byte', 'base64url'])
      this.ajv.addFormat(format, true);
    this.ajv.addSchema({ $id: 'contract', components: this.contract.components });
    const literal = (template: string): number => template.replaceAll(/\{[^}]*\}/g, '').length;
    this.routes = Object.keys(this.contract.paths)
      .sort((left, right) => literal(right) - literal(left))
      .map((template) => ({
        path: template,
        pattern: new RegExp(`^${template.replaceAll(/[.$]/g, '\\$&').replaceAll(/\{[^}]*\}/g, '[^/]+')}$`, 'i'),
      }));
  }

  /** How many operations the contract has. */
  get size(): number {
    const methods = ['get', 'post', 'patch', 'put', 'delete'];
    return Object.values(this.contract.paths).flatMap((item) =>
      Object.keys(item).filter((key) => methods.includes(key)),
    ).length;
  }

  check(exchange: Exchange): Verdict {
    const url = new URL(exchange.url);
    const asked = decodeURIComponent(url.pathname).replace(/^\/v1\.0(?=\/)/, '');
    const method = exchange.method.toLowerCase();
    if (asked.endsWith('/$count')) return undefined;
    const matching = this.routes.filter((route) => route.pattern.test(asked));
    const route = matching.find((candidate) => this.contract.paths[candidate.path]?.[method] !== undefined);
    if (!route) return undefined;
    const operation = this.contract.paths[route.path]?.[method] as OperationObject;
    const problems = [...this.answerProblems(exchange, operation, route.path)];
    // What a test asks wrongly on purpose is refused; only requests that went well must fit.
    if (exchange.status < 300) problems.push(...this.requestProblems(exchange, operation, url));
    return { operation: `${exchange.method} ${route.path}`, problems };
  }

  private requestProblems(exchange: Exchange, operation: OperationObject, url: URL): string[] {
    const offered = (operation.parameters ?? []).map((parameter) =>
      parameter.$ref === undefined ? parameter : this.contract.components.parameters[lastPart(parameter.$ref)],
    );
    const names = offered.filter((parameter) => parameter?.in === 'query').map((parameter) => parameter?.name);
    const problems = [...url.searchParams.keys()]
      .filter((name) => name.startsWith('$') && !['$skiptoken', '$format'].includes(name) && !names.includes(name))
      .map((name) => `query option ${name} is not offered`);
    const schema = operation.requestBody?.content['application/json']?.schema;
    if (schema && exchange.requestBody !== undefined)
      problems.push(...this.validate(schema, exchange.requestBody).map((line) => `request ${line}`));
    return problems;
  }

  private answerProblems(exchange: Exchange, operation: OperationObject, template: string): string[] {
    const status = String(exchange.status);
    const found = operation.responses[status] ?? operation.responses[`${status.charAt(0)}XX`];
    if (!found)
      return addedLater.has(`${exchange.method} ${template} ${status}`) ? [] : [`status ${status} is not documented`];
    const response = found.$ref === undefined ? found : this.contract.components.responses[lastPart(found.$ref)];
    const schema = response?.content?.['application/json']?.schema;
    // Where the contract knows no more than "2XX", no content is one of them.
    if (exchange.status === 204 && exchange.body === undefined && !operation.responses[status]) return [];
    if (schema && exchange.body === undefined) return ['an answer body is documented but none came'];
    if (!schema)
      return exchange.body !== undefined && !response?.content ? ['no answer body is documented but one came'] : [];
    const problems = this.validate(schema, exchange.body);
    const isObject = typeof exchange.body === 'object' && exchange.body !== null;
    if (exchange.method === 'GET' && exchange.status < 300 && isObject && !('@odata.context' in exchange.body))
      problems.push('no @odata.context');
    return problems;
  }

  private validate(schema: Schema, value: unknown): string[] {
    const key = JSON.stringify(schema);
    let validate = this.compiled.get(key);
    if (!validate) {
      validate = this.ajv.compile(JSON.parse(key.replaceAll('"$ref":"#/', '"$ref":"contract#/')) as Schema);
      this.compiled.set(key, validate);
    }
    return validate(value) ? [] : explain(validate.errors ?? []);
  }
}

const lastPart = (reference: string): string => reference.split('/').at(-1) ?? '';

/** Closes a type: beside annotations and navigation that the contract left out, no other property may come. */
function strict(name: string, schema: Schema): Schema {
  if (schema['type'] !== 'object' || schema['x-open-type'] === true || name.endsWith('ODataError')) return schema;
  const omitted = (schema['x-omitted-navigation'] ?? []) as readonly string[];
  return {
    ...schema,
    properties: {
      ...Object.fromEntries(omitted.map((property) => [property, {}])),
      ...(schema['properties'] as Schema),
    },
    patternProperties: { '^@': {}, '@odata\\.': {}, '@microsoft\\.': {} },
    unevaluatedProperties: false,
  };
}

/** One line an error; a property is unknown only when each schema that was tried at its place says so. */
function explain(errors: readonly ErrorObject[]): string[] {
  const isUnknown = (error: ErrorObject): boolean => error.keyword === 'unevaluatedProperties';
  const schemasAt = (place: string): Set<string> =>
    new Set(
      errors.filter((error) => isUnknown(error) && error.instancePath === place).map((error) => error.schemaPath),
    );
  const lines = errors.flatMap((error) => {
    if (
      ['anyOf', 'if', 'oneOf'].includes(error.keyword) ||
      (error.keyword === 'type' && error.params['type'] === 'null')
    )
      return [];
    const place = error.instancePath.replaceAll(/\/\d+(?=\/|$)/g, '/*') || '/';
    if (!isUnknown(error)) return [`${place} ${error.message ?? error.keyword}`];
    const property = String(error.params['unevaluatedProperty']);
    const refusing = errors.filter(
      (other) =>
        isUnknown(other) &&
        other.instancePath === error.instancePath &&
        other.params['unevaluatedProperty'] === property,
    );
    return new Set(refusing.map((other) => other.schemaPath)).size === schemasAt(error.instancePath).size
      ? [`${place} unknown property '${property}'`]
      : [];
  });
  return [...new Set(lines)];
}
