import type { Opgave } from '../records.generated';
import { joinValues } from '../text';
import { neutralise } from '../file/cell';
import { aliases, headerOrder } from './columns';

/**
 * The list as CSV that Excel in Dutch opens well: `;`, quotes, byte order mark. A cell that a spreadsheet would take
 * for a formula gets an apostrophe before it; reading takes it away again.
 * @param ownersOf - what stands for the owners of an opgave, e.g. mail addresses; their keys when absent
 */
export function formatOpgavenCsv(opgaven: readonly Opgave[], ownersOf?: (opgave: Opgave) => readonly string[]): string {
  const header = headerOrder.map((field) => aliases[field][0] ?? field);
  const rows = opgaven.map((opgave) =>
    headerOrder.map((field) =>
      field === 'owners'
        ? ownersOf === undefined
          ? (opgave.OwnerKeys ?? '')
          : joinValues(ownersOf(opgave))
        : String(opgave[field] ?? ''),
    ),
  );
  return `\uFEFF${[header, ...rows].map((row) => row.map(formatCell).join(';')).join('\r\n')}\r\n`;
}

function formatCell(value: string): string {
  return `"${neutralise(value).replace(/"/g, '""')}"`;
}
