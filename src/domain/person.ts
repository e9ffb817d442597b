/** A colleague as a record names them. */
export interface PersonRef {
  /** Entra object id, in lower case. */
  readonly personKey: string;
  readonly name: string;
  readonly mail?: string;
  readonly phone?: string;
}
