import { invalidArgument, notAllowed } from '../errors.ts';

/** The whole path, server-relative and decoded. */
const longestPath = 400;
const longestName = 255;
const reserved = /^(\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini|_vti_.*|.*_vti_.*|~\$.*)$/i;

/** @throws {SharePointError} 400 for a name that SharePoint does not take, among them whatever would climb out of the folder */
export function demandFileName(name: string): void {
  if (
    name === '' ||
    name === '.' ||
    name === '..' ||
    /["*:<>?/\\|\u0000-\u001f]/.test(name) ||
    name.startsWith(' ') ||
    /[ .]$/.test(name) ||
    reserved.test(name)
  ) {
    throw notAllowed(
      `The file or folder name "${name}" contains characters that are not permitted.  Please use a different name.`,
    );
  }
  if (name.length > longestName) throw notAllowed('The file or folder name is too long.');
}

/** Splits a server-relative path into folder and name. Without a slash in front it is relative to `base`. @throws {SharePointError} 400 */
export function splitPath(
  path: string,
  base: string,
): { readonly dir: string; readonly leaf: string; readonly whole: string } {
  const whole = `${path.startsWith('/') ? '' : `${base}/`}${path}`.replace(/\/+/g, '/').replace(/\/$/, '');
  if (whole.split('/').some((part) => part === '..' || part === '.'))
    throw invalidArgument('Value does not fall within the expected range.');
  if (whole.length > longestPath) {
    throw notAllowed(
      'The specified file or folder name is too long. The URL path for all files and folders must be 400 characters or less (and no more than 400 characters for any single file or folder name in the URL). Please type a shorter file or folder name.',
    );
  }
  const slash = whole.lastIndexOf('/');
  return { dir: whole.slice(0, slash), leaf: whole.slice(slash + 1), whole };
}
