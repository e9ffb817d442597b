/**
 * A refusal in SharePoint's own words. `code` is `"<number>, <.NET type>"`, the form that clients match on
 * (platform-rules 1.16); the texts are those of the service in English.
 */
export class SharePointError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const clientQuery = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';
const argument = '-2147024809, System.ArgumentException';

/** 400: the URL, the query or the body is not what the service understands. */
export const badQuery = (message: string): SharePointError => new SharePointError(400, clientQuery, message);
export const invalidExpression = (expression: string): SharePointError =>
  badQuery(`The expression "${expression}" is not valid.`);
export const unknownProperty = (name: string, type: string): SharePointError =>
  badQuery(
    `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
  );
export const wrongType = (edmType: string): SharePointError =>
  badQuery(
    `Cannot convert a primitive value to the expected type '${edmType}'. See the inner exception for more details.`,
  );
export const malformedJson = (): SharePointError => badQuery('Not well formatted JSON stream.');
export const unknownFieldOrProperty = (name: string): SharePointError =>
  new SharePointError(400, '-1, Microsoft.SharePoint.SPException', `The field or property '${name}' does not exist.`);
export const columnDoesNotExist = (name: string, place: string): SharePointError =>
  new SharePointError(
    400,
    argument,
    `Column '${name}' does not exist. It may have been deleted by another user.  ${place}`,
  );
export const selectNeedsExpand = (path: string, name: string): SharePointError =>
  new SharePointError(
    400,
    '-1, Microsoft.SharePoint.SPException',
    `The query to field '${path}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${name}.`,
  );
export const invalidArgument = (message: string): SharePointError => new SharePointError(400, argument, message);
export const invalidText = (): SharePointError =>
  new SharePointError(
    400,
    '-2130575163, Microsoft.SharePoint.SPException',
    'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.',
  );
export const notAllowed = (message: string): SharePointError =>
  new SharePointError(400, '-2146232832, Microsoft.SharePoint.SPException', message);

/** 403. */
export const accessDenied = (): SharePointError =>
  new SharePointError(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. You do not have permission to perform this action or access this resource.',
  );
const invalidDigest =
  "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.";
/** `expired` and `wrong` have codes of their own (platform-rules 1.15). */
export const digestRefused = (why: 'expired' | 'wrong'): SharePointError =>
  new SharePointError(
    403,
    `${why === 'expired' ? '-2130575252' : '-2130575251'}, Microsoft.SharePoint.SPException`,
    invalidDigest,
  );

/** 404. */
export const resourceNotFound = (name: string): SharePointError =>
  new SharePointError(
    404,
    '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
    `Cannot find resource for the request ${name}.`,
  );
export const listTitleNotFound = (title: string, siteUrl: string): SharePointError =>
  new SharePointError(
    404,
    '-1, System.ArgumentException',
    `List '${title}' does not exist at site with URL '${siteUrl}'.`,
  );
export const listNotFound = (): SharePointError =>
  new SharePointError(
    404,
    '-2130575322, Microsoft.SharePoint.SPException',
    'List does not exist.\n\nThe page you selected contains a list that does not exist.  It may have been deleted by another user.',
  );
export const itemNotFound = (): SharePointError =>
  new SharePointError(
    404,
    '-2130575338, System.ArgumentException',
    'Item does not exist. It may have been deleted by another user.',
  );
export const fileDoesNotExist = (path: string): SharePointError =>
  new SharePointError(404, '-2130575338, Microsoft.SharePoint.SPException', `The file ${path} does not exist.`);
export const fileNotFound = (): SharePointError =>
  new SharePointError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');
export const fieldNotFound = (name: string): SharePointError =>
  new SharePointError(400, argument, `Column '${name}' does not exist. It may have been deleted by another user.`);
export const userNotFound = (): SharePointError =>
  new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.');
export const groupNotFound = (): SharePointError =>
  new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException', 'Group cannot be found.');

/** 405. */
export const methodNotAllowed = (): SharePointError =>
  new SharePointError(405, clientQuery, 'The HTTP method that you are using is not allowed.');

/** 412 (platform-rules 1.11). */
export const etagMismatch = (given: string, actual: string): SharePointError =>
  new SharePointError(
    412,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The request ETag value '${given}' does not match the object's ETag value '${actual}'.`,
  );

/** 423. */
export const fileLocked = (path: string, by: string): SharePointError =>
  new SharePointError(
    423,
    '-2147018894, Microsoft.SharePoint.SPFileLockException',
    `The file "${path}" is checked out for editing by ${by}.`,
  );

/** 429 that waiting does not mend (platform-rules 1.9). */
export const tooManyForInheritance = (): SharePointError =>
  new SharePointError(429, thresholdExceeded().code, thresholdExceeded().message);

/** 500, as the service has it, for rules that a list breaks. */
export const thresholdExceeded = (): SharePointError =>
  new SharePointError(
    500,
    '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    'The attempted operation is prohibited because it exceeds the list view threshold.',
  );
export const lookupThresholdExceeded = (): SharePointError =>
  new SharePointError(
    500,
    '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
    'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
  );
export const duplicateValues = (): SharePointError =>
  new SharePointError(
    500,
    '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: ',
  );
export const duplicateValuesIn = (titles: string): SharePointError =>
  new SharePointError(500, duplicateValues().code, `${duplicateValues().message}[${titles}].`);
export const listTitleTaken = (): SharePointError =>
  new SharePointError(
    500,
    '-2130575342, Microsoft.SharePoint.SPException',
    'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.',
  );
export const fileTaken = (path: string, by: string, on: string): SharePointError =>
  new SharePointError(
    400,
    '-2130575257, Microsoft.SharePoint.SPException',
    `A file with the name ${path} already exists. It was last modified by ${by} on ${on}.`,
  );
export const folderTaken = (name: string): SharePointError =>
  new SharePointError(
    400,
    '-2130575257, Microsoft.SharePoint.SPException',
    `A file or folder with the name ${name} already exists.`,
  );
export const fieldNameTaken = (name: string): SharePointError =>
  new SharePointError(
    500,
    '-2130575237, Microsoft.SharePoint.SPException',
    `A duplicate field name "${name}" was found.`,
  );
export const groupNameTaken = (): SharePointError =>
  new SharePointError(500, '-2130575293, Microsoft.SharePoint.SPException', 'The specified name is already in use.');
export const tooManyIndexes = (): SharePointError =>
  new SharePointError(
    500,
    '-2130575200, Microsoft.SharePoint.SPException',
    'Cannot create index on this column because the list has reached the maximum number of indexed columns.',
  );
export const cannotIndex = (title: string): SharePointError =>
  new SharePointError(500, '-2130575201, Microsoft.SharePoint.SPException', `The column '${title}' cannot be indexed.`);
