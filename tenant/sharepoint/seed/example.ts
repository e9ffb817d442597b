import { teamId, teamsAppId } from '../../directory/team.ts';
import type { Seed, TenantContext } from '../../http/exchange.ts';
import { addItem } from '../services/item-write.ts';
import type { List } from '../store/lists.ts';
import type { Store } from '../store/store.ts';
import { addDestinations } from './destinations.ts';
import { addForms } from './forms.ts';
import { addInitiatives } from './initiatives.ts';
import { addManyInitiatives } from './large.ts';
import { addOpgaven } from './opgaven.ts';
import { addPool } from './pool.ts';
import { fillPages } from './fill-pages.ts';
import { provision } from './provision.ts';
import { readSolution, type Solution } from './schema.ts';
import { actOn } from './seed-session.ts';
import type { Session } from '../model/session.ts';

/** When the example municipality set the product up. */
const setUpAt = '2026-01-05T09:00:00Z';
/** Tells web parts on other sites where the lists are (design of the product: tenant property). */
const tenantProperty = { key: 'InitiatievenwijzerSite', value: '/sites/initiatieven' } as const;

/**
 * The site of the app as it is in use: set up, with opgaven, pool, counters, settings, the example initiatives and what came in by form.
 * @param now - by the tenant's clock
 */
export function seedExample(context: TenantContext, store: Store, seed: Seed, now: Date): void {
  const site = store.sites.byPath('/sites/initiatieven');
  if (!site) return;
  const as = actOn(context, store, site);
  const admin = as('beheer', setUpAt);
  const solution = readSolution(context.solutionFolder);
  const lists = provision(admin, solution);
  fillPages(admin, solution.pages);
  const list = (title: string): List => {
    const found = lists.get(title);
    if (!found) throw new Error(`The list schema has no "${title}".`);
    return found;
  };
  addSettings(admin, list('Instellingen'), solution);
  addOpgaven(admin, list('Opgaven'), solution);
  addPool(admin, list('Pool'));
  addDestinations(admin, list('Loketten'));
  addInitiatives(as, list, (key) => solution.opgaven.find((row) => row['sleutel'] === key)?.['opgave'] ?? key);
  addForms(as, list('Formulieren'), now);
  if (seed.kind === 'large') addManyInitiatives(admin, list('Initiatieven'), seed.initiatives ?? 10_000);
  store.database.run(
    'INSERT INTO sp_entities (key, value, comment, description) VALUES (?, ?, ?, ?)',
    tenantProperty.key,
    tenantProperty.value,
    '',
    'De site van de Initiatievenwijzer',
  );
}

function addSettings(session: Session, list: List, solution: Solution): void {
  const own: Readonly<Record<string, string>> = { 'teams.teamId': teamId, 'teams.appId': teamsAppId };
  for (const { key, label, value } of solution.settings)
    addItem(session, list, { Key: key, Title: label, Value: own[key] ?? value });
  addItem(session, list, { Key: 'schema.version', Title: 'Versie van de lijsten', Value: String(solution.version) });
}
