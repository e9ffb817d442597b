import type { Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { everybody } from '../../directory/everybody.ts';

/** Somebody as the hidden user information list has them: what `$expand=Author` reaches. */
export function userInfoResource(session: Session, id: number): Resource {
  const principal = session.store.principals.byId(session.site.path, id);
  const person = everybody.find((candidate) => candidate.id === principal?.personId);
  return {
    entity: () =>
      principal && {
        type: 'SP.Data.UserInfoItem',
        address: `Web/SiteUserInfoList/Items(${id})`,
        properties: {
          Id: principal.id,
          ID: principal.id,
          Title: principal.title,
          Name: principal.login,
          EMail: principal.email,
          UserName: principal.email,
          SipAddress: principal.email,
          JobTitle: person?.jobTitle ?? null,
          Department: person?.department ?? null,
          WorkPhone: person?.phone ?? null,
          FirstName: person?.name.split(' ')[0] ?? null,
          LastName: person?.name.split(' ').slice(1).join(' ') ?? null,
        },
      },
  };
}
