import { deriveKey, relationKey } from '../domain/keys';
import { aReferral } from '../testing/builders';
import { Journey, exampleDraft } from '../testing/journey';
import { MemoryTenant } from '../testing/memory-tenant';
import { assign } from './assign';
import { followUpReferral } from './follow-up-referral';
import { mergeInitiatives } from './merge-initiatives';
import { mergeRegistration } from './merge-registration';
import { closeInitiative } from './close-initiative';
import { referRegistration } from './refer-registration';
import { registerInitiative } from './register-initiative';
import { relateInitiatives } from './relate-initiatives';
import { saveDestination } from './save-destination';
import { separateInitiatives } from './separate-initiatives';
import { separateRegistration } from './separate-registration';
import { startDestinations } from './start-destinations';
import { unrelateInitiatives } from './unrelate-initiatives';

const otherRegistration = deriveKey('test', 'other registration');
const otherKey = deriveKey(otherRegistration, 'initiative');

async function aWorld() {
  const journey = new Journey(new MemoryTenant());
  const known = (await journey.reach('verkenning')).record;
  const draft = { ...exampleDraft, title: 'Groentetuin voor het dorp', initiatorName: 'Trijntje Verzonnen' };
  const { actor } = await journey.acting('sanne', 'register other');
  const { settings } = journey;
  await registerInitiative(journey.services('sanne'), { actor, commandKey: otherRegistration, draft, settings });
  const { lists } = journey.services('marja');
  return {
    journey,
    lists,
    known,
    settings,
    registration: { Key: otherRegistration },
    timelineOf: async (key: string) => {
      const where = [{ column: 'InitiativeKey', is: 'eq', value: key }] as const;
      return (await lists.timeline.find({ where, top: 100 })).items.map(({ record }) => record.Title);
    },
    initiatorsOf: async (key: string) => {
      const where = [{ column: 'InitiativeKey', is: 'eq', value: key }] as const;
      return (await lists.initiators.find({ where, top: 100 })).items.map(({ record }) => record.Title);
    },
    pickUpOther: async () => {
      const acting = await journey.acting('anna', 'assign other');
      const of = { Key: otherRegistration, InitiativeKey: otherKey };
      await assign(journey.services('anna'), { ...acting, registration: of, accountmanager: acting.actor, settings });
    },
  };
}

describe('two initiatives that have to do with each other', () => {
  it('name each other in their timelines, and are one relation from whichever side it is said', async () => {
    const { journey, known, lists, timelineOf } = await aWorld();
    const other = { Key: otherKey, Title: 'Groentetuin voor het dorp' };
    const why = 'Zelfde dorp, moestuin';
    const services = journey.services('sanne');
    await relateInitiatives(services, { ...(await journey.acting('sanne', 'a')), one: known, other, why });
    await relateInitiatives(services, { ...(await journey.acting('sanne', 'b')), one: other, other: known, why });
    expect((await lists.relations.find({ top: 10 })).items).toHaveLength(1);
    expect(await timelineOf(known.Key)).toContain('Verwant met Groentetuin voor het dorp');
    expect(await timelineOf(otherKey)).toEqual([`Verwant met ${known.Number} ${known.Title}`]);
  });

  it('are let go again by the pool, not by the contact centre', async () => {
    const { journey, known, lists } = await aWorld();
    const other = { Key: otherKey, Title: 'Groentetuin voor het dorp' };
    const relating = { ...(await journey.acting('sanne', 'a')), one: known, other, why: 'x' };
    await relateInitiatives(journey.services('sanne'), relating);
    const asSanne = { ...(await journey.acting('sanne', 'un')), one: known, other };
    expect((await unrelateInitiatives(journey.services('sanne'), asSanne)).kind).toBe('blocked');
    const asAnna = { ...(await journey.acting('anna', 'un')), one: known, other };
    expect((await unrelateInitiatives(journey.services('anna'), asAnna)).kind).toBe('unrelated');
    expect((await lists.relations.find({ top: 10 })).items).toEqual([]);
  });
});

describe('a registration that is a known plan', () => {
  it('goes to the initiative with its initiator, waits for a call back, and can become its own again', async () => {
    const { journey, known, lists, registration, settings, initiatorsOf, timelineOf } = await aWorld();
    const acting = await journey.acting('bram', 'merge');
    await mergeRegistration(journey.services('bram'), { ...acting, registration, intoKey: known.Key });
    expect((await lists.registrations.getByKey(otherRegistration))?.record).toMatchObject({
      Status: 'samengevoegd',
      InitiativeKey: known.Key,
      AccountmanagerName: known.AccountmanagerName,
    });
    expect(await initiatorsOf(known.Key)).toEqual(['Dirk Verzonnen', 'Trijntje Verzonnen']);
    expect((await timelineOf(known.Key)).join()).not.toMatch(/Trijntje/);

    const undoing = { ...(await journey.acting('bram', 'undo')), registration, fromKey: known.Key, settings };
    await separateRegistration(journey.services('bram'), { ...undoing, reason: 'Andere tuin.' });
    expect((await lists.registrations.getByKey(otherRegistration))?.record).toMatchObject({
      Status: 'nieuw',
      InitiativeKey: otherKey,
      AssignDueOn: '2026-11-24',
    });
    expect(await initiatorsOf(known.Key)).toEqual(['Dirk Verzonnen']);
    expect(await timelineOf(known.Key)).toContain(
      'De aanmelding Groentetuin voor het dorp is weer een eigen initiatief',
    );
  });

  it('that a colleague picked up meanwhile is not merged any more', async () => {
    const { journey, known, registration, pickUpOther } = await aWorld();
    await pickUpOther();
    const input = { ...(await journey.acting('bram', 'merge')), registration, intoKey: known.Key };
    expect(await mergeRegistration(journey.services('bram'), input)).toMatchObject({ kind: 'taken' });
  });
});

describe('two initiatives that are one plan', () => {
  it('go on as one: the other closes, everything stays findable, and it can be undone', async () => {
    const { journey, known, lists, settings, pickUpOther, initiatorsOf, timelineOf } = await aWorld();
    await pickUpOther();
    const acting = { ...(await journey.acting('anna', 'merge')), initiativeKey: otherKey, settings };
    await mergeInitiatives(journey.services('anna'), { ...acting, intoKey: known.Key, reason: 'Dezelfde groep.' });
    expect((await lists.initiatives.getByKey(otherKey))?.record).toMatchObject({
      IsOpen: false,
      Outcome: 'samengevoegd',
      ReferredTo: `${known.Number} ${known.Title}`,
    });
    expect(await initiatorsOf(known.Key)).toContain('Trijntje Verzonnen');
    expect(await initiatorsOf(otherKey)).toEqual(['Trijntje Verzonnen']);
    const relation = (await lists.relations.getByKey(relationKey(known.Key, otherKey)))?.record;
    expect(relation).toMatchObject({ Kind: 'samengevoegd', InitiativeKey: otherKey, OtherKey: known.Key });
    expect((await timelineOf(known.Key)).join()).toMatch(/Samengevoegd met \S+ Groentetuin/);

    const undoing = { ...(await journey.acting('anna', 'undo')), initiativeKey: otherKey, settings };
    await separateInitiatives(journey.services('anna'), { ...undoing, fromKey: known.Key, reason: 'Toch twee.' });
    expect((await lists.initiatives.getByKey(otherKey))?.record).toMatchObject({ IsOpen: true, Phase: 'toegewezen' });
    expect(await initiatorsOf(known.Key)).toEqual(['Dirk Verzonnen']);
    expect(await lists.relations.getByKey(relationKey(known.Key, otherKey))).toBeUndefined();
    expect((await timelineOf(otherKey)).join()).toMatch(/Weer losgemaakt van/);
  });

  it('cannot be merged with itself, with one that is closed, or without a reason', async () => {
    const { journey, known, settings, pickUpOther } = await aWorld();
    await pickUpOther();
    const acting = { ...(await journey.acting('anna', 'merge')), initiativeKey: otherKey, settings };
    const services = journey.services('anna');
    const kinds = await Promise.all([
      mergeInitiatives(services, { ...acting, intoKey: otherKey, reason: 'x' }),
      mergeInitiatives(services, { ...acting, intoKey: known.Key, reason: ' ' }),
      mergeInitiatives(services, { ...acting, intoKey: deriveKey('x', 'y'), reason: 'x' }),
    ]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['blocked', 'blocked', 'not-found']);
  });
});

describe('a referral', () => {
  it('of an initiative is asked after until it arrived', async () => {
    const { journey, known, lists, settings, timelineOf } = await aWorld();
    const step = { ...(await journey.acting('anna', 'refer')), initiativeKey: known.Key, settings };
    const referral = { closing: aReferral, followUpOn: '2026-12-07' };
    await closeInitiative(journey.services('anna'), { ...step, ...referral });
    expect((await lists.initiatives.getByKey(known.Key))?.record).toMatchObject({
      Outcome: 'doorverwezen',
      ReferredTo: 'Provincie',
      OutcomeNote: aReferral.note,
      ReferralFollowUpOn: '2026-12-07',
    });
    const of = { of: 'initiative', key: known.Key } as const;
    const later = { kind: 'later', on: '2026-12-14' } as const;
    await followUpReferral(journey.services('bram'), { ...(await journey.acting('bram', 'l')), ...of, outcome: later });
    const arrived = { kind: 'arrived' } as const;
    await followUpReferral(journey.services('bram'), {
      ...(await journey.acting('bram', 'a')),
      ...of,
      outcome: arrived,
    });
    const { record } = (await lists.initiatives.getByKey(known.Key)) ?? {};
    expect(record).toMatchObject({ ReferralArrived: 'ja' });
    expect(record?.ReferralFollowUpOn).toBeUndefined();
    expect(await timelineOf(known.Key)).toEqual(
      expect.arrayContaining(['Nog niet aangekomen bij Provincie', 'Doorverwijzing is aangekomen']),
    );
  });

  it('of a registration keeps the day to ask, and what was not referred cannot arrive', async () => {
    const { journey, lists, registration } = await aWorld();
    const of = { of: 'registration', key: otherRegistration, outcome: { kind: 'arrived' } } as const;
    const asking = { ...(await journey.acting('bram', 'a')), ...of };
    expect((await followUpReferral(journey.services('bram'), asking)).kind).toBe('blocked');
    const text = { referredTo: 'Gebiedsregisseur', reason: 'Klein plan.', followUpOn: '2026-12-07' };
    await referRegistration(journey.services('bram'), {
      ...(await journey.acting('bram', 'r')),
      registration,
      ...text,
    });
    expect((await lists.registrations.getByKey(otherRegistration))?.record).toMatchObject({
      Status: 'doorverwezen',
      ReferralFollowUpOn: '2026-12-07',
      ReferredAt: '2026-11-23T13:05:00.000Z',
    });
    expect((await followUpReferral(journey.services('bram'), asking)).kind).toBe('noted');
  });
});

describe('the list of counters and organisations', () => {
  it('starts with the usual ones, once, without anybody’s number, and is changed and retired by the coordinator', async () => {
    const { journey, lists } = await aWorld();
    const services = journey.services('marja');
    await startDestinations(services, await journey.acting('marja', 's'));
    await startDestinations(services, await journey.acting('marja', 't'));
    const all = (await lists.destinations.find({ top: 100 })).items;
    expect(new Set(all.map(({ record }) => record.Title)).size).toBe(all.length);
    expect(
      JSON.stringify(all.map(({ record: { Title, CallerText, HandlesWhat } }) => [Title, CallerText, HandlesWhat])),
    ).not.toMatch(/\d{4}|@/);
    const [first] = all;
    const draft = {
      Title: ' Waterschap  ',
      Kind: 'overheid',
      HandlesWhat: '',
      Contact: 'www.voorbeeld.example',
    } as const;
    const acting = await journey.acting('marja', 'change');
    await saveDestination(services, { ...acting, key: first?.record.Key, draft, isActive: false });
    expect((await lists.destinations.getByKey(first?.record.Key ?? ''))?.record).toMatchObject({
      Title: 'Waterschap',
      IsActive: false,
    });
    const unnamed = { ...acting, draft: { Title: ' ', Kind: 'loket' } as const, isActive: true };
    expect(await saveDestination(services, unnamed)).toMatchObject({ kind: 'blocked' });
    const bySanne = { ...(await journey.acting('sanne', 'c')), draft, isActive: true };
    expect((await saveDestination(journey.services('sanne'), bySanne)).kind).toBe('blocked');
  });
});
