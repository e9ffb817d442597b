import type { ListSchema } from '../list-schema';
import { groupSchemas, roleDefinitionIds } from '../schema.generated';
import { administrator, grant, principalOf } from './group-steps';
import { listAt, type SiteWriter } from './site-writer';
import type { ListState, RightState, Snapshot } from './snapshot';
import type { Step } from './step';

interface Grant {
  readonly group: string;
  readonly title: string;
  readonly role: number;
}

/** SharePoint adds it by itself for who may only pass through. */
const limitedAccess = 1073741825;

/**
 * The rights of a list: its own, not those of the site (platform rules 1.9, 5.2c), for the groups of the schema and
 * nobody else; not for the owners of the site either, who need not see who wants a garden. What somebody else was
 * given, or a group more than it should have, is reported with its name and left to a person.
 */
export function rightsStep(schema: ListSchema, list: ListState | undefined, site: Snapshot, writer: SiteWriter): Step {
  const about = { id: `rights:${schema.title}`, area: 'rights', subject: schema.title, takes: 'rights' } as const;
  const wanted = grantsOf(schema);
  const needs = [`list:${schema.title}`, administrator, ...wanted.map(({ group }) => `group:${group}`)];
  if (list?.hasOwnRights === true) {
    const { rights } = list;
    if (rights === undefined) return { ...about, state: 'unknown', reason: 'not-visible' };
    const lacking = wanted.filter(({ title, role }) => !holds(rights, site.groups.get(title), role));
    const mend = (): Promise<void> => give(schema, lacking, site, writer);
    const names = lacking.map(({ title }) => title);
    if (lacking.length > 0) return { ...about, state: 'different', reason: 'lacking', names, needs, mend };
    if (rights.has(site.me.id)) return { ...about, state: 'different', reason: 'strangers', names: [], needs, mend };
    return { ...about, ...tooMuch(rights, wanted, site) };
  }
  const mend = async (): Promise<void> => {
    // Without a copy: whoever may read the site, such as everybody in a team, must not get into the list by it.
    await writer.post(`${listAt(schema.title)}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    await give(schema, wanted, site, writer);
  };
  if (list === undefined) return { ...about, state: 'missing', needs, mend };
  return { ...about, state: 'different', reason: 'inherits', needs, mend };
}

const grantsOf = (schema: ListSchema): readonly Grant[] =>
  groupSchemas.flatMap(({ id, title }) => {
    const right = schema.rights[id];
    return right === undefined ? [] : [{ group: id, title, role: roleDefinitionIds[right] }];
  });

const holds = (rights: ReadonlyMap<number, RightState>, principal: number | undefined, role: number): boolean =>
  principal !== undefined && rights.get(principal)?.roles.includes(role) === true;

async function give(schema: ListSchema, grants: readonly Grant[], site: Snapshot, writer: SiteWriter): Promise<void> {
  const at = listAt(schema.title);
  const known = await Promise.all(
    grants.map(async ({ title, role }) => ({ principal: await principalOf(writer, title, site), role })),
  );
  await writer.together(() => Promise.all(known.map(({ principal, role }) => grant(writer, at, principal, role))));
  // Breaking the inheritance gave full control to the person who did it, who has it by a group now.
  const rights = await writer.get<{ readonly value: readonly { readonly PrincipalId: number }[] }>(
    `${at}/roleassignments?$select=PrincipalId`,
  );
  if (!rights.value.some(({ PrincipalId }) => PrincipalId === site.me.id)) return;
  await writer.post(
    `${at}/roleassignments/removeroleassignment(principalid=${site.me.id},roledefid=${roleDefinitionIds.full})`,
  );
}

/** From small to large: SharePoint's own levels. Another level cannot be compared, so it counts as more. */
const levels: readonly number[] = [
  limitedAccess,
  roleDefinitionIds.read,
  roleDefinitionIds.contribute,
  roleDefinitionIds.edit,
  roleDefinitionIds.full,
];
const levelOf = (role: number): number => (levels.includes(role) ? levels.indexOf(role) : levels.length);

/** Who has more than the schema says. An older, smaller level beside the right one gives nothing more. */
function tooMuch(
  rights: ReadonlyMap<number, RightState>,
  wanted: readonly Grant[],
  site: Snapshot,
): Pick<Step, 'state' | 'reason' | 'names'> {
  const allowed = new Map(wanted.map(({ title, role }) => [site.groups.get(title), role]));
  const over = [...rights].filter(([principal, { roles }]) => {
    const most = levelOf(allowed.get(principal) ?? limitedAccess);
    return roles.some((role) => levelOf(role) > most);
  });
  if (over.length === 0) return { state: 'ok' };
  const isKnown = over.every(([principal]) => allowed.has(principal));
  return { state: 'different', reason: isKnown ? 'more' : 'strangers', names: over.map(([, { title }]) => title) };
}
