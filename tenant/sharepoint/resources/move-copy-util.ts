import type { Arguments } from '../model/arguments.ts';
import { action, nothing, type Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { findFile, findFolder } from '../services/files.ts';
import { copyFile, copyFolder, moveFile, moveFolder, serverRelative } from '../services/move-copy.ts';
import { asText } from '../model/text.ts';

/** `SP.MoveCopyUtil.…`: copies and moves by path, also between sites. */
export function moveCopyFunctions(session: Session): Record<string, (args: Arguments) => Resource> {
  const path = (args: Arguments, name: string): string => {
    const given = args.find(name, 9);
    const text = typeof given === 'object' && given !== null ? (given as { DecodedUrl?: unknown }).DecodedUrl : given;
    return serverRelative(session, asText(text));
  };
  const options = (args: Arguments): { KeepBoth?: boolean } =>
    (args.find('options', 9) ?? {}) as { KeepBoth?: boolean };
  const copy =
    (from: string, to: string) =>
    (args: Arguments): Resource =>
      action(() => {
        const { list, item } = findFile(session, path(args, from));
        copyFile(
          session,
          item,
          list,
          path(args, to),
          args.flag('overwrite', 0, false),
          options(args).KeepBoth === true,
        );
        return nothing;
      });
  const move =
    (from: string, to: string) =>
    (args: Arguments): Resource =>
      action(() => {
        const { list, item } = findFile(session, path(args, from));
        moveFile(session, item, list, path(args, to), args.flag('overwrite', 0, false));
        return nothing;
      });
  return {
    'sp.movecopyutil.copyfilebypath': copy('srcPath', 'destPath'),
    'sp.movecopyutil.copyfile': copy('srcUrl', 'destUrl'),
    'sp.movecopyutil.movefilebypath': move('srcPath', 'destPath'),
    'sp.movecopyutil.movefile': move('srcUrl', 'destUrl'),
    'sp.movecopyutil.copyfolderbypath': (args) =>
      action(() => (copyFolder(session, findFolder(session, path(args, 'srcPath')), path(args, 'destPath')), nothing)),
    'sp.movecopyutil.movefolderbypath': (args) =>
      action(() => (moveFolder(session, findFolder(session, path(args, 'srcPath')), path(args, 'destPath')), nothing)),
  };
}
