import { plainHeader } from '../file/header';

/** What a column of a file with running initiatives can be, in the order in which the screen lists them. */
export const importFields = [
  'title',
  'summary',
  'settlement',
  'phase',
  'accountmanager',
  'receivedOn',
  'type',
  'opgaven',
  'nextAction',
  'nextActionOn',
  'outcome',
  'outcomeNote',
  'closedOn',
  'contactName',
  'phone',
  'email',
  'organisation',
  'reference',
] as const;

export type ImportField = (typeof importFields)[number];

/** The field of each column, by position; `undefined` for one that is left out. */
export type ColumnMapping = readonly (ImportField | undefined)[];

/** Without these no row can be read. */
export const neededColumns: readonly ImportField[] = ['title'];

/** They go to the list that only the pool sees. */
export const personalFields: readonly ImportField[] = ['contactName', 'phone', 'email', 'organisation'];

/** Names by which a column is recognised, without capitals, points and double blanks. */
const aliases: Readonly<Record<ImportField, readonly string[]>> = {
  title: ['titel', 'initiatief', 'naam initiatief', 'naam van het initiatief', 'onderwerp', 'project', 'title'],
  summary: ['omschrijving', 'waar gaat het over', 'samenvatting', 'toelichting', 'beschrijving', 'summary'],
  settlement: ['kern', 'dorp', 'woonplaats', 'plaats', 'wijk', 'locatie', 'settlement'],
  phase: ['fase', 'status', 'stand', 'stand van zaken', 'phase'],
  accountmanager: [
    'accountmanager',
    'contactpersoon gemeente',
    'behandelaar',
    'gebiedsregisseur',
    'regisseur',
    'eigenaar',
  ],
  receivedOn: [
    'aangemeld op',
    'aangemeld',
    'ontvangen op',
    'ontvangen',
    'datum',
    'datum aanmelding',
    'ingediend op',
    'startdatum',
  ],
  type: ['soort', 'type', 'soort initiatief', 'categorie'],
  opgaven: ['opgaven', 'opgave', 'doel', 'doelen', 'thema', 'themas'],
  nextAction: ['volgende stap', 'actie', 'vervolgactie', 'volgende actie', 'next action'],
  nextActionOn: ['volgende stap uiterlijk', 'uiterlijk', 'actie uiterlijk', 'deadline', 'datum actie'],
  outcome: ['uitkomst', 'resultaat', 'outcome'],
  outcomeNote: ['wat is er bereikt', 'toelichting uitkomst', 'bereikt', 'reden'],
  closedOn: ['afgerond op', 'einddatum', 'datum afgerond', 'gesloten op'],
  contactName: ['initiatiefnemer', 'naam initiatiefnemer', 'initiatiefnemers', 'contactpersoon', 'naam', 'aanvrager'],
  phone: ['telefoon', 'telefoonnummer', 'mobiel', 'tel', 'phone'],
  email: ['e-mail', 'email', 'e-mailadres', 'emailadres', 'mail', 'mailadres'],
  organisation: ['organisatie', 'vereniging', 'stichting', 'namens', 'organisation'],
  reference: ['kenmerk', 'nummer', 'zaaknummer', 'nr', 'id', 'referentie', 'reference'],
};

/** The columns by their names; of two with the same meaning the first. */
export function matchColumns(header: readonly string[]): ColumnMapping {
  const taken = new Set<ImportField>();
  return header.map((name) => {
    const plain = plainHeader(name);
    const field = importFields.find((candidate) => aliases[candidate].includes(plain));
    if (field === undefined || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  });
}

/**
 * Where the header stands: people put a title or an empty row above it.
 * @returns the position of the row, among the first ten, that has most known names; 0 when none has any
 */
export function findHeader(rows: readonly (readonly string[])[]): number {
  const known = rows.slice(0, 10).map((row) => matchColumns(row).filter((field) => field !== undefined).length);
  const most = Math.max(0, ...known);
  const firstFilled = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  return most === 0 ? Math.max(0, firstFilled) : known.indexOf(most);
}
