/** Permissions of SharePoint as bits; the number is the `PermissionKind` minus one. */
export const Permission = {
  viewListItems: 1n << 0n,
  addListItems: 1n << 1n,
  editListItems: 1n << 2n,
  deleteListItems: 1n << 3n,
  openItems: 1n << 5n,
  viewVersions: 1n << 6n,
  deleteVersions: 1n << 7n,
  manageLists: 1n << 11n,
  viewFormPages: 1n << 12n,
  open: 1n << 16n,
  viewPages: 1n << 17n,
  createGroups: 1n << 24n,
  managePermissions: 1n << 25n,
  browseUserInfo: 1n << 27n,
  manageWeb: 1n << 30n,
  useRemoteApis: 1n << 37n,
  enumeratePermissions: 1n << 62n,
} as const;

/** What a site collection administrator has. */
export const fullMask = (2147483647n << 32n) | 4294967295n;

/** How SharePoint writes a mask: two 32-bit halves, as strings since they are `Edm.Int64`. */
export interface BasePermissions {
  readonly High: string;
  readonly Low: string;
}

export function toMask(high: string | number, low: string | number): bigint {
  return (BigInt(high) << 32n) | BigInt(low);
}

export function fromMask(mask: bigint): BasePermissions {
  return { High: String(mask >> 32n), Low: String(mask & 0xffffffffn) };
}

/** The levels that every site has. Source: `_api/web/roledefinitions` of a real tenant. */
export const standardRoles = [
  {
    id: 1073741829,
    name: 'Full Control',
    description: 'Has full control.',
    hidden: false,
    sortOrder: 1,
    kind: 5,
    high: '2147483647',
    low: '4294967295',
  },
  {
    id: 1073741828,
    name: 'Design',
    description: 'Can view, add, update, delete, approve, and customize.',
    hidden: false,
    sortOrder: 32,
    kind: 4,
    high: '432',
    low: '1012866047',
  },
  {
    id: 1073741830,
    name: 'Edit',
    description: 'Can add, edit and delete lists; can view, add, update and delete list items and documents.',
    hidden: false,
    sortOrder: 48,
    kind: 6,
    high: '432',
    low: '1011030767',
  },
  {
    id: 1073741827,
    name: 'Contribute',
    description: 'Can view, add, update, and delete list items and documents.',
    hidden: false,
    sortOrder: 64,
    kind: 3,
    high: '432',
    low: '1011028719',
  },
  {
    id: 1073741826,
    name: 'Read',
    description: 'Can view pages and list items and download documents.',
    hidden: false,
    sortOrder: 128,
    kind: 2,
    high: '176',
    low: '138612833',
  },
  {
    id: 1073741825,
    name: 'Limited Access',
    description:
      'Can view specific lists, document libraries, list items, folders, or documents when given permissions.',
    hidden: true,
    sortOrder: 160,
    kind: 1,
    high: '48',
    low: '134287360',
  },
] as const;

export const RoleId = {
  fullControl: 1073741829,
  edit: 1073741830,
  contribute: 1073741827,
  read: 1073741826,
  limitedAccess: 1073741825,
} as const;
