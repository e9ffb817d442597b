import type { Arguments } from '../model/arguments.ts';
import { action, created, nothing, type Resource, value } from '../model/resource.ts';
import { type Session, siteRoot } from '../model/session.ts';
import {
  addFile,
  addFolder,
  findFile,
  findFolder,
  type Folder,
  folderContent,
  folderTree,
  relocate,
} from '../services/files.ts';
import { splitPath } from '../services/file-names.ts';
import { removeItem } from '../services/item-write.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import { fileResource } from './file.ts';
import { itemResource } from './item.ts';
import { asText } from '../model/text.ts';

export const rootFolder = (session: Session, list: List): Resource =>
  asFolder(session, { list, path: list.url, item: undefined });
export const folderResource = (session: Session, list: List, item: Item): Resource =>
  asFolder(session, { list, path: `${item.dir}/${item.leaf}`, item });

/** A folder. Of a root folder `ListItemAllFields` is nothing. */
export function asFolder(session: Session, folder: Folder): Resource {
  const { list, path, item } = folder;
  const remove = (recycle: boolean, ifMatch?: string): string => {
    if (!item) return '';
    for (const inside of folderTree(session, folder)) removeItem(session, list, inside, { recycle });
    return removeItem(session, list, item, { recycle, ifMatch });
  };
  return {
    entity: () => ({
      type: 'SP.Folder',
      address: `Web/GetFolderByServerRelativePath(decodedurl='${path.replaceAll("'", "''")}')`,
      properties: {
        Exists: true,
        ExistsAllowThrowForPolicyFailures: true,
        ExistsWithException: true,
        IsWOPIEnabled: false,
        ItemCount: folderContent(session, folder, 0).length + folderContent(session, folder, 1).length,
        Name: path.slice(path.lastIndexOf('/') + 1),
        ProgID: null,
        ServerRelativeUrl: path,
        TimeCreated: item?.created ?? list.created,
        TimeLastModified: item?.modified ?? list.itemModified,
        UniqueId: item?.uniqueId ?? list.rootId,
        WelcomePage: '',
      },
      more: {
        ServerRelativePath: () => ({ DecodedUrl: path }),
        ContentTypeOrder: () => null,
        UniqueContentTypeOrder: () => null,
      },
    }),
    links: {
      Files: () => filesResource(session, folder),
      Folders: () => foldersResource(session, folder),
      ListItemAllFields: () => (item ? itemResource(session, list, item) : { entity: () => undefined }),
      ParentFolder: () => (item ? asFolder(session, findFolder(session, item.dir)) : { entity: () => undefined }),
      Properties: () => ({
        entity: () => ({
          type: 'SP.PropertyValues',
          address: `Web/GetFolderById('${item?.uniqueId ?? list.rootId}')/Properties`,
          properties: { vti_x005f_listname: `{${list.id}}` },
        }),
      }),
      StorageMetrics: () => {
        const files = folderTree(session, folder).filter((inside) => inside.fsType === 0);
        const size = String(files.reduce((sum, file) => sum + file.size, 0));
        return {
          entity: () => ({
            type: 'SP.StorageMetrics',
            address: '',
            properties: {
              LastModified: list.itemModified,
              TotalFileCount: String(files.length),
              TotalFileStreamSize: size,
              TotalSize: size,
            },
          }),
        };
      },
    },
    functions: {
      recycle: () => action(() => value('Recycle', 'Edm.Guid', remove(true))),
      deleteobject: () => action(() => (remove(false), nothing)),
      deletewithparameters: () => action(() => (remove(false), nothing)),
      addsubfolderusingpath: (args) =>
        action(() => {
          const { DecodedUrl = '' } = (args.find('leafPath') ?? {}) as { DecodedUrl?: string };
          addFolder(session, folder, DecodedUrl, false);
          return nothing;
        }),
    },
    merge: ({ body }) => {
      const { Name } = body.entity();
      if (item && typeof Name === 'string' && Name !== item.leaf) relocate(session, list, item, item.dir, Name);
      return { kind: 'nothing' };
    },
    remove: ({ headers }) => (remove(false, headers['if-match']), { kind: 'nothing', status: 200 }),
  };
}

export function filesResource(session: Session, folder: Folder): Resource {
  const add = (args: Arguments, name: string): Resource =>
    action(({ body }) => {
      const { ofAddress } = args;
      const text = ofAddress.text(name, 0);
      const leaf = text.slice(text.lastIndexOf('/') + 1);
      const item = addFile(session, folder, {
        name: leaf,
        bytes: body.bytes,
        overwrite: ofAddress.flag('overwrite', 1, false),
        ensureUnique: ofAddress.flag('EnsureUniqueFileName', 9, false),
      });
      const file = fileResource(session, folder.list, item);
      return { kind: 'resource', resource: file };
    });
  const byName = (args: Arguments): Resource => {
    const { list, item } = findFile(session, `${folder.path}/${args.text('name')}`);
    return fileResource(session, list, item);
  };
  return {
    collection: {
      type: 'SP.File',
      all: () => folderContent(session, folder, 0).map((item) => fileResource(session, folder.list, item)),
    },
    key: byName,
    functions: {
      add: (args) => add(args, 'url'),
      addusingpath: (args) => add(args, 'decodedUrl'),
      getbyurl: byName,
      getbyname: byName,
    },
  };
}

export function foldersResource(session: Session, folder: Folder): Resource {
  const pathOf = (text: string): { parent: Folder; leaf: string } => {
    const { dir, leaf } = splitPath(text, folder.path);
    return { parent: dir.toLowerCase() === folder.path.toLowerCase() ? folder : findFolder(session, dir), leaf };
  };
  const make = (text: string, overwrite: boolean): Resource => {
    const { parent, leaf } = pathOf(text);
    return asFolder(session, addFolder(session, parent, leaf, overwrite));
  };
  const byUrl = (args: Arguments): Resource =>
    asFolder(session, findFolder(session, splitPath(args.text('url'), folder.path).whole));
  return {
    collection: {
      type: 'SP.Folder',
      all: () => folderContent(session, folder, 1).map((item) => folderResource(session, folder.list, item)),
    },
    key: byUrl,
    functions: {
      getbyurl: byUrl,
      getbypath: (args) => byUrl(args),
      add: (args) => action(() => ({ kind: 'resource', resource: make(args.text('url'), true) })),
      addusingpath: (args) =>
        action(() => ({
          kind: 'resource',
          resource: make(args.text('decodedUrl', 0), args.flag('overwrite', 1, false)),
        })),
    },
    post: ({ body }) => created(make(asText(body.entity()['ServerRelativeUrl']), true)),
  };
}

/** `web/folders`: the root folders of the libraries and lists. */
export function webFolders(session: Session): Resource {
  const base = siteRoot(session.site) === '/' ? '' : siteRoot(session.site);
  const byUrl = (args: Arguments): Resource =>
    asFolder(session, findFolder(session, splitPath(args.text('url'), base).whole));
  const make = (text: string, overwrite: boolean): Resource => {
    const { dir, leaf } = splitPath(text, base);
    return asFolder(session, addFolder(session, findFolder(session, dir), leaf, overwrite));
  };
  return {
    collection: {
      type: 'SP.Folder',
      all: () =>
        session.store.lists
          .ofSite(session.site.path)
          .filter((list) => list.baseType === 1 && session.rights.has(session.rights.on(list), 1n))
          .map((list) => rootFolder(session, list)),
    },
    key: byUrl,
    functions: {
      getbyurl: byUrl,
      add: (args) => action(() => ({ kind: 'resource', resource: make(args.text('url'), true) })),
      addusingpath: (args) =>
        action(() => ({
          kind: 'resource',
          resource: make(args.text('decodedUrl', 0), args.flag('overwrite', 1, false)),
        })),
    },
    post: ({ body }) => created(make(asText(body.entity()['ServerRelativeUrl']), true)),
  };
}

/** The folder that is the site itself; it holds the libraries. */
export function webRootFolder(session: Session): Resource {
  const { site } = session;
  return {
    entity: () => ({
      type: 'SP.Folder',
      address: 'Web/RootFolder',
      properties: {
        Exists: true,
        ExistsAllowThrowForPolicyFailures: true,
        ExistsWithException: true,
        IsWOPIEnabled: false,
        ItemCount: session.store.lists.ofSite(site.path).length,
        Name: '',
        ProgID: null,
        ServerRelativeUrl: siteRoot(site),
        TimeCreated: site.created,
        TimeLastModified: site.created,
        UniqueId: site.webId,
        WelcomePage: 'SitePages/Home.aspx',
      },
      more: { ServerRelativePath: () => ({ DecodedUrl: siteRoot(site) }) },
    }),
    links: { Folders: () => webFolders(session) },
  };
}
