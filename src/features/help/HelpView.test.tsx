/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import * as React from 'react';
import { AppError } from '../../data/app-error';
import type { Route } from '../../session/routes';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { Person } from '../../testing/people';
import { show } from '../../testing/show';
import type { Language } from '../../strings/define';
import { HelpView } from './HelpView';

jest.mock('./pictures', () => ({ pictureUrl: (file: string) => `https://cdn.example/${file}` }), { virtual: false });

const scrolled = jest.fn();
Element.prototype.scrollIntoView = scrolled;
Object.assign(globalThis, { CSS: { escape: (text: string) => text } });

const open = (person: Person, route: Route, language: Language = 'nl'): void => {
  show(<HelpView />, { services: new MemoryTenant().servicesFor(person), route, language });
};

describe('Hulp', () => {
  it.each<[Person, string, string, string]>([
    ['sanne', 'aanmelden', 'Zo werk je aan de telefoon', 'Zoek eerst of het initiatief bekend is'],
    ['anna', 'vandaag', 'Zo werk je als accountmanager', 'Begin op Vandaag'],
    ['marja', 'vandaag', 'Zo werk je als coördinator', 'Begin op Vandaag'],
    ['marja', 'initiatief/x/weging', 'Zo werk je als accountmanager', 'De weging openen en afronden'],
    ['henk', 'initiatief/x/weging', 'Zo werk je als collega in het bredere team', 'Geef je weging'],
    ['geert', 'overzicht', 'Zo werk je als griffie, college of directie', 'De cijfers'],
    ['rina', 'inrichting', 'Zo beheer je Initiatievenwijzer', 'Stap voor stap inrichten'],
  ])('shows %s, coming from %s, the own guide at the part about that screen', async (person, van, title, part) => {
    open(person, { view: 'help', query: { van } });
    await screen.findByRole('heading', { level: 1, name: title });
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: part }));
    expect(scrolled).toHaveBeenCalled();
    expect(screen.getByRole('link', { name: 'Terug naar waar je was' }).getAttribute('href')).toBe(`#/${van}`);
  });

  it('leads to every other guide, and from one guide to another without leaving the product', async () => {
    open('anna', { view: 'help', page: 'kcc' });
    await screen.findByRole('heading', { level: 1, name: 'Zo werk je aan de telefoon' });
    fireEvent.click(within(screen.getByRole('list', { name: 'Alle hulp' })).getByRole('link', { name: 'Privacy' }));
    expect(screen.getByRole('link', { name: 'Privacy' }).getAttribute('href')).toBe('#/hulp/privacy');
  });

  it('shows pictures with what is on them in words', async () => {
    open('sanne', { view: 'help', page: 'kcc' });
    const [picture] = await screen.findAllByRole('img');
    expect(picture?.getAttribute('src')).toMatch(/^https:\/\/cdn\.example\/beelden\/.+\.png$/);
    expect(picture?.getAttribute('alt')).toMatch(/\p{L}{3}/u);
  });

  it('says in English that the guides are in Dutch', async () => {
    open('anna', { view: 'help', page: 'privacy' }, 'en');
    expect(await screen.findByText('The guides are written in Dutch.')).toBeTruthy();
  });

  it('still shows all guides when it cannot find out who asks', async () => {
    const services = new MemoryTenant().servicesFor('anna');
    services.me = () => Promise.reject(new AppError('offline'));
    show(<HelpView />, { services, route: { view: 'help', query: { van: 'vandaag' } } });
    await screen.findByText('Deze hulp is niet geladen.');
    expect(screen.getByRole('link', { name: 'Privacy' })).toBeTruthy();
  });
});
