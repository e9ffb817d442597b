import type { ListSchema } from '../list-schema';
import { groupSchemas, roleDefinitionIds } from '../schema.generated';
import { administrator, grant, principalOf } from './group-steps';
import { listAt, type SiteWriter } from './site-writer';
import type { ListState, Snapshot } from './snapshot';
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
 * nobody else; not for the owners of the site either, who need not see who wants a garden. Principals that somebody
 * added are reported and left alone.
 */
export function rightsStep(schema: ListSchema, list: ListState | undefined, site: Snapshot, writer: SiteWriter): Step {
  const about = { id: `rights:${schema.title}`, area: 'rights', subject: schema.title } as const;
  const wanted = grantsOf(schema);
  const needs = [`list:${schema.title}`, administrator, ...wanted.map(({ group }) => `group:${group}`)];
  if (list?.hasOwnRights === true) {
    const lacking = wanted.filter(({ title, role }) => !holds(list, site.groups.get(title), role));
    const mend = (): Promise<void> => give(schema, lacking, site, writer);
    if (lacking.length > 0 || list.rights.has(site.me.id)) return { ...about, state: 'different', needs, mend };
    return { ...about, state: hasStrangers(list, wanted, site) ? 'different' : 'ok' };
  }
  const mend = async (): Promise<void> => {
    // Without a copy: whoever may read the site, such as everybody in a team, must not get into the list by it.
    await writer.post(`${listAt(schema.title)}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    await give(schema, wanted, site, writer);
  };
  return { ...about, state: list === undefined ? 'missing' : 'different', needs, mend };
}

const grantsOf = (schema: ListSchema): readonly Grant[] =>
  groupSchemas.flatMap(({ id, title }) => {
    const right = schema.rights[id];
    return right === undefined ? [] : [{ group: id, title, role: roleDefinitionIds[right] }];
  });

const holds = (list: ListState, principal: number | undefined, role: number): boolean =>
  principal !== undefined && list.rights.get(principal)?.includes(role) === true;

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

/** Whether somebody else than the schema says has rights here. */
function hasStrangers(list: ListState, wanted: readonly Grant[], site: Snapshot): boolean {
  const known = new Set(wanted.map(({ title }) => site.groups.get(title)));
  return [...list.rights].some(
    ([principal, roles]) => !known.has(principal) && roles.some((role) => role !== limitedAccess),
  );
}
