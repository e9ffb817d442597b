import { unknownProperty } from '../errors.ts';
import { emptyGuid, newGuid } from '../guid.ts';
import type { Arguments } from '../model/arguments.ts';
import type { Json } from '../model/body.ts';
import { action, created, nothing, type Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { propertyName } from '../odata/metadata.ts';
import { Permission } from '../rights/permissions.ts';
import type { ActionScope, CustomAction } from '../store/custom-actions.ts';

const type = 'SP.UserCustomAction';

/**
 * `web/userCustomActions` and `site/userCustomActions`. They are kept and answered; the pages of the tenant run no
 * extensions.
 */
export function customActionsResource(session: Session, scope: ActionScope): Resource {
  const { store, site } = session;
  const all = (): readonly CustomAction[] => {
    session.rights.demandWeb(Permission.open);
    return store.customActions.of(site.path, scope);
  };
  const byId = (args: Arguments): Resource => {
    const id = args.guid('id');
    const found = all().find((candidate) => candidate.id === id);
    return found ? actionResource(session, scope, found) : { entity: () => undefined };
  };
  return {
    collection: { type, all: () => all().map((one) => actionResource(session, scope, one)) },
    key: byId,
    functions: {
      getbyid: byId,
      clear: () =>
        action(() => {
          demandManage(session);
          store.customActions.remove(site.path, scope);
          return nothing;
        }),
    },
    post: ({ body }) => {
      demandManage(session);
      const made: CustomAction = { id: newGuid(), values: known(body.entity()) };
      store.customActions.put(site.path, scope, made);
      return created(actionResource(session, scope, made));
    },
  };
}

function actionResource(session: Session, scope: ActionScope, { id, values }: CustomAction): Resource {
  const { store, site } = session;
  const remove = (): void => {
    demandManage(session);
    store.customActions.remove(site.path, scope, id);
  };
  return {
    entity: () => ({
      type,
      address: `${scope === 3 ? 'Web' : 'Site'}/UserCustomActions(guid'${id}')`,
      properties: { ...empty, ...values, Id: id, Scope: scope, VersionOfUserCustomAction: '16.0.1.0' },
      types: { Rights: 'SP.BasePermissions' },
    }),
    functions: { deleteobject: () => action(() => (remove(), nothing)) },
    merge: ({ body }) => {
      demandManage(session);
      store.customActions.put(site.path, scope, { id, values: { ...values, ...known(body.entity()) } });
      return { kind: 'nothing' };
    },
    remove: () => (remove(), { kind: 'nothing', status: 200 }),
  };
}

/** What nobody gave. */
const empty = {
  ClientSideComponentId: emptyGuid,
  ClientSideComponentProperties: '',
  CommandUIExtension: null,
  Description: null,
  Group: null,
  HostProperties: '',
  ImageUrl: null,
  Location: '',
  Name: '',
  RegistrationId: null,
  RegistrationType: 0,
  Rights: { High: '0', Low: '0' },
  ScriptBlock: null,
  ScriptSrc: null,
  Sequence: 0,
  Title: null,
  Url: null,
};

function known(json: Json): Json {
  for (const name of Object.keys(json)) if (propertyName(type, name) !== name) throw unknownProperty(name, type);
  return json;
}

const demandManage = (session: Session): void => session.rights.demandWeb(Permission.manageWeb);
