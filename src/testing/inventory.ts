import type { Stored } from '../data/ports';
import type { TestServices } from './memory-tenant';

/** Of each list its rows, a line of JSON each: texts compare far faster than objects do. */
export type Inventory = Readonly<Record<string, string>>;

/**
 * Everything that lists and library hold, to compare two tenants: without ids, versions and moments, which differ from run to run,
 * and sorted.
 * @param services - of somebody who may read all lists
 */
export async function inventory({ lists, documents }: TestServices): Promise<Inventory> {
  const [registrations, initiatives, initiators, opgaven, opgaveLinks, contactMoments, agreements] = await Promise.all([
    lists.registrations.find({ top: 1000 }),
    lists.initiatives.find({ top: 1000 }),
    lists.initiators.find({ top: 1000 }),
    lists.opgaven.find({ top: 1000 }),
    lists.opgaveLinks.find({ top: 1000 }),
    lists.contactMoments.find({ top: 1000 }),
    lists.agreements.find({ top: 1000 }),
  ]);
  const [
    contributors,
    misfits,
    weighings,
    timeline,
    pool,
    opgaveExperts,
    partnerMirrors,
    relations,
    destinations,
    standardTexts,
  ] = await Promise.all([
    lists.contributors.find({ top: 1000 }),
    lists.misfits.find({ top: 1000 }),
    lists.weighings.find({ top: 1000 }),
    lists.timeline.find({ top: 1000 }),
    lists.pool.find({ top: 1000 }),
    lists.opgaveExperts.find({ top: 1000 }),
    lists.partnerMirrors.find({ top: 1000 }),
    lists.relations.find({ top: 1000 }),
    lists.destinations.find({ top: 1000 }),
    lists.standardTexts.find({ top: 1000 }),
  ]);
  const pages = { registrations, initiatives, initiators, opgaven, opgaveLinks, contactMoments, agreements };
  const settings = await lists.settings.find({ top: 1000 });
  const more = {
    settings,
    contributors,
    misfits,
    weighings,
    timeline,
    pool,
    opgaveExperts,
    partnerMirrors,
    relations,
    destinations,
    standardTexts,
  };
  const files = await Promise.all(initiatives.items.map(({ record }) => documents.list(record.Key)));
  return {
    ...Object.fromEntries(Object.entries({ ...pages, ...more }).map(([name, { items }]) => [name, linesOf(items)])),
    documents: files
      .flat()
      .map(({ name, kind }) => JSON.stringify({ name, kind }))
      .join('\n'),
    templates: (await templatesOf(documents)).join('\n'),
  };
}

/** What is in Sjablonen, by name and content. */
async function templatesOf(documents: TestServices['documents']): Promise<readonly string[]> {
  const names = [...(await documents.templateNames())].sort();
  const contents = await Promise.all(names.map((name) => documents.template(name)));
  return names.map((name, at) => JSON.stringify({ name, content: new TextDecoder().decode(contents[at]) }));
}

function linesOf(items: readonly Stored<object>[]): string {
  return items
    .map(({ record }) => comparableRow(record))
    .sort()
    .join('\n');
}

/** Moments are when it happened; the state of a channel and the trail of commands hold moments and order. */
function comparableRow(record: object): string {
  const row: Record<string, unknown> = {};
  for (const column of Object.keys(record).sort()) {
    if (column === 'ChannelState' || column === 'LastCommand') continue;
    const value = (record as Readonly<Record<string, unknown>>)[column];
    if (typeof value !== 'string' || !value.includes('T')) row[column] = value;
    else if (!/^\d{4}-\d{2}-\d{2}T/.test(value)) row[column] = value.replace(moments, 'moment');
  }
  return JSON.stringify(row);
}

const moments = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g;
