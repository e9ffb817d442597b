import { invalidArgument } from '../errors.ts';
import type { Arguments } from '../model/arguments.ts';
import { action, found, nothing, type Resource, value } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import { writeFile } from '../services/files.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';

/** Upload in pieces: start, continue and finish with one id; each piece must begin where the last one ended. */
export function uploadFunctions(
  session: Session,
  list: List,
  fresh: () => Item,
): Record<string, (args: Arguments) => Resource> {
  const { contents } = session.store;
  const begun = (args: Arguments): string => {
    const id = args.ofAddress.guid('uploadId');
    const sofar = contents.uploadSize(id);
    if (sofar === undefined) throw invalidArgument('The upload session was not found.');
    if (args.ofAddress.number('fileOffset', 1) !== sofar) throw invalidArgument('The file offset is not valid.');
    return id;
  };
  return {
    startupload: (args) =>
      action(({ body }) => {
        session.rights.demandWrite(Permission.editListItems, list, fresh());
        const id = args.ofAddress.guid('uploadId');
        contents.startUpload(id, list.id, fresh().id);
        contents.appendUpload(id, body.bytes);
        return value('StartUpload', 'Edm.Int64', String(body.bytes.length));
      }),
    continueupload: (args) =>
      action(({ body }) => {
        const id = begun(args);
        contents.appendUpload(id, body.bytes);
        return value('ContinueUpload', 'Edm.Int64', String(contents.uploadSize(id) ?? 0));
      }),
    finishupload: (args) =>
      action(({ body }) => {
        const id = begun(args);
        contents.appendUpload(id, body.bytes);
        const item = writeFile(session, list, fresh(), contents.upload(id), undefined);
        contents.endUpload(id);
        return found(session.resources.file(session, list, item));
      }),
    cancelupload: (args) => action(() => (contents.endUpload(args.ofAddress.guid('uploadId')), nothing)),
  };
}
