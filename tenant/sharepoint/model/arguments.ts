import { badQuery, invalidArgument } from '../errors.ts';
import { parseGuid } from '../guid.ts';
import type { Literal } from '../odata/literals.ts';
import type { Argument } from '../odata/path.ts';
import type { Body } from './body.ts';
import { asText } from './text.ts';

/** The arguments of a call, from the brackets in the address or, for what is not there, from the body. */
export class Arguments {
  readonly #args: readonly Argument[];
  readonly #body: Body | undefined;
  /** Whether the address has arguments. */
  readonly given: boolean;

  constructor(args: readonly Argument[] | undefined, body?: Body) {
    this.#args = args ?? [];
    this.#body = body;
    this.given = args !== undefined && args.length > 0;
  }

  /** Only those of the address: for calls whose body is the content of a file. */
  get ofAddress(): Arguments {
    return new Arguments(this.#args);
  }

  /** @param place - where it stands when it has no name */
  find(name: string, place = 0): unknown {
    const named = this.#args.find((arg) => arg.name?.toLowerCase() === name.toLowerCase());
    if (named) return plain(named.value);
    const placed = this.#args[place];
    if (placed && placed.name === undefined) return plain(placed.value);
    const body = this.#body?.json() ?? {};
    const key = Object.keys(body).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    return key === undefined ? undefined : body[key];
  }

  text(name: string, place = 0): string {
    const found = this.find(name, place);
    if (found === undefined || found === null)
      throw invalidArgument(`Value cannot be null.\r\nParameter name: ${name}`);
    return asText(found);
  }

  number(name: string, place = 0): number {
    const found = Number(this.find(name, place) ?? Number.NaN);
    if (!Number.isSafeInteger(found)) throw badQuery(`The parameter ${name} is not valid.`);
    return found;
  }

  guid(name: string, place = 0): string {
    const found = parseGuid(this.text(name, place));
    if (found === undefined)
      throw badQuery('Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).');
    return found;
  }

  flag(name: string, place: number, otherwise: boolean): boolean {
    const found = this.find(name, place);
    return found === undefined || found === null
      ? otherwise
      : found === true || asText(found).toLowerCase() === 'true' || found === 1;
  }
}

const plain = (literal: Literal): unknown =>
  literal.kind === 'datetime' ? literal.value.toISOString() : literal.value;
