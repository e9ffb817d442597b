import { itemNotFound } from '../errors.ts';
import { action, nothing, type Entity, type Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { fromColumn, valueName } from '../services/item-values.ts';
import { Permission } from '../rights/permissions.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import { itemAddress, versionLabel } from './item-entity.ts';
import { userInfoResource } from './user-info.ts';

interface State {
  readonly uiVersion: number;
  readonly modified: string;
  readonly editor: number;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly current: boolean;
}

/** `items(n)/versions`: the current one first. */
export function versionsResource(session: Session, list: List, item: Item): Resource {
  const states = (): State[] => {
    session.rights.demand(Permission.viewVersions, list, item);
    const earlier = session.store.history
      .versions(list.id, item.id)
      .map((version) => ({ ...version, columns: version.data, current: false }));
    return [
      { uiVersion: item.uiVersion, modified: item.modified, editor: item.editor, columns: item, current: true },
      ...earlier,
    ];
  };
  const byId = (id: number): Resource => {
    const state = states().find(({ uiVersion }) => uiVersion === id);
    if (!state) throw itemNotFound();
    return versionResource(session, list, item, state);
  };
  return {
    collection: {
      type: 'SP.ListItemVersion',
      all: () => states().map((state) => versionResource(session, list, item, state)),
    },
    key: (args) => byId(args.number('versionId')),
    functions: {
      getbyid: (args) => byId(args.number('versionId')),
      // All but the current one, for good: not to the recycle bin.
      deleteall: () =>
        action(() => {
          session.rights.demand(Permission.deleteVersions, list, item);
          session.store.history.forgetVersions(list.id, item.id, item.uiVersion);
          return nothing;
        }),
    },
  };
}

function versionResource(session: Session, list: List, item: Item, state: State): Resource {
  return {
    entity: () => versionEntity(session, list, item, state),
    links: { CreatedBy: () => userInfoResource(session, state.editor) },
  };
}

function versionEntity(session: Session, list: List, item: Item, state: State): Entity {
  const fields = session.store.fields.ofList(list.id).filter((field) => field.column?.startsWith('f_') === true);
  return {
    type: 'SP.ListItemVersion',
    address: `${itemAddress(list, item)}/Versions(${state.uiVersion})`,
    properties: {
      Created: state.modified,
      IsCurrentVersion: state.current,
      VersionId: state.uiVersion,
      VersionLabel: versionLabel(state.uiVersion),
      ID: item.id,
      Modified: state.modified,
      ...Object.fromEntries(
        fields.map((field) => [valueName(field), fromColumn(field, state.columns[field.column ?? ''])]),
      ),
    },
  };
}
