import { importInitiatives } from '../../commands/import-initiatives';
import { undoImport } from '../../commands/undo-import';
import { checkRow } from '../../domain/import/check';
import { matchColumns } from '../../domain/import/fields';
import { rowsOf } from '../../domain/import/row';
import { deriveKey } from '../../domain/keys';
import type { Journey } from '../journey';
import { people } from '../people';
import type { Scenario } from './scenario';

const file = [
  ['Titel', 'Kern', 'Fase', 'Accountmanager', 'Aangemeld op', 'Opgaven', 'Initiatiefnemer', 'Telefoon', 'Uitkomst'],
  [
    'Veilig fietsen Rutten-Creil',
    'Rutten',
    'verkenning',
    'Anna de Wit',
    '3-9-2026',
    'LB-01',
    'Ria Verzonnen',
    '0527-000 061',
    '',
  ],
  ['Jeu-de-boulesbaan', 'Creil', 'doorverwezen', '', '1-2-2026', '', '', '', ''],
  ['Klusdienst voor ouderen', 'Ens', 'uitvoering', 'Bram Hofstra', '12 mei 2026', '', 'Ad Verzonnen', '', ''],
] as const;

const fingerprint = deriveKey('test', 'import');

/** Running initiatives from a file. */
export const imports: readonly Scenario[] = [
  {
    name: 'importInitiatives',
    person: 'marja',
    arrange: async (journey) => {
      const input = await importing(journey);
      return (services) => importInitiatives(services, input);
    },
  },
  {
    name: 'undoImport',
    person: 'marja',
    // Whoever saves an initiative at that moment keeps it.
    except: ['changed'],
    arrange: async (journey) => {
      const input = await importing(journey);
      const result = await importInitiatives(journey.services('marja'), input);
      if (result.kind !== 'imported') throw new Error(result.kind);
      const { runKey } = result;
      return (services) => undoImport(services, { actor: input.actor, runKey });
    },
  },
];

async function importing(journey: Journey) {
  const { actor } = await journey.acting('marja', 'import');
  const context = {
    settlements: journey.settings.settlements,
    pool: [people.anna, people.bram],
    opgaven: [{ Key: 'LB-01', Title: 'Bewoners maken zelf hun buurt mooier' }],
    known: new Set<string>(),
    alike: () => undefined,
    today: '2026-11-23',
  };
  const rows = rowsOf(file, 0, matchColumns(file[0])).flatMap((row) => {
    const { ready } = checkRow(row, context, new Map());
    return ready ? [{ key: row.key, row: ready }] : [];
  });
  return { actor, settings: journey.settings, fileName: 'lopend-2026.xlsx', fingerprint, rows };
}
