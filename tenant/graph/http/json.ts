import { badRequest } from './errors.ts';

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text of a plain value; nothing, lists and objects are empty text. */
export function asText(value: Json | undefined): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

/**
 * Reads the body of a request.
 * @throws {GraphError} 400 when it is no JSON object
 */
export function parseObject(text: string): JsonObject {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    throw badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
  if (!isObject(value)) throw badRequest('Invalid request body was sent.');
  return value;
}

/**
 * Takes a text out of a request body.
 * @returns `undefined` when the property is absent or null
 * @throws {GraphError} 400 when it is something else than text
 */
export function textOf(body: JsonObject, property: string): string | undefined {
  const value = body[property];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw badRequest('Invalid request body was sent.');
  return value;
}

/** Takes a list out of a request body; absent is empty. @throws {GraphError} 400 when it is something else than a list */
export function listOf(body: JsonObject, property: string): Json[] {
  const value = body[property];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw badRequest('Invalid request body was sent.');
  return value;
}
