import { fileNotFound, invalidArgument, itemNotFound } from '../errors.ts';
import type { Arguments } from '../model/arguments.ts';
import { action, type Answer, nothing, type Resource, value } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import { fileETag } from '../services/etag.ts';
import { demandUnlocked, readFile, writeFile } from '../services/files.ts';
import { removeItem } from '../services/item-write.ts';
import { mimeType } from '../services/mime-types.ts';
import { copyFile, moveFile } from '../services/move-copy.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import { versionLabel } from './item-entity.ts';
import { itemResource } from './item.ts';
import { uploadFunctions } from './upload.ts';
import { userResource } from './users.ts';

export function fileResource(session: Session, list: List, file: Item): Resource {
  const { store } = session;
  const fresh = (): Item => {
    const item = store.items.byId(list, file.id);
    if (!item) throw fileNotFound();
    return item;
  };
  const path = `${file.dir}/${file.leaf}`;
  const person = (id: number): Resource => {
    const principal = store.principals.byId(session.site.path, id);
    return principal ? userResource(session, principal) : { entity: () => undefined };
  };
  const lock = (to: number | null) => (): Resource =>
    action(() => {
      session.rights.demandWrite(Permission.editListItems, list, file);
      demandUnlocked(session, fresh());
      store.items.update(list, file.id, { checkedOutTo: to });
      return nothing;
    });
  return {
    entity: () => ({
      type: 'SP.File',
      address: `Web/GetFileByServerRelativePath(decodedurl='${path.replaceAll("'", "''")}')`,
      etag: fileETag(file),
      properties: {
        CheckInComment: '',
        CheckOutType: file.checkedOutTo === null ? 2 : 0,
        ContentTag: `{${file.uniqueId.toUpperCase()}},${file.contentVersion},${file.contentVersion}`,
        CustomizedPageStatus: 0,
        ETag: fileETag(file),
        Exists: true,
        ExistsAllowThrowForPolicyFailures: true,
        ExistsWithException: true,
        IrmEnabled: false,
        Length: String(file.size),
        Level: 1,
        LinkingUri: `${session.origin}${encodeURI(path)}?d=w${file.uniqueId.replaceAll('-', '')}`,
        LinkingUrl: `${session.origin}${encodeURI(path)}?d=w${file.uniqueId.replaceAll('-', '')}`,
        MajorVersion: Math.floor(file.uiVersion / 512),
        MinorVersion: file.uiVersion % 512,
        Name: file.leaf,
        ServerRelativeUrl: path,
        TimeCreated: file.created,
        TimeLastModified: file.modified,
        Title: file['f_Title'] ?? null,
        UIVersion: file.uiVersion,
        UIVersionLabel: versionLabel(file.uiVersion),
        UniqueId: file.uniqueId,
      },
      more: {
        ListId: () => list.id,
        SiteId: () => session.site.id,
        WebId: () => session.site.webId,
        ServerRelativePath: () => ({ DecodedUrl: path }),
        ServerRedirectedUrl: () => '',
        PageRenderType: () => 0,
      },
    }),
    links: {
      Author: () => person(file.author),
      ModifiedBy: () => person(file.editor),
      CheckedOutByUser: () => (file.checkedOutTo === null ? { entity: () => undefined } : person(file.checkedOutTo)),
      LockedByUser: () => ({ entity: () => undefined }),
      ListItemAllFields: () => itemResource(session, list, fresh()),
      Versions: () => fileVersions(session, list, file),
      Properties: () => ({
        entity: () => ({
          type: 'SP.PropertyValues',
          address: `Web/GetFileById('${file.uniqueId}')/Properties`,
          properties: { vti_x005f_title: file['f_Title'] ?? '' },
        }),
      }),
    },
    functions: {
      $value: () => content(session, list, fresh),
      openbinarystream: () => content(session, list, fresh),
      savebinarystream: () =>
        action(({ body, headers }) => (writeFile(session, list, fresh(), body.bytes, headers['if-match']), nothing)),
      recycle: () => action(() => value('Recycle', 'Edm.Guid', removeFile(session, list, fresh(), true))),
      deleteobject: () => action(() => (removeFile(session, list, fresh(), false), nothing)),
      deletewithparameters: (args) =>
        action(
          ({ headers }) => (
            removeFile(session, list, fresh(), false, etagParameter(args) ?? headers['if-match']),
            nothing
          ),
        ),
      checkout: lock(session.user.id),
      checkin: lock(null),
      undocheckout: lock(null),
      publish: () => action(() => nothing),
      unpublish: () => action(() => nothing),
      copyto: (args) =>
        action(
          () => (
            copyFile(session, fresh(), list, args.text('strNewUrl', 0), args.flag('bOverWrite', 1, false)),
            nothing
          ),
        ),
      copytousingpath: (args) =>
        action(
          () => (
            copyFile(session, fresh(), list, args.text('DecodedUrl', 0), args.flag('bOverWrite', 1, false)),
            nothing
          ),
        ),
      moveto: (args) =>
        action(
          () => (
            moveFile(session, fresh(), list, args.text('newUrl', 0), (args.number('flags', 1) & 1) === 1),
            nothing
          ),
        ),
      movetousingpath: (args) =>
        action(
          () => (
            moveFile(session, fresh(), list, args.text('DecodedUrl', 0), (args.number('moveOperations', 1) & 1) === 1),
            nothing
          ),
        ),
      ...uploadFunctions(session, list, fresh),
    },
    put: ({ body, headers }) => ({
      kind: 'nothing',
      etag: fileETag(writeFile(session, list, fresh(), body.bytes, headers['if-match'])),
    }),
    remove: ({ headers }) => (
      removeFile(session, list, fresh(), false, headers['if-match']),
      { kind: 'nothing', status: 200 }
    ),
  };
}

function removeFile(session: Session, list: List, item: Item, recycle: boolean, ifMatch?: string): string {
  demandUnlocked(session, item);
  return removeItem(session, list, item, { recycle, ifMatch });
}

const etagParameter = (args: Arguments): string | undefined => {
  const parameters = args.find('parameters') as { ETagMatch?: unknown } | undefined;
  return typeof parameters?.ETagMatch === 'string' ? parameters.ETagMatch : undefined;
};

function content(session: Session, list: List, fresh: () => Item): Resource {
  const read = (): Answer => ({
    kind: 'bytes',
    bytes: readFile(session, list, fresh()),
    contentType: mimeType(fresh().leaf),
    etag: fileETag(fresh()),
  });
  return {
    get: read,
    post: ({ body, headers }) => ({
      kind: 'nothing',
      etag: fileETag(writeFile(session, list, fresh(), body.bytes, headers['if-match'])),
    }),
    put: ({ body, headers }) => ({
      kind: 'nothing',
      etag: fileETag(writeFile(session, list, fresh(), body.bytes, headers['if-match'])),
    }),
  };
}

function fileVersions(session: Session, list: List, file: Item): Resource {
  const all = (): Resource[] => {
    session.rights.demand(Permission.viewVersions, list, file);
    return session.store.history.versions(list.id, file.id).map((version) => ({
      entity: () => ({
        type: 'SP.FileVersion',
        address: `Web/GetFileById('${file.uniqueId}')/Versions(${version.uiVersion})`,
        properties: {
          CheckInComment: '',
          Created: version.modified,
          ExpirationDate: null,
          ID: version.uiVersion,
          IsCurrentVersion: false,
          Length: String(session.store.contents.read(list.id, file.id, version.uiVersion).length),
          Size: session.store.contents.read(list.id, file.id, version.uiVersion).length,
          Url: `_vti_history/${version.uiVersion}${file.dir}/${file.leaf}`,
          VersionLabel: versionLabel(version.uiVersion),
        },
      }),
      functions: {
        $value: () => ({
          get: (): Answer => ({
            kind: 'bytes',
            bytes: session.store.contents.read(list.id, file.id, version.uiVersion),
            contentType: mimeType(file.leaf),
          }),
        }),
      },
    }));
  };
  const byLabel = (args: Arguments): { uiVersion: number } => {
    const label = args.text('versionlabel');
    const version = session.store.history
      .versions(list.id, file.id)
      .find((candidate) => versionLabel(candidate.uiVersion) === label);
    if (!version) throw invalidArgument('The specified version was not found.');
    return version;
  };
  const forget = (uiVersion: number): void => session.store.history.forgetVersion(list.id, file.id, uiVersion);
  /** By POST, and by DELETE as some clients have it. */
  const removal = (work: () => void): Resource => {
    const run = (): Answer => {
      session.rights.demandWrite(Permission.deleteVersions, list, file);
      work();
      return nothing;
    };
    return { post: run, remove: run };
  };
  const byId = (args: Arguments): Resource => {
    const found = all().find((version) => version.entity?.()?.properties['ID'] === args.number('versionid'));
    if (!found) throw itemNotFound();
    return found;
  };
  return {
    collection: { type: 'SP.FileVersion', all },
    key: byId,
    functions: {
      getbyid: byId,
      deletebylabel: (args) => removal(() => forget(byLabel(args).uiVersion)),
      deletebyid: (args) => removal(() => forget(args.number('vid'))),
      deleteall: () => removal(() => session.store.history.forgetVersions(list.id, file.id, file.uiVersion)),
      restorebylabel: (args) =>
        action(() => {
          const { uiVersion } = byLabel(args);
          writeFile(session, list, file, session.store.contents.read(list.id, file.id, uiVersion), undefined);
          return nothing;
        }),
    },
  };
}
