import { methodNotAllowed, resourceNotFound } from '../errors.ts';
import { Arguments } from '../model/arguments.ts';
import type { Body } from '../model/body.ts';
import { type Answer, type Operation, type Resource, value } from '../model/resource.ts';
import { collect, linkOf, propertyOf } from '../odata/collect.ts';
import { propertyType } from '../odata/metadata.ts';
import type { Segment } from '../odata/path.ts';
import { asText } from '../model/text.ts';

/** Follows an address step by step. @throws {SharePointError} 404 at the first step that does not exist */
export function walk(root: Resource, segments: readonly Segment[], body: Body): Resource {
  return segments.reduce((at, segment) => step(at, segment, body), root);
}

function step(at: Resource, segment: Segment, body: Body): Resource {
  const args = new Arguments(segment.args, body);
  const call = at.functions?.[segment.name.toLowerCase()];
  if (call) return call(args);
  const link = linkOf(at, segment.name);
  if (link) {
    const target = link.follow();
    if (segment.args === undefined || segment.args.length === 0) return target;
    if (!target.key) throw resourceNotFound(segment.name);
    return target.key(args);
  }
  if (segment.args === undefined) {
    if (segment.name === '$count' && at.collection) return counted(at);
    const property = propertyStep(at, segment.name);
    if (property) return property;
  }
  throw resourceNotFound(segment.name);
}

function propertyStep(at: Resource, name: string): Resource | undefined {
  const entity = at.entity?.();
  const property = entity && propertyOf(entity, name);
  if (!entity || !property) return undefined;
  const type = entity.types?.[property.name] ?? propertyType(entity.type, property.name) ?? 'Edm.String';
  return propertyResource(property.name, type, property.read());
}

function propertyResource(name: string, type: string, content: unknown): Resource {
  const get = (): Answer => value(name, type, content);
  const raw = (): Answer => ({ kind: 'stream', body: asText(content), contentType: 'text/plain' });
  const members =
    typeof content === 'object' && content !== null && !Array.isArray(content)
      ? (content as Record<string, unknown>)
      : {};
  const links = Object.fromEntries(
    Object.entries(members).map(([key, member]) => [
      key,
      () => propertyResource(key, propertyType(type, key) ?? 'Edm.String', member),
    ]),
  );
  return { get, links: { ...links, $value: () => ({ get: raw }) } };
}

function counted(at: Resource): Resource {
  return {
    get: ({ options }) => {
      const entries = at.collection?.page?.(options).entries ?? collect(at.collection?.all?.() ?? [], options).entries;
      return { kind: 'stream', body: String(entries.length), contentType: 'text/plain' };
    },
  };
}

/** Does what the method asks of a resource. @throws {SharePointError} 404 for what is not there, 405 for what it cannot do */
export function perform(method: string, resource: Resource, operation: Operation, name: string): Answer {
  switch (method) {
    case 'GET':
    case 'HEAD':
      if (resource.get) return resource.get(operation);
      if (resource.entity || resource.collection) return { kind: 'resource', resource };
      break;
    case 'POST':
      if (resource.post) return resource.post(operation);
      if (resource.collection && !resource.entity) throw methodNotAllowed();
      break;
    case 'MERGE':
    case 'PATCH':
      if (resource.merge) return resource.merge(operation);
      break;
    case 'PUT':
      if (resource.put ?? resource.merge) return (resource.put ?? resource.merge)?.(operation) ?? { kind: 'null' };
      break;
    case 'DELETE':
      if (resource.remove) return resource.remove(operation);
      break;
    default:
      throw methodNotAllowed();
  }
  if (!resource.get && !resource.entity && !resource.collection && !resource.post) throw resourceNotFound(name);
  throw methodNotAllowed();
}
