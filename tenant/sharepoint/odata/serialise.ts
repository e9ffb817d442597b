import { selectNeedsExpand, unknownFieldOrProperty } from '../errors.ts';
import type { Entity, Resource } from '../model/resource.ts';
import { collect, linkOf, propertyOf } from './collect.ts';
import type { Format } from './format.ts';
import { isOfSibling, navigationOf, propertyType } from './metadata.ts';
import { noOptions, type QueryOptions } from './options.ts';

type Paths = readonly (readonly string[])[];
type Shape = Record<string, unknown>;

/** Writes things as OData JSON in the form that was asked for. */
export class Serialiser {
  readonly #format: Format;
  /** `…/_api/` of the site. */
  readonly #base: string;

  constructor(format: Format, base: string) {
    this.#format = format;
    this.#base = base;
  }

  /** The answer to a GET of one thing. */
  one(resource: Resource, options: Pick<QueryOptions, 'select' | 'expand'>): object {
    const entity = resource.entity?.();
    if (!entity) return this.null();
    const shape = this.#shape(resource, entity, options.select, options.expand);
    return this.#isVerbose ? { d: shape } : { ...this.#context(`SP.ApiData.${entity.type}/@Element`), ...shape };
  }

  /** The answer to a GET of a collection. @param nextLink - absolute address of the next page */
  many(
    type: string,
    entries: readonly Resource[],
    options: Pick<QueryOptions, 'select' | 'expand'>,
    nextLink: string | undefined,
  ): object {
    const shapes = entries.map((entry) => this.#entry(entry, options.select, options.expand));
    if (this.#isVerbose) return { d: { results: shapes, ...(nextLink === undefined ? {} : { __next: nextLink }) } };
    return {
      ...this.#context(`SP.ApiData.${type}`),
      value: shapes,
      ...(nextLink === undefined ? {} : { [`${this.#mark}nextLink`]: nextLink }),
    };
  }

  /** The answer of a function, and of a property by itself. */
  value(name: string, type: string, content: unknown): object {
    const written = this.#written(content, type);
    if (this.#isVerbose) return { d: { [name]: written } };
    const context = this.#context(type);
    if (typeof content === 'object' && content !== null && !Array.isArray(content))
      return { ...context, ...(written as Shape) };
    return content === null ? this.null() : { ...context, value: written };
  }

  null(): object {
    return this.#isVerbose ? { d: null } : { ...this.#context('Edm.Null'), [`${this.#mark}null`]: true };
  }

  get #isVerbose(): boolean {
    return this.#format.level === 'verbose';
  }

  get #mark(): string {
    return this.#format.version === 4 ? '@odata.' : 'odata.';
  }

  #context(what: string): Shape {
    if (this.#format.level === 'none') return {};
    return { [this.#format.version === 4 ? '@odata.context' : 'odata.metadata']: `${this.#base}$metadata#${what}` };
  }

  #entry(resource: Resource, select: Paths | undefined, expand: Paths): Shape | null {
    const entity = resource.entity?.();
    return entity ? this.#shape(resource, entity, select, expand) : null;
  }

  #shape(resource: Resource, entity: Entity, select: Paths | undefined, expand: Paths): Shape {
    const shape: Shape = this.#annotations(entity);
    const everything = !select || select.some((path) => path[0] === '*');
    if (everything) {
      for (const [name, content] of Object.entries(entity.properties))
        shape[name] = this.#property(entity, name, content);
      for (const name of new Set(expand.map((path) => path[0] ?? '')))
        if (!this.#isSelected(select, name)) this.#expand(shape, resource, name, select, expand);
    }
    for (const path of select ?? []) if (path[0] !== '*') this.#select(shape, resource, entity, path, select, expand);
    if (this.#isVerbose) this.#defer(shape, resource, entity);
    return shape;
  }

  #isSelected(select: Paths | undefined, name: string): boolean {
    return select?.some((path) => path[0]?.toLowerCase() === name.toLowerCase()) ?? false;
  }

  #select(
    shape: Shape,
    resource: Resource,
    entity: Entity,
    path: readonly string[],
    select: Paths | undefined,
    expand: Paths,
  ): void {
    const name = path[0] ?? '';
    const property = propertyOf(entity, name);
    if (property) {
      shape[property.name] = this.#property(entity, property.name, property.read());
      return;
    }
    const link = linkOf(resource, name);
    if (!link && isOfSibling(entity.type, name)) return;
    if (!link) throw unknownFieldOrProperty(path.join('/'));
    if (this.#isSelected(expand, name)) this.#expand(shape, resource, link.name, select, expand);
    else if (path.length > 1) throw selectNeedsExpand(path.join('/'), name);
    else if (this.#format.level !== 'none' && !this.#isVerbose)
      shape[`${link.name}@odata.navigationLinkUrl`] = `${entity.address}/${link.name}`;
  }

  #expand(shape: Shape, resource: Resource, name: string, select: Paths | undefined, expand: Paths): void {
    const link = linkOf(resource, name);
    if (!link) throw unknownFieldOrProperty(name);
    if (shape[link.name] !== undefined) return;
    const target = link.follow();
    const inner = below(select, name).filter((path) => path.length > 0);
    const innerSelect = inner.length > 0 ? inner : undefined;
    const innerExpand = below(expand, name).filter((path) => path.length > 0);
    const { collection } = target;
    if (!collection) {
      shape[link.name] = this.#entry(target, innerSelect, innerExpand);
      return;
    }
    const page = collection.page ? collection.page(noOptions) : collect(collection.all?.() ?? [], noOptions);
    const entries = page.entries.map((entry) => this.#entry(entry, innerSelect, innerExpand));
    shape[link.name] = this.#isVerbose ? { results: entries } : entries;
  }

  #defer(shape: Shape, resource: Resource, entity: Entity): void {
    for (const name of new Set([...Object.keys(navigationOf(entity.type)), ...Object.keys(resource.links ?? {})])) {
      if (shape[name] === undefined) shape[name] = { __deferred: { uri: `${this.#base}${entity.address}/${name}` } };
    }
  }

  #annotations(entity: Entity): Shape {
    const uri = `${this.#base}${entity.address}`;
    if (this.#isVerbose)
      return {
        __metadata: {
          id: entity.id ?? uri,
          uri,
          ...(entity.etag === undefined ? {} : { etag: entity.etag }),
          type: entity.type,
        },
      };
    if (this.#format.level === 'none') return {};
    const mark = this.#mark;
    return {
      [`${mark}type`]: this.#format.version === 4 ? `#${entity.type}` : entity.type,
      [`${mark}id`]: entity.id ?? uri,
      ...(entity.etag === undefined ? {} : { [`${mark}etag`]: entity.etag }),
      [`${mark}editLink`]: entity.address,
    };
  }

  #property(entity: Entity, name: string, content: unknown): unknown {
    return this.#isVerbose ? this.#written(content, typeOf(entity, name)) : content;
  }

  #written(content: unknown, type: string | undefined): unknown {
    if (!this.#isVerbose || typeof content !== 'object' || content === null) return content;
    const inner = type === undefined ? undefined : /^Collection\((.*)\)$/.exec(type)?.[1];
    if (Array.isArray(content))
      return {
        ...(type === undefined ? {} : { __metadata: { type } }),
        results: content.map((entry) => this.#written(entry, inner)),
      };
    const members = Object.entries(content).map(
      ([name, member]) =>
        [name, this.#written(member, type === undefined ? undefined : propertyType(type, name))] as const,
    );
    return { ...(type === undefined ? {} : { __metadata: { type } }), ...Object.fromEntries(members) };
  }
}

const typeOf = (entity: Entity, name: string): string | undefined =>
  entity.types?.[name] ?? propertyType(entity.type, name);
const below = (paths: Paths | undefined, name: string): string[][] =>
  (paths ?? []).filter((path) => path[0]?.toLowerCase() === name.toLowerCase()).map((path) => path.slice(1));
