import type { ListSchema } from '../list-schema';
import { groupSchemas, roleDefinitionIds } from '../schema.generated';
import { grant, principalOf } from './group-steps';
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
 * for the owners of the site. Principals that somebody added are reported and left alone.
 */
export function rightsStep(schema: ListSchema, list: ListState | undefined, site: Snapshot, writer: SiteWriter): Step {
  const about = { id: `rights:${schema.title}`, area: 'rights', subject: schema.title } as const;
  const wanted = grantsOf(schema);
  const needs = [`list:${schema.title}`, ...wanted.map(({ group }) => `group:${group}`)];
  if (list?.hasOwnRights === true) {
    const lacking = wanted.filter(({ title, role }) => !holds(list, site.groups.get(title), role));
    const lacksOwners = site.ownerGroup !== undefined && !holds(list, site.ownerGroup, roleDefinitionIds.full);
    if (lacking.length > 0 || lacksOwners)
      return {
        ...about,
        state: 'different',
        needs,
        mend: () => give(schema, lacksOwners ? site.ownerGroup : undefined, lacking, site, writer),
      };
    return { ...about, state: hasStrangers(list, wanted, site) ? 'different' : 'ok' };
  }
  const mend = async (): Promise<void> => {
    // Without a copy: whoever may read the site, such as everybody in a team, must not get into the list by it.
    await writer.post(`${listAt(schema.title)}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    await give(schema, site.ownerGroup, wanted, site, writer);
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

async function give(
  schema: ListSchema,
  owners: number | undefined,
  grants: readonly Grant[],
  site: Snapshot,
  writer: SiteWriter,
): Promise<void> {
  const at = listAt(schema.title);
  const known = await Promise.all(
    grants.map(async ({ title, role }) => ({ principal: await principalOf(writer, title, site), role })),
  );
  const all = owners === undefined ? known : [{ principal: owners, role: roleDefinitionIds.full }, ...known];
  await writer.together(() => Promise.all(all.map(({ principal, role }) => grant(writer, at, principal, role))));
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
  const known = new Set([site.ownerGroup, ...wanted.map(({ title }) => site.groups.get(title))]);
  return [...list.rights].some(
    ([principal, roles]) => !known.has(principal) && roles.some((role) => role !== limitedAccess),
  );
}
