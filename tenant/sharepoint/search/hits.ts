/** Something that was found. */
export interface Hit {
  readonly cells: Readonly<Record<string, string | null>>;
  readonly rank: number;
}
