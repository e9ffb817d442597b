/** @jest-environment jsdom */
import { cleanup, screen } from '@testing-library/react';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as React from 'react';
import { viewParts } from '../../src/app/views';
import { AppError } from '../../src/data/app-error';
import { timeLimit } from '../../src/data/create-services';
import { graphTimeLimit, graphTries } from '../../src/data/graph/graph-calls';
import { usualRetry, withRetry } from '../../src/data/http/with-retry';
import type { Lists, Services } from '../../src/data/ports';
import { wordsOf } from '../../src/features/help/inline';
import { parseMarkdown } from '../../src/features/help/markdown';
import type { Copies } from '../../src/session/copies';
import { Journey } from '../../src/testing/journey';
import { MemoryCopies } from '../../src/testing/memory-copies';
import { MemoryTenant } from '../../src/testing/memory-tenant';
import { people } from '../../src/testing/people';
import { show } from '../../src/testing/show';
import { step } from './support/hostile-scenes';
import type { Scene, Visit } from './support/hostile-scenes';
import { productTexts } from './support/product-texts';
import { settle } from './support/settle';

const root = join(__dirname, '../..');
const [faults = [], places = []] = parseMarkdown(readFileSync(join(root, 'docs/gids/storing.md'), 'utf8')).flatMap(
  (block) => (block.kind === 'table' ? [block.rows.map((cells) => cells.map(wordsOf))] : []),
);

/** A test that shows what a row says: the file, and the name of the test. */
type Shown = readonly [file: string, test: string];

/** What shows each fault of the first table. */
const faultsShown: readonly (readonly [row: RegExp, ...shown: readonly Shown[]])[] = [
  [
    /te druk/,
    ['src/data/http/with-retry.test.ts', 'waits as long as SharePoint asks'],
    ['tests/contract/throttling.test.ts', 'waits the seconds that it was told'],
    ['src/data/graph/graph-calls.test.ts', 'asks the parts for which Graph was too busy again'],
  ],
  [
    /meer dan 20 seconden geduld/,
    ['src/data/http/with-retry.test.ts', 'does not wait longer than a person would'],
    ['tests/contract/list-writes.test.ts', 'says that SharePoint is too busy when it asks for more patience'],
  ],
  [/geen antwoord bij lezen/, ['src/data/http/with-retry.test.ts', 'repeats a read that got no answer']],
  [
    /geen antwoord bij opslaan/,
    ['src/data/http/with-retry.test.ts', 'repeats a write that says that twice does no harm'],
    ['tests/contract/list-writes.test.ts', 'makes one when the answer is lost'],
  ],
  [/binnen 30 seconden/, ['src/data/http/with-retry.test.ts', 'stops when the web part is gone']],
  [
    /eerder op/,
    ['src/session/autosave.test.ts', 'leaves alone what a colleague saved in another field'],
    ['src/session/autosave.test.ts', 'offers both texts when a colleague changed the same field'],
  ],
  [/stuk van het programma/, ['src/app/App.test.tsx', 'is loaded again when somebody asks']],
  [/duurt lang/, ['src/ui/kit.test.tsx', 'shows nothing at first, then the shape of rows, then a sentence']],
];

interface Place extends Scene {
  readonly row: string;
  /** What is said or kept when SharePoint is gone, for what a look at the screen does not show. */
  readonly shown?: readonly Shown[];
}

const overview: Visit = { person: 'anna', route: { view: 'initiatives' } };

/** Each row of the second table, with the screen it is about. */
const screens: readonly Place[] = [
  { row: 'Vandaag', phase: 'toegewezen', visits: [{ person: 'anna', route: { view: 'today' } }] },
  {
    row: 'Aanmelden',
    phase: 'toegewezen',
    visits: [{ person: 'sanne', route: { view: 'registration' } }],
    shown: [
      [
        'src/features/registration/RegistrationView.test.tsx',
        'waits for the connection and then sends by itself, once',
      ],
      ['src/features/registration/KnownSearch.test.tsx', 'keeps what other places found when one cannot be reached'],
    ],
  },
  { row: 'Initiatieven', phase: 'verkenning', visits: [overview] },
  { row: 'Dossier', phase: 'verkenning', visits: [step('anna', 'overzicht')] },
  {
    row: 'Verkenning, Inschatting',
    phase: 'verkenning',
    visits: [step('anna', 'verkenning'), step('anna', 'inschatting')],
    shown: [['src/session/autosave.test.ts', 'keeps the text without connection and sends it when there is one again']],
  },
  {
    row: 'Verbreding',
    phase: 'verbreding',
    visits: [step('anna', 'verbreding')],
    shown: [['src/features/broadening/BroadeningStep.test.tsx', 'names a source that failed in one quiet line']],
  },
  {
    row: 'Weging',
    phase: 'weging',
    visits: [step('henk', 'weging')],
    shown: [
      ['src/features/channel/ChannelStep.test.tsx', 'keeps the weighing open and names the permission'],
      ['src/commands/open-channel.test.ts', 'gives one channel, one tab and one card after a stop at any call'],
    ],
  },
  {
    row: 'Besluit, Afronden',
    phase: 'besluit',
    visits: [step('anna', 'besluit'), step('anna', 'afronden')],
    shown: [
      ['src/features/closing/ClosingStep.test.tsx', 'keeps what was typed when the screen comes back'],
      [
        'src/features/channel/ChannelStep.test.tsx',
        'tells the channel by itself what is recorded while it is on screen',
      ],
    ],
  },
  {
    row: 'Documenten',
    phase: 'besluit',
    visits: [step('anna', 'documenten')],
    shown: [['src/testing/docx-faults.test.ts', '']],
  },
  { row: 'Opgaven', phase: 'verbreding', visits: [{ person: 'anna', route: { view: 'opgaven' } }] },
  { row: 'Overzicht', phase: 'besluit', visits: [{ person: 'geert', route: { view: 'report' } }] },
  {
    row: 'Inrichting',
    phase: 'toegewezen',
    visits: [],
    shown: [
      ['tests/contract/setup-stopped.test.ts', ''],
      ['tests/contract/setup-permissions.test.ts', ''],
      ['src/features/setup/SetupView.test.tsx', 'says what failed and why'],
    ],
  },
];

const down = (): Promise<never> => Promise.reject(new AppError('offline'));

/** The same port with every operation without an answer. */
function withoutAnswers<P extends object>(port: P): P {
  return new Proxy(port, { get: (_, name) => (name === 'then' ? undefined : down) });
}

function withoutGraph(services: Services): Services {
  return { ...services, directory: withoutAnswers(services.directory), teams: withoutAnswers(services.teams) };
}

function withoutSharePoint(services: Services): Services {
  const lists = Object.fromEntries(
    Object.entries(services.lists).map(([name, list]) => [name, withoutAnswers(list as object)]),
  ) as unknown as Lists;
  const { documents, expertise, initiativeSearch } = services;
  return {
    ...services,
    lists,
    together: (work) => work(lists),
    me: down,
    documents: withoutAnswers(documents),
    expertise: withoutAnswers(expertise),
    initiativeSearch: withoutAnswers(initiativeSearch),
  };
}

/** @returns what stands on the screen, and the names of the buttons that can be pressed */
async function look(
  { person, route }: Visit,
  services: Services,
  copies: Copies,
): Promise<{ readonly words: string; readonly buttons: readonly string[] }> {
  const View = viewParts[route.view] as React.ComponentType;
  show(<View />, { services, route, copies, viewerKey: people[person].personKey });
  await settle();
  const buttons = screen.queryAllByRole('button').filter((button) => !(button as HTMLButtonElement).disabled);
  const seen = {
    words: document.body.textContent ?? '',
    buttons: buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? '').sort(),
  };
  cleanup();
  return seen;
}

async function tenantIn(phase: Scene['phase']): Promise<MemoryTenant> {
  const tenant = new MemoryTenant();
  await new Journey(tenant).reach(phase);
  return tenant;
}

const cellsOf = (row: string): readonly string[] => places.find(([first]) => first === row) ?? [];
const broken = 'Dit onderdeel doet het even niet.';

describe('what the guide says of faults', () => {
  it('is shown by a test for each of them, and each of those tests is there', () => {
    expect(faults.map(([first = '']) => faultsShown.findIndex(([row]) => row.test(first)))).toEqual(
      faultsShown.map((_, at) => at),
    );
    const shown = [...faultsShown.flatMap(([, ...tests]) => tests), ...screens.flatMap((place) => place.shown ?? [])];
    const absent = shown.filter(
      ([file, test]) => !existsSync(join(root, file)) || !readFileSync(join(root, file), 'utf8').includes(test),
    );
    expect(absent).toEqual([]);
  });

  it('has the times and the numbers that the product has', async () => {
    const said = faults.flat().join('\n');
    const waits: number[] = [];
    const sleep = (milliseconds: number): Promise<void> => Promise.resolve(void waits.push(milliseconds));
    await expect(withRetry(down, { ...usualRetry, sleep })('x', { method: 'GET' })).rejects.toBeInstanceOf(AppError);
    const [first, second, third] = waits.map((wait) => String(wait / 1000).replace('.', ','));
    expect(said).toContain(`na ${first}, ${second} en ${third} seconde`);
    const times = ['', 'één', 'twee', 'drie', 'vier'];
    expect(said).toContain(`tot ${usualRetry.longestWait} seconden`);
    expect(said).toContain(`SharePoint tot ${times[usualRetry.tries]} keer, Graph tot ${times[graphTries]} keer`);
    expect(said).toContain(`binnen ${timeLimit / 1000} seconden (Graph: ${graphTimeLimit / 1000})`);
  });

  it('quotes what the product says', () => {
    const known = productTexts();
    const quotes = [...faults, ...places].flat().flatMap((cell) => [...cell.matchAll(/“([^”]+)”/g)]);
    expect(quotes.length).toBeGreaterThan(5);
    expect(quotes.map(([, quote = '']) => quote).filter((quote) => !known.has(quote))).toEqual([]);
  });
});

describe('what the guide says of each screen', () => {
  it('is about every row of its table', () => {
    expect(places.map(([row]) => row)).toEqual(screens.map(({ row }) => row));
  });

  it.each(screens.filter(({ visits }) => visits.length > 0))(
    '$row stands without Graph, and has every button when it says that all works',
    async ({ row, phase, visits }) => {
      const tenant = await tenantIn(phase);
      for (const visit of visits) {
        const services = tenant.servicesFor(visit.person);
        const usual = await look(visit, services, new MemoryCopies());
        const without = await look(visit, withoutGraph(services), new MemoryCopies());
        expect(without.words).not.toContain(broken);
        if (cellsOf(row)[2]?.startsWith('alles werkt')) expect(without.buttons).toEqual(usual.buttons);
      }
    },
  );

  it.each(screens.filter(({ visits }) => visits.length > 0))(
    '$row says so without SharePoint, and shows what was seen last when it says that it does',
    async ({ row, phase, visits }) => {
      const tenant = await tenantIn(phase);
      const said = cellsOf(row)[1] ?? '';
      for (const visit of visits) {
        const services = tenant.servicesFor(visit.person);
        const copies = new MemoryCopies();
        await look(visit, services, copies);
        const { words, buttons } = await look(visit, withoutSharePoint(services), copies);
        expect(words).not.toContain(broken);
        if (/laatst zag|vorige keer/.test(said)) expect(words).toMatch(/Dit zag je .*13:40/);
        else if (/kunt typen/.test(said)) expect(buttons).toContain('Aanmelding registreren');
        else expect(buttons.join()).toContain('Probeer opnieuw');
      }
    },
  );
});
