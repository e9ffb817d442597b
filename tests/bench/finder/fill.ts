import { createHash } from 'node:crypto';
import type { Tenant } from '../../contract/support/tenant.ts';
import type { Organisation } from './format.ts';

type Lists = ReturnType<Tenant['as']>['lists'];

/** How many items are written beside each other. */
const abreast = 16;

/** Puts the opgaven, the earlier initiatives and who was asked for them into the lists, as the product keeps them. */
export async function fillLists(lists: Lists, organisation: Organisation): Promise<void> {
  const { people, opgaven, initiatives, involvement, experts = [] } = organisation;
  const nameOf = new Map(people.map(({ key, name }) => [key, name]));
  const mailOf = new Map(people.map(({ key, mail }) => [key, mail]));
  const titleOf = new Map(opgaven.map(({ key, title }) => [key, title]));
  await inTurns(opgaven, ({ key, title, goal, description, keywords, owners = [], group }) =>
    lists.opgaven.createOnce({
      Title: title,
      Key: key,
      Programme: 'Programma',
      Goal: goal ?? title,
      ...(description ? { Description: description } : {}),
      Keywords: (keywords ?? []).join(';'),
      OwnerKeys: owners.join(';'),
      ...(group === undefined ? {} : { GroupId: group }),
      IsActive: true,
    }),
  );
  await inTurns(
    initiatives.map((one, n) => ({ ...one, n })),
    ({ key, title, summary, settlement, n }) =>
      lists.initiatives.createOnce({
        Title: title,
        Key: key,
        Number: `2025-${String(n + 1).padStart(3, '0')}`,
        Summary: summary || title,
        Settlement: settlement || 'Emmeloord',
        Phase: 'afgerond',
        PhaseSince: '2025-12-01T09:00:00.000Z',
        IsOpen: false,
        ReceivedAt: '2025-01-06T09:00:00.000Z',
      }),
  );
  await inTurns(
    initiatives.flatMap(({ key, opgaven: linked }) => linked.map((opgave) => ({ key, opgave }))),
    ({ key, opgave }) =>
      lists.opgaveLinks.createOnce({
        Title: titleOf.get(opgave) ?? opgave,
        Key: keyOf('link', key, opgave),
        InitiativeKey: key,
        OpgaveKey: opgave,
      }),
  );
  await inTurns(involvement, ({ initiative, person, status, opgaven: asked = [], askedOn }) =>
    lists.contributors.createOnce({
      Title: nameOf.get(person) ?? person,
      Key: keyOf('contributor', initiative, person),
      InitiativeKey: initiative,
      PersonKey: person,
      Mail: mailOf.get(person),
      OpgaveKey: asked.join(';') || undefined,
      Status: status,
      AskedOn: askedOn,
    }),
  );
  await inTurns(experts, ({ person, opgave }) =>
    lists.opgaveExperts.createOnce({
      Title: nameOf.get(person) ?? person,
      Key: keyOf('expert', opgave, person),
      OpgaveKey: opgave,
      PersonKey: person,
      Mail: mailOf.get(person),
      Since: '2026-01-05T09:00:00.000Z',
    }),
  );
}

async function inTurns<T>(rows: readonly T[], write: (row: T) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += abreast) {
    await Promise.all(rows.slice(start, start + abreast).map(write));
  }
}

/** The same parts always give the same GUID. */
function keyOf(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(parts.join('\n')).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}
