import { readFileSync } from 'node:fs';

/** An example initiative as `tenant/data/initiatieven.json` tells it, in the words of that file. */
export interface ExampleInitiative {
  readonly sleutel: string;
  readonly titel: string;
  readonly kern: string;
  readonly omschrijving: string;
  readonly initiatiefnemers: readonly {
    readonly naam: string;
    readonly organisatie: string;
    readonly email: string;
    readonly telefoon: string;
  }[];
  readonly opgaven: readonly string[];
  readonly fase: string;
  readonly ingediendOp: string;
  readonly vraag: string;
  readonly belanghebbenden: string;
  readonly standVanZaken: string;
  readonly afbakening: string;
  readonly type: string;
}

/** How the municipality weighed one. */
export interface ExampleWeighing {
  readonly versterken: string;
  readonly waaromEnHoe: string;
  readonly argumentenTegen: string;
  readonly beslisser: string;
  readonly startnotitie: boolean;
}

export interface ExampleFile {
  readonly initiatieven: readonly ExampleInitiative[];
  readonly wegingen: Readonly<Record<string, ExampleWeighing>>;
}

export function readExampleFile(): ExampleFile {
  return JSON.parse(readFileSync(new URL('../../data/initiatieven.json', import.meta.url), 'utf8')) as ExampleFile;
}
