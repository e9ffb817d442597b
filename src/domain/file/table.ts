/** A table as a spreadsheet or CSV file holds it, all of it as text. */
export interface TableFile {
  /** Name of the sheet; a CSV file has none. */
  readonly sheet?: string;
  readonly rows: readonly (readonly string[])[];
  /** Positions in `rows` whose quotes do not close, or close too early. */
  readonly malformed: readonly number[];
}

/** Why a file is not read. */
export type TableRefusal =
  | 'empty' // nothing in it
  | 'too-large' // more bytes than `tableLimits.bytes`, also after unpacking
  | 'too-many-rows'
  | 'protected' // with a password
  | 'old-excel' // .xls
  | 'damaged'; // not an Excel or CSV file, or a broken one

export type ReadTable =
  | { readonly kind: 'read'; readonly table: TableFile }
  | { readonly kind: 'refused'; readonly reason: TableRefusal };

/**
 * What is read of one file. A municipality has hundreds of running initiatives; whoever has more can split the file.
 * `unpacked` keeps a small file that unpacks to something huge from filling the memory.
 */
export const tableLimits = { bytes: 15_000_000, unpacked: 40_000_000, rows: 5_000, columns: 200 } as const;

export function refused(reason: TableRefusal): ReadTable {
  return { kind: 'refused', reason };
}
