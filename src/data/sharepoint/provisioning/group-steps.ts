import type { GroupSchema } from '../list-schema';
import { groupTitles } from '../lists.generated';
import { groupSchemas, roleDefinitionIds } from '../schema.generated';
import { inPath, type SiteWriter } from './site-writer';
import type { Snapshot } from './snapshot';
import type { Step } from './step';

/** The groups of the site and what each may do on the site as a whole. */
export function groupSteps(site: Snapshot, writer: SiteWriter): readonly Step[] {
  const steps = groupSchemas.flatMap((group) => [groupStep(group, site, writer), siteRightStep(group, site, writer)]);
  return [...steps, administratorStep(site, writer)];
}

/** Id of the step that lets whoever sets up keep access once the lists have rights of their own. */
export const administrator = 'member:admins';

function administratorStep(site: Snapshot, writer: SiteWriter): Step {
  const about = {
    id: administrator,
    area: 'rights',
    subject: groupTitles.admins,
    takes: 'rights',
    needs: ['group:admins'],
  } as const;
  // Who may not set up need not be in the group either.
  if (site.me.isAdministrator || !site.me.may.rights) return { ...about, state: 'ok' };
  return { ...about, state: 'missing', mend: () => addMe(site, writer) };
}

async function addMe(site: Snapshot, writer: SiteWriter): Promise<void> {
  await writer.post(`${groupAt(groupTitles.admins)}/users`, { LoginName: site.me.loginName });
}

function groupStep(group: GroupSchema, site: Snapshot, writer: SiteWriter): Step {
  const about = { id: `group:${group.id}`, area: 'rights', subject: group.title, takes: 'site' } as const;
  if (site.groups.has(group.title)) return { ...about, state: 'ok' };
  return {
    ...about,
    state: 'missing',
    mend: async () => {
      const at = groupAt(group.title);
      await writer.once(
        () => writer.post('sitegroups', { Title: group.title, Description: group.description }),
        () => writer.exists(at),
      );
      // Whoever makes this group is its first member; membership is the municipality's affair afterwards.
      if (group.id === 'admins') await addMe(site, writer);
    },
  };
}

function siteRightStep(group: GroupSchema, site: Snapshot, writer: SiteWriter): Step {
  const about = { id: `site-right:${group.id}`, area: 'rights', subject: group.title, takes: 'rights' } as const;
  if (site.siteRights === undefined) return { ...about, state: 'unknown', reason: 'not-visible' };
  const role = roleDefinitionIds[group.siteRight];
  const principal = site.groups.get(group.title);
  if (principal !== undefined && site.siteRights.get(principal)?.roles.includes(role) === true)
    return { ...about, state: 'ok' };
  return {
    ...about,
    state: 'missing',
    needs: [`group:${group.id}`],
    mend: async () => {
      await grant(writer, '', await principalOf(writer, group.title, site), role);
    },
  };
}

/** @param place - path of a list, `''` for the site */
export async function grant(writer: SiteWriter, place: string, principal: number, role: number): Promise<void> {
  const before = place === '' ? '' : `${place}/`;
  await writer.post(`${before}roleassignments/addroleassignment(principalid=${principal},roledefid=${role})`);
}

export const groupAt = (title: string): string => `sitegroups/getbyname('${inPath(title)}')`;

/** @returns the id under which the group has rights; groups that were just made are asked for once */
export async function principalOf(writer: SiteWriter, groupTitle: string, site: Snapshot): Promise<number> {
  return site.groups.get(groupTitle) ?? (await writer.idOf(`${groupAt(groupTitle)}?$select=Id`));
}
