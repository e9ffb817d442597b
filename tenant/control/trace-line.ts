/** One exchange, in the shape that the contract checkers read. */
export interface TraceLine {
  readonly method: string;
  /** As the caller sees it: Graph on its own host. */
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly request: { readonly headers: Readonly<Record<string, string>>; readonly body: string };
  /** Short name of who asked. */
  readonly person: string;
  /** By the tenant's clock, ISO 8601. */
  readonly at: string;
  readonly milliseconds: number;
  /** The answer was too long to remember: `body` is empty. */
  readonly isCut?: true;
  readonly fault?: string;
  readonly warnings?: readonly string[];
}
