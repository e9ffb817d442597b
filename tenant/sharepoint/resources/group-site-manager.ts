import type { Arguments } from '../model/arguments.ts';
import { badQuery } from '../errors.ts';
import { parseGuid } from '../guid.ts';
import { query, type Resource, value } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { asText } from '../model/text.ts';

/** `SiteStatus`: 0 no site, 2 ready. */
const status = { none: 0, ready: 2 } as const;

/** `groupsitemanager/GetSiteStatus?groupId='…'`: the site that belongs to a Microsoft 365 group. */
export function groupSiteManager(session: Session): Resource {
  return {
    functions: {
      getsitestatus: (args: Arguments) =>
        query(({ options }) => {
          const text = asText(args.find('groupId') ?? options.raw.get('groupId')).replace(/^(guid)?'(.*)'$/, '$2');
          const groupId = parseGuid(text);
          if (groupId === undefined)
            throw badQuery('Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).');
          const site = session.store.sites.all().find((candidate) => candidate.groupId === groupId);
          const url = site ? `${session.origin}${site.path}` : null;
          return value('GetSiteStatus', 'Microsoft.SharePoint.Portal.GroupSiteInfo', {
            DocumentsUrl: url === null ? null : `${url}/Shared Documents`,
            ErrorMessage: null,
            GroupId: groupId,
            SiteStatus: site ? status.ready : status.none,
            SiteUrl: url,
          });
        }),
    },
  };
}
