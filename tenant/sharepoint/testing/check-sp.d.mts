export interface Verdict {
  readonly outside?: boolean;
  readonly op?: string;
  readonly path?: string;
  readonly problems?: readonly string[];
}

export function makeChecker(
  metadata: unknown,
  defaults: unknown,
  options?: { readonly lenient?: boolean },
): (exchange: {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly body: unknown;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly partialUrl?: boolean;
}) => Verdict;
