import { withFault } from '../testing/faults';
import { Journey } from '../testing/journey';
import { MemoryTenant } from '../testing/memory-tenant';
import { people } from '../testing/people';
import { goBack } from './go-back';
import { saveAnswer } from './save-answer';
import type { AnswerOnScreen } from './save-answer';
import type { QuestionId } from '../domain/exploration';
import type { Stored } from '../data/ports';
import type { Initiative } from '../domain/records.generated';

/** A dossier in the exploration, open on the screens of the accountmanager and of the coordinator. */
async function twoScreens() {
  const tenant = new MemoryTenant();
  const journey = new Journey(tenant);
  const stored = await journey.reach('verkenning');
  const save =
    (person: 'anna' | 'marja') =>
    (question: QuestionId, mine: AnswerOnScreen, base: Stored<Initiative> = stored, sentBefore?: AnswerOnScreen) =>
      saveAnswer(tenant.servicesFor(person), { actor: people[person], stored: base, question, mine, sentBefore });
  return { tenant, journey, stored, anna: save('anna'), marja: save('marja') };
}

describe('saveAnswer', () => {
  it('merges two people who save different answers from the same reading', async () => {
    const { journey, anna, marja } = await twoScreens();
    expect(await marja('Ask', { answer: 'Een stuk grond' })).toMatchObject({ kind: 'saved', merged: false });
    expect(await anna('Scope', { answer: 'Geen speeltuin' })).toMatchObject({ kind: 'saved', merged: true });
    const { record } = await journey.initiative();
    expect(record).toMatchObject({ Ask: 'Een stuk grond', Scope: 'Geen speeltuin' });
  });

  it('gives both texts when two people changed the same answer, and writes over neither', async () => {
    const { journey, anna, marja } = await twoScreens();
    await marja('Ask', { answer: 'Grond' });
    const result = await anna('Ask', { answer: 'Geld' });
    expect(result).toMatchObject({
      kind: 'conflict',
      conflicts: [{ field: 'Ask', mine: 'Geld', theirs: 'Grond', theirsBy: 'Marja Postma' }],
    });
    expect((await journey.initiative()).record.Ask).toBe('Grond');
  });

  it('saves the text that the person chose after a conflict', async () => {
    const { journey, anna, marja } = await twoScreens();
    await marja('Ask', { answer: 'Grond' });
    const result = await anna('Ask', { answer: 'Geld' });
    if (result.kind !== 'conflict') throw new Error(result.kind);
    expect((await anna('Ask', { answer: 'Grond\n\nGeld' }, result.stored)).kind).toBe('saved');
    expect((await journey.initiative()).record.Ask).toBe('Grond\n\nGeld');
  });

  it('is no conflict when both typed the same', async () => {
    const { anna, marja } = await twoScreens();
    await marja('Ask', { answer: 'Grond' });
    expect((await anna('Ask', { answer: 'Grond ' })).kind).toBe('saved');
  });

  it('is no conflict with oneself when an answer got lost and one typed on', async () => {
    const { tenant, journey, stored, anna } = await twoScreens();
    const { services } = withFault(tenant.servicesFor('anna'), { kind: 'after', at: 1 });
    const first = { answer: 'Een stuk' };
    const lost = saveAnswer(services, { actor: people.anna, stored, question: 'Ask', mine: first });
    await expect(lost).rejects.toMatchObject({ code: 'offline' });
    expect((await anna('Ask', { answer: 'Een stuk grond' }, stored, first)).kind).toBe('saved');
    expect((await journey.initiative()).record.Ask).toBe('Een stuk grond');
  });

  it('marks two questions unknown from two screens without losing one mark', async () => {
    const { journey, anna, marja } = await twoScreens();
    await marja('Ask', { unknown: true, plan: 'Bellen met de voorzitter' });
    await anna('Kind', { unknown: true, plan: 'Vragen in het gesprek' });
    expect((await journey.initiative()).record.UnknownAnswers).toBe('Kind;Ask');
  });

  it('empties an answer that was taken away, and keeps the plan', async () => {
    const { journey, anna } = await twoScreens();
    const first = await anna('Ask', { answer: 'Grond', plan: 'Bellen' });
    if (first.kind !== 'saved') throw new Error(first.kind);
    await anna('Ask', { answer: '  ' }, first.stored);
    const { record } = await journey.initiative();
    expect([record.Ask, record.AskPlan]).toEqual([undefined, 'Bellen']);
  });

  it('does not write what is there already', async () => {
    const { journey, anna } = await twoScreens();
    const first = await anna('Ask', { answer: 'Grond' });
    if (first.kind !== 'saved') throw new Error(first.kind);
    await anna('Ask', { answer: 'Grond\r\n' }, first.stored);
    expect((await journey.initiative()).etag).toBe(first.stored.etag);
  });

  it.each([
    '<script>alert(1)</script>',
    '=HYPERLINK("https://kwaad.example")',
    '👩🏽‍🌾 tuin',
    'שלום עולם',
    '100% & O’Brien',
  ])('keeps %s as the plain text that it is', async (text) => {
    const { journey, anna } = await twoScreens();
    await anna('Ask', { answer: text });
    expect((await journey.initiative()).record.Ask).toBe(text);
  });

  it('refuses text that the list cannot hold, and names the field', async () => {
    const { anna } = await twoScreens();
    expect(await anna('Ask', { answer: 'x'.repeat(60_001) })).toEqual({
      kind: 'blocked',
      missing: [{ field: 'Ask', reason: 'too-long' }],
    });
  });

  it('is for the accountmanager, the stand-in and the coordinator', async () => {
    const { tenant, stored } = await twoScreens();
    for (const person of ['bram', 'henk', 'geert', 'sanne'] as const) {
      const input = { actor: people[person], stored, question: 'Ask', mine: { answer: 'x' } } as const;
      expect((await saveAnswer(tenant.servicesFor(person), input)).kind).toBe('blocked');
    }
  });

  it('goes along with somebody who moves the dossier to another phase meanwhile', async () => {
    const { journey, tenant } = await twoScreens();
    const later = new Journey(tenant);
    const stored = await later.initiative();
    const step = await journey.step('anna', 'x');
    await tenant.servicesFor('anna').lists.initiatives.update(stored, { Phase: 'inschatting' });
    await goBack(tenant.servicesFor('anna'), { ...step, to: 'verkenning', reason: 'Nog eens' });
    const input = { actor: people.anna, stored, question: 'Ask', mine: { answer: 'Grond' } } as const;
    expect(await saveAnswer(tenant.servicesFor('anna'), input)).toMatchObject({ kind: 'saved', merged: true });
    expect((await journey.initiative()).record).toMatchObject({ Phase: 'verkenning', Ask: 'Grond' });
  });
});
