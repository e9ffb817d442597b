/** @jest-environment jsdom */
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { AppError } from '../data/app-error';
import type { ErrorCode } from '../data/app-error';
import type { Services } from '../data/ports';
import { parseRoute } from '../session/routes';
import type { Route, View } from '../session/routes';
import { Journey } from '../testing/journey';
import { MemoryTenant } from '../testing/memory-tenant';
import { people } from '../testing/people';
import type { Person } from '../testing/people';
import { strings as kit } from '../ui/strings';
import { lazyPart } from '../ui/lazy-part';
import { PartBoundary } from './PartBoundary';
import { Start } from './Start';

const views: readonly View[] = ['today', 'initiatives', 'dossier', 'registration'];
const today: Route = { view: 'today' };
const noCopies = { read: () => undefined, write: () => undefined };

let tenant: MemoryTenant;

beforeEach(() => {
  tenant = new MemoryTenant();
  window.history.replaceState(null, '', '/');
  document.title = 'Initiatieven';
});

function open(person: Person, options: { start?: Route; views?: readonly View[]; services?: Services } = {}): void {
  const connected = {
    services: options.services ?? tenant.servicesFor(person),
    copies: noCopies,
    start: options.start ?? today,
    viewerKey: people[person].personKey,
  };
  const connect = (): Promise<typeof connected> => Promise.resolve(connected);
  render(
    <Start
      connect={connect}
      language="nl"
      inTeams={false}
      version="0.1.0"
      journal={{ lines: [] }}
      views={options.views ?? views}
      tabs
    />,
  );
}

async function goBack(hash: string): Promise<void> {
  await act(async () => {
    window.location.hash = hash;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await Promise.resolve();
  });
}

describe('a web part', () => {
  it('starts where its page asks, and follows the address after that', async () => {
    open('anna');
    await screen.findByRole('heading', { level: 1, name: 'Maandag 23 november' });
    fireEvent.click(screen.getByRole('tab', { name: 'Initiatieven' }));
    await screen.findByText('Er zijn nog geen initiatieven.');
    expect(window.location.hash).toBe('#/initiatieven');
    await goBack('');
    await screen.findByRole('heading', { level: 1, name: 'Maandag 23 november' });
  });

  it('opens a dossier from its address, and says in the title of the window which', async () => {
    const journey = new Journey(tenant);
    await journey.reach('verkenning');
    window.location.hash = `#/initiatief/${journey.initiativeKey}/verkenning`;
    open('anna');
    await screen.findByRole('heading', { level: 1, name: 'Dorpstuin achter het dorpshuis' });
    await waitFor(() => expect(document.title).toBe('Dorpstuin achter het dorpshuis - Initiatieven'));
  });

  it('leaves places of other web parts on the page alone', async () => {
    window.location.hash = '#/initiatieven';
    open('sanne', { views: ['registration'], start: { view: 'registration' } });
    await screen.findByRole('heading', { name: 'Is dit initiatief al bekend?' });
  });

  it('moves focus to the title of the view that somebody goes to, and not when the page opens', async () => {
    open('anna');
    const first = await screen.findByRole('heading', { level: 1 });
    expect(document.activeElement).not.toBe(first);
    await goBack('#/initiatief/00000000-0000-4000-8000-000000000000');
    await goBack('#/vandaag');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Maandag 23 november'));
  });

  it('asks for an initiative where none is chosen', async () => {
    open('anna', { views: ['dossier'], start: { view: 'dossier', initiativeKey: '' } });
    await screen.findByRole('heading', { name: 'Er is nog geen initiatief gekozen' });
    const link = screen.getByRole('link', { name: 'Naar de initiatieven' });
    expect(link.getAttribute('href')).toBe(
      'https://gemeente.example/sites/initiatieven/SitePages/Initiatieven.aspx#/initiatieven',
    );
  });

  it('in Teams lets the client open what is on a page', async () => {
    const openLink = jest.fn();
    const services = tenant.servicesFor('anna');
    const host = { ...services.host, kind: 'channel-tab' as const, openLink };
    open('anna', {
      views: ['dossier'],
      start: { view: 'dossier', initiativeKey: '' },
      services: { ...services, host },
    });
    fireEvent.click(await screen.findByRole('link', { name: 'Naar de initiatieven' }));
    expect(openLink).toHaveBeenCalledWith(expect.stringContaining('/SitePages/Initiatieven.aspx#/initiatieven'));
  });
});

describe('a start that fails', () => {
  it('says what can be done when nobody said where the lists are, and tries again', async () => {
    const connect = jest.fn(() => Promise.reject(new AppError('not-set-up', { subject: 'InitiatievenwijzerSite' })));
    render(
      <Start connect={connect} language="nl" inTeams={false} version="0.1.0" journal={{ lines: [] }} views={views} />,
    );
    await screen.findByRole('heading', { name: 'We weten niet waar de initiatieven staan' });
    expect(document.body.textContent).toContain('“InitiatievenwijzerSite”');
    fireEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    await waitFor(() => expect(connect).toHaveBeenCalledTimes(2));
  });

  it('says any other reason in words', async () => {
    const connect = (): Promise<never> => Promise.reject(new AppError('offline'));
    render(
      <Start connect={connect} language="nl" inTeams={false} version="0.1.0" journal={{ lines: [] }} views={views} />,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('Er kwam geen antwoord.');
  });
});

describe('what the help desk can use', () => {
  it('is copied with the number that the screen shows, and says so', async () => {
    const writeText = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const connect = (): Promise<never> =>
      Promise.reject(new AppError('throttled', { status: 429, requestId: 'abc-1' }));
    render(
      <Start connect={connect} language="nl" inTeams={false} version="0.1.0" journal={{ lines: [] }} views={views} />,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('Nummer voor de helpdesk: abc-1');
    fireEvent.click(screen.getByRole('button', { name: 'Kopieer gegevens voor de helpdesk' }));
    await screen.findByText(/Gekopieerd/);
    expect(writeText.mock.calls[0]?.[0]).toContain('error      throttled 429 abc-1');
  });

  it('can still be told by its number where the browser does not copy', async () => {
    const writeText = jest.fn(() => Promise.reject(new Error('NotAllowedError')));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    render(
      <Start
        connect={() => Promise.reject(new Error('broken'))}
        language="nl"
        inTeams={false}
        version="0.1.0"
        journal={{ lines: [] }}
        views={views}
      />,
    );
    expect((await screen.findByRole('alert')).textContent).toMatch(/Nummer voor de helpdesk: \d{8}-\d{6}/);
    fireEvent.click(screen.getByRole('button', { name: 'Kopieer gegevens voor de helpdesk' }));
    await screen.findByText(/Geef het nummer door/);
  });
});

describe('an error on a screen', () => {
  it('leads to the part of the guides about it, and from there back to the screen', async () => {
    const services = tenant.servicesFor('anna');
    services.lists.initiatives.find = () => Promise.reject(new AppError('throttled', { status: 429 }));
    window.history.replaceState(null, '', '/#/initiatieven');
    open('anna', { services });
    const [link] = await screen.findAllByRole('link', { name: 'Wat je kunt doen' });
    const address = link?.getAttribute('href') ?? '';
    expect(parseRoute(address)).toEqual({
      view: 'help',
      page: 'storing',
      query: { van: 'initiatieven', deel: 'wat-je-zelf-kunt-doen' },
    });
  });

  it('has no such link before there is a place that can show a guide', async () => {
    const connect = (): Promise<never> => Promise.reject(new AppError('offline'));
    render(
      <Start connect={connect} language="nl" inTeams={false} version="0.1.0" journal={{ lines: [] }} views={views} />,
    );
    await screen.findByRole('alert');
    expect(screen.queryByRole('link', { name: 'Wat je kunt doen' })).toBeNull();
  });
});

describe('a part whose script does not come', () => {
  it('is loaded again when somebody asks', async () => {
    let attempts = 0;
    const Part = lazyPart<object>(() => {
      attempts += 1;
      return attempts === 1 ? Promise.reject(new Error('ChunkLoadError')) : Promise.resolve(() => <p>Er is iets</p>);
    });
    render(<Part />);
    expect((await screen.findByRole('alert')).textContent).toContain('Dit onderdeel is niet geladen.');
    fireEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    await screen.findByText('Er is iets');
  });
});

describe('a part that breaks', () => {
  // React writes what broke on the console; that is not what this is about.
  beforeAll(() => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterAll(() => jest.restoreAllMocks());

  it('leaves the rest standing, says that drafts are kept, and comes back', () => {
    let broken = true;
    function Part(): React.ReactElement {
      if (broken) throw new TypeError('x is undefined');
      return <p>Weer heel</p>;
    }
    const { rerender } = render(
      <PartBoundary place="#/a">
        <Part />
      </PartBoundary>,
    );
    expect(screen.getByText('Wat je typte, staat nog op deze computer.')).toBeTruthy();
    broken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    expect(screen.getByText('Weer heel')).toBeTruthy();
    broken = true;
    rerender(
      <PartBoundary place="#/a">
        <Part />
      </PartBoundary>,
    );
    broken = false;
    rerender(
      <PartBoundary place="#/b">
        <Part />
      </PartBoundary>,
    );
    expect(screen.getByText('Weer heel')).toBeTruthy();
  });
});

it('every error that leaves the data has a sentence', () => {
  const sentences: Readonly<Record<ErrorCode, string>> = kit.nl.errors;
  expect(Object.values(sentences).every((sentence) => sentence.length > 0)).toBe(true);
});
