/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { answerRequest } from '../../commands/answer-request';
import { AppError } from '../../data/app-error';
import type { Contributor } from '../../domain/records.generated';
import { Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { TestServices } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import type { Person } from '../../testing/people';
import { showStep } from '../../testing/show-step';
import type { ShownStep } from '../../testing/show-step';
import BroadeningStep from './BroadeningStep';

let journey: Journey;

/** Henk is asked, and the weighing is open. */
beforeEach(async () => {
  journey = new Journey(new MemoryTenant());
  await journey.reach('weging');
});

/** Opens the link of the card's button in a window of its own. */
function follow(
  antwoord: 'ja' | 'nee',
  person: Person = 'henk',
  services: TestServices = journey.services(person),
): ShownStep {
  cleanup();
  const route = {
    view: 'dossier',
    initiativeKey: journey.initiativeKey,
    step: 'verbreding',
    query: { antwoord },
  } as const;
  return showStep(BroadeningStep, journey.initiativeKey, services, { route });
}

const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const stored = async (): Promise<Contributor> => (await journey.contributor('henk')).record;

describe('the link of the card in the channel', () => {
  it('hands in the answer at once, says so, and leaves the address', async () => {
    const shown = follow('ja');
    await screen.findByText('Vastgelegd om 14:05: je doet mee.');
    expect((await stored()).Status).toBe('doet mee');
    await waitFor(() => expect(shown.visited).toEqual([`#/initiatief/${journey.initiativeKey}/verbreding`]));
    press('Geef je mening');
    expect(shown.wentTo).toEqual(['weging']);
  });

  it('is undone in place, with the focus on what came of it, and does not come back by a reload', async () => {
    follow('nee');
    await screen.findByText('Vastgelegd om 14:05: je kunt niet meedoen.');
    press('Ongedaan maken');
    const sentence = await screen.findByText('Je antwoord is teruggenomen. Je hebt nu nog niet geantwoord.');
    expect(document.activeElement?.contains(sentence)).toBe(true);
    expect((await stored()).Status).toBe('gevraagd');
    follow('nee');
    await screen.findByText('Je nam je antwoord eerder terug. De link legt dan niets meer vast: kies hier zelf.');
    expect((await stored()).Status).toBe('gevraagd');
    press('Ik doe mee');
    await screen.findByText('Vastgelegd om 14:05: je doet mee.');
    expect((await stored()).Status).toBe('doet mee');
  });

  it('lets who cannot name somebody else after it', async () => {
    follow('nee');
    fireEvent.click(await screen.findByRole('button', { name: 'Weet je wie wel kan?' }));
    fireEvent.change(screen.getByLabelText(/^Of schrijf een naam/), { target: { value: 'Ingrid Kuiper' } });
    press('Geef deze naam door');
    await screen.findByText('Je gaf aan dat je niet kunt, en noemde Ingrid Kuiper.');
    expect(await stored()).toMatchObject({ Status: 'kan niet', BetterName: 'Ingrid Kuiper' });
  });

  it('changes no answer that was given before, and says which one stands', async () => {
    const { record: initiative } = await journey.initiative();
    const acting = await journey.acting('henk', 'answer');
    await answerRequest(journey.services('henk'), { ...acting, initiative, answer: 'kan niet' });
    follow('ja');
    await screen.findByText('Je antwoordde al: je kunt niet meedoen. De link verandert dat niet.');
    expect((await stored()).Status).toBe('kan niet');
  });

  it('does nothing for a colleague to whom it was forwarded, who can offer to take part', async () => {
    follow('nee', 'ingrid');
    await screen.findByText('Deze vraag is niet aan jou gesteld. Er is niets vastgelegd.');
    expect(screen.getByRole('button', { name: 'Ik wil meedoen' })).toBeTruthy();
    expect((await stored()).Status).toBe('gevraagd');
  });

  it('says that it is too late after the closing day, and writes nothing', async () => {
    const initiatives = journey.services('marja').lists.initiatives;
    await initiatives.update(await journey.initiative(), { WeighingClosesOn: '2026-11-20' });
    follow('ja');
    await screen.findByText('Antwoorden kan niet meer: deze vraag is gesloten. Er is niets vastgelegd.');
    expect((await stored()).Status).toBe('gevraagd');
  });

  it('says who can help when the colleague may not write', async () => {
    const own = journey.services('henk');
    const services = { ...own, me: async () => ({ ...(await own.me()), groups: ['readers'] as const }) };
    follow('ja', 'henk', services);
    await screen.findByText(/^Je antwoord is niet vastgelegd, want je mag hier niets veranderen./);
    expect((await stored()).Status).toBe('gevraagd');
  });

  it('says what went wrong without a connection, and hands in once when it is tried again', async () => {
    const own = journey.services('henk');
    let failures = 0;
    const contributors = new Proxy(own.lists.contributors, {
      get: (list, name) => {
        const method = (Reflect.get(list, name) as (...given: unknown[]) => Promise<unknown>).bind(list);
        if (name !== 'update' || failures > 0) return method;
        // Done, and the answer got lost.
        return async (...given: unknown[]) => {
          failures += 1;
          await method(...given);
          throw new AppError('offline');
        };
      },
    });
    follow('ja', 'henk', { ...own, lists: { ...own.lists, contributors } });
    expect((await screen.findByRole('alert')).textContent).toContain('Je antwoord is niet opgeslagen.');
    press('Probeer opnieuw');
    await screen.findByText('Vastgelegd om 14:05: je doet mee.');
    const events = await journey.services('marja').lists.timeline.find({ top: 500 });
    expect(events.items.filter(({ record }) => record.Title === `${people.henk.name} doet mee`)).toHaveLength(1);
  });
});
