import { Phase } from '../domain/phases';
import type { Contributor } from '../domain/records.generated';
import { Journey } from '../testing/journey';
import { MemoryTenant } from '../testing/memory-tenant';
import type { Person } from '../testing/people';
import { answerByLink } from './answer-by-link';
import type { AnswerByLinkResult } from './answer-by-link';
import { answerRequest } from './answer-request';
import { askColleagues } from './ask-colleagues';
import { takeBackAnswer } from './take-back-answer';

let journey: Journey;

beforeEach(async () => {
  journey = new Journey(new MemoryTenant());
  await journey.reach('weging');
});

/** Opens a link of the card, with the dossier as it is at that moment. */
async function openLink(
  answer: 'doet mee' | 'kan niet',
  person: Person = 'henk',
): Promise<() => Promise<AnswerByLinkResult>> {
  const { record: initiative } = await journey.initiative();
  const asked = person === 'henk' ? await journey.contributor('henk') : undefined;
  const actor = await journey.services(person).me();
  return () => answerByLink(journey.services(person), { actor, initiative, asked, answer });
}

async function follow(answer: 'doet mee' | 'kan niet', person?: Person): Promise<AnswerByLinkResult['kind']> {
  return (await (await openLink(answer, person))()).kind;
}

async function takeBack(): Promise<string> {
  const { record: initiative } = await journey.initiative();
  const answered = await journey.contributor('henk');
  const actor = await journey.services('henk').me();
  return (await takeBackAnswer(journey.services('henk'), { actor, initiative, answered })).kind;
}

const status = async (): Promise<Contributor['Status']> => (await journey.contributor('henk')).record.Status;

async function storyOf(words: RegExp): Promise<readonly string[]> {
  const events = await journey.services('marja').lists.timeline.find({ top: 500 });
  return events.items.map(({ record }) => record.Title).filter((title) => words.test(title));
}

describe('the link of a card', () => {
  it('hands in the answer of who was asked, with a line in the timeline', async () => {
    expect(await follow('doet mee')).toBe('answered');
    expect((await journey.contributor('henk')).record).toMatchObject({
      Status: 'doet mee',
      AnsweredOn: '2026-11-23',
    });
    expect(await storyOf(/^Henk/)).toEqual(['Henk Zijlstra doet mee']);
  });

  it('does so once, however often and in however many windows it is opened', async () => {
    const [one, other] = [await openLink('doet mee'), await openLink('doet mee')];
    expect([await one(), await other(), await other()].map(({ kind }) => kind)).toEqual([
      'answered',
      'answered',
      'answered',
    ]);
    expect(await follow('doet mee')).toBe('answered-before');
    expect(await storyOf(/^Henk/)).toEqual(['Henk Zijlstra doet mee']);
  });

  it('never changes another answer, also not one given after it was opened', async () => {
    const late = await openLink('doet mee');
    const { record: initiative } = await journey.initiative();
    const acting = await journey.acting('henk', 'answer');
    await answerRequest(journey.services('henk'), { ...acting, initiative, answer: 'kan niet' });
    expect((await late()).kind).toBe('answered-before');
    expect(await follow('doet mee')).toBe('answered-before');
    expect(await status()).toBe('kan niet');
  });

  it('does nothing after the answer was taken back, in any window, until the colleague chooses or is asked anew', async () => {
    const late = await openLink('doet mee');
    await follow('doet mee');
    expect(await takeBack()).toBe('taken-back');
    expect([(await late()).kind, await follow('doet mee'), await follow('kan niet')]).toEqual([
      'taken-back',
      'taken-back',
      'taken-back',
    ]);
    expect(await status()).toBe('gevraagd');
    const { record: initiative } = await journey.initiative();
    const acting = await journey.acting('henk', 'answer');
    await answerRequest(journey.services('henk'), { ...acting, initiative, answer: 'kan niet' });
    const { personKey, name } = acting.actor;
    await askColleagues(journey.services('anna'), {
      ...(await journey.acting('anna', 'ask-again')),
      initiative,
      colleagues: [{ personKey, name, opgaveKeys: [] }],
      message: 'En nu?',
    });
    expect(await follow('doet mee')).toBe('answered');
    expect(await storyOf(/^Henk/)).toEqual([
      'Henk Zijlstra doet mee',
      'Henk Zijlstra nam het antwoord terug',
      'Henk Zijlstra kan niet meedoen',
      'Henk Zijlstra doet mee',
    ]);
  });

  it('writes nothing for who was not asked', async () => {
    expect(await follow('doet mee', 'ingrid')).toBe('not-found');
    const forwarded = { asked: await journey.contributor('henk'), actor: await journey.services('ingrid').me() };
    const { record: initiative } = await journey.initiative();
    const result = await answerByLink(journey.services('ingrid'), { ...forwarded, initiative, answer: 'kan niet' });
    expect(result.kind).toBe('not-found');
    expect(await status()).toBe('gevraagd');
  });

  it('writes nothing after the weighing closed', async () => {
    const { record: initiative } = await journey.initiative();
    const asked = await journey.contributor('henk');
    const actor = await journey.services('henk').me();
    for (const closed of [{ Phase: Phase.deciding }, { WeighingClosesOn: '2026-11-20' }] as const) {
      const input = { actor, asked, initiative: { ...initiative, ...closed }, answer: 'doet mee' } as const;
      expect((await answerByLink(journey.services('henk'), input)).kind).toBe('closed');
    }
    expect(await status()).toBe('gevraagd');
  });
});

describe('an answer that is taken back', () => {
  it('takes the name of the other with it', async () => {
    const { record: initiative } = await journey.initiative();
    const acting = await journey.acting('henk', 'answer');
    const better = { name: 'Ingrid Kuiper' };
    await answerRequest(journey.services('henk'), { ...acting, initiative, answer: 'kan niet', better });
    expect(await takeBack()).toBe('taken-back');
    const { Status, BetterName } = (await journey.contributor('henk')).record;
    expect([Status, BetterName]).toEqual(['gevraagd', undefined]);
  });

  it('is only the one that was seen: another that came in between stays', async () => {
    await follow('doet mee');
    const seen = await journey.contributor('henk');
    const { record: initiative } = await journey.initiative();
    const acting = await journey.acting('henk', 'answer');
    await answerRequest(journey.services('henk'), { ...acting, initiative, answer: 'kan niet' });
    const result = await takeBackAnswer(journey.services('henk'), {
      actor: acting.actor,
      initiative,
      answered: seen,
    });
    expect(result.kind).toBe('changed');
    expect(await status()).toBe('kan niet');
  });
});
