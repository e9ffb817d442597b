import type { SQLInputValue } from 'node:sqlite';
import { everybody } from '../../directory/everybody.ts';
import { instant, type Session } from '../model/session.ts';
import { newGuid } from '../guid.ts';
import { siteMidnight } from '../services/calendar.ts';
import { itemTable } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import { personOf, phases } from './dossier.ts';
import { initiativeKey } from './keys.ts';

/** How many of them still run, as in a municipality of many years. */
const open = 3000;
const kernen = [
  'Emmeloord',
  'Bant',
  'Creil',
  'Ens',
  'Espel',
  'Kraggenburg',
  'Luttelgeest',
  'Marknesse',
  'Nagele',
  'Rutten',
  'Tollebeek',
  'Schokland',
];
const types = ['sociaal', 'fysiek', 'cultuur', 'duurzaam', 'ondernemend', 'uitdaagrecht'];
const things = [
  'Buurttuin',
  'Speelplek',
  'Zonnedak',
  'Fietsroute',
  'Kookavond',
  'Leeshoek',
  'Voedselbos',
  'Repair café',
  'Dorpsfeest',
  'Bankjesplan',
  'Bijenlint',
  'Taalmaatjes',
];
const places = [
  'bij de school',
  'aan de vaart',
  'in het dorpshuis',
  'op het plein',
  'langs de dijk',
  'bij de sporthal',
  'in de wijk',
  'achter de kerk',
];
const outcomes = ['gerealiseerd', 'niet versterkt', 'doorverwezen', 'ingetrokken', 'gestopt'];

/** Who were accountmanager before: closed initiatives stay with the one who had them. */
const former = everybody.slice(100, 150);

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;
const day = (n: number): string => new Date(Date.UTC(2010, 0, 4) + n * 86_400_000).toISOString().slice(0, 10);
const newest = Math.floor((Date.UTC(2026, 10, 20) - Date.UTC(2010, 0, 4)) / 86_400_000);

/**
 * Adds initiatives by the thousand, written straight into the list's table with one statement. They are not in the
 * change log, so search does not know them.
 */
export function addManyInitiatives(session: Session, list: List, count: number): void {
  const { database } = session.store;
  const names = Object.keys(row(session, list, 0, count));
  const sql = `INSERT INTO ${itemTable(list)} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  for (let n = 0; n < count; n += 1) database.run(sql, ...Object.values(row(session, list, n, count)));
  session.store.lists.count(list.id, count, instant(session.now));
}

function row(session: Session, list: List, n: number, count: number): Record<string, SQLInputValue> {
  const isOpen = n >= count - open;
  const receivedOn = day(Math.floor((n / Math.max(count, 1)) * newest));
  const receivedAt = `${receivedOn}T08:30:00Z`;
  const phase = isOpen ? pick(phases.slice(1, 8), n) : 'afgerond';
  const manager = isOpen ? personOf(n % 2 === 0 ? 'anna' : 'bram') : pick(former, n);
  const due = instant(siteMidnight(isOpen ? day(newest + (n % 40)) : receivedOn));
  return {
    guid: newGuid(),
    uniqueId: newGuid(),
    version: 1,
    uiVersion: 512,
    created: receivedAt,
    modified: receivedAt,
    author: session.user.id,
    editor: session.user.id,
    contentType: '0x0100',
    fsType: 0,
    dir: list.url,
    leaf: `${n}_.many`,
    f_Title: `${pick(things, n * 7)} ${pick(places, n * 5)} ${n}`,
    f_Key: initiativeKey(`many-${n}`),
    f_Number: `${receivedOn.slice(0, 4)}-M${String(n).padStart(6, '0')}`,
    f_Summary: `Bewoners van ${pick(kernen, n * 3)} willen samen aan de slag. Zij vragen de gemeente om mee te denken.`,
    f_Type: pick(types, n),
    f_Settlement: pick(kernen, n * 3),
    f_Phase: phase,
    f_PhaseSince: receivedAt,
    f_IsOpen: Number(isOpen),
    f_AccountmanagerKey: manager.id,
    f_AccountmanagerName: manager.name,
    f_AccountmanagerMail: manager.mail,
    f_AccountmanagerPhone: manager.phone,
    f_ReceivedAt: receivedAt,
    f_FirstContactDueOn: due,
    f_FirstContactAt: phase === 'toegewezen' ? null : receivedAt,
    f_LastContactAt: phase === 'toegewezen' ? null : receivedAt,
    f_NextAction: isOpen ? 'Contact opnemen' : null,
    f_NextActionOn: isOpen ? due : null,
    f_Outcome: isOpen ? null : pick(outcomes, n),
    f_ClosedAt: isOpen ? null : receivedAt,
  };
}
