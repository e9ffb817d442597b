import type { Person } from '../../directory/people.ts';
import { scopes } from '../access/scopes.ts';
import type { GraphAnswer, GraphCall } from '../http/call.ts';
import { ok } from '../http/call.ts';
import { GraphError } from '../http/errors.ts';
import type { JsonObject } from '../http/json.ts';
import type { Operation } from '../http/operation.ts';
import { profilePhoto } from '../odata/entity-type.ts';
import { contextOf, graphRoot, project } from '../odata/projection.ts';
import { needPerson } from './find-person.ts';
import { portrait } from './photo-png.ts';

const sizes = [48, 64, 96, 120, 240, 360, 432, 504, 648] as const;
const largest = 648;

/** Portraits. Two people in three have one, so that screens meet both. */
export function photoOperations(): Operation[] {
  const operations: Operation[] = [];
  for (const [path, whose] of [
    ['/me', (call: GraphCall): Person => call.person],
    ['/users/{user}', (call: GraphCall): Person => needPerson(call.param('user'))],
  ] as const) {
    const common = { method: 'GET', backend: 'outlook', scopes: scopes.photo, docs: 'profilephoto-get' } as const;
    operations.push(
      { ...common, path: `${path}/photo`, options: ['select'], handle: (call) => metadata(call, whose(call), largest) },
      { ...common, path: `${path}/photo/$value`, handle: (call) => picture(call, whose(call), largest) },
      {
        ...common,
        path: `${path}/photos`,
        options: ['select'],
        handle: (call) => {
          const person = whose(call);
          seedOf(person);
          return ok({
            '@odata.context': `${graphRoot}/$metadata#users('${person.id}')/photos`,
            value: sizes.map((size) => photoJson(size)),
          });
        },
      },
      {
        ...common,
        path: `${path}/photos/{size}`,
        options: ['select'],
        handle: (call) => metadata(call, whose(call), sizeOf(call)),
      },
      { ...common, path: `${path}/photos/{size}/$value`, handle: (call) => picture(call, whose(call), sizeOf(call)) },
    );
  }
  return operations;
}

function metadata(call: GraphCall, person: Person, size: number): GraphAnswer {
  seedOf(person);
  return ok({
    '@odata.context': contextOf(`users('${person.id}')/photo`, call.options, true),
    '@odata.mediaContentType': 'image/png',
    ...project(photoJson(size), profilePhoto, call.options),
  });
}

function picture(call: GraphCall, person: Person, size: number): GraphAnswer {
  const seed = seedOf(person);
  const etag = `"${person.id}-${size}"`;
  if (call.headers['if-none-match'] === etag) return { status: 304, headers: { etag } };
  return {
    status: 200,
    headers: { 'content-type': 'image/png', 'cache-control': 'private', etag },
    body: portrait(size, seed),
  };
}

const photoJson = (size: number): JsonObject => ({ id: `${size}x${size}`, height: size, width: size });

/** @throws {GraphError} 404 for who has no portrait */
function seedOf(person: Person): number {
  const seed = Number(person.id.slice(-4));
  if (seed % 3 === 0) throw noImage();
  return seed;
}

function sizeOf(call: GraphCall): number {
  const size = sizes.find((candidate) => `${candidate}x${candidate}` === call.param('size').toLowerCase());
  if (size === undefined) throw noImage();
  return size;
}

const noImage = (): GraphError =>
  new GraphError(
    404,
    'ImageNotFound',
    "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
  );
