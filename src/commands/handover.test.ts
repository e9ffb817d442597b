import type { HandoverDraft } from '../domain/handover';
import { Journey } from '../testing/journey';
import { MemoryTenant } from '../testing/memory-tenant';
import { people } from '../testing/people';
import type { Person } from '../testing/people';
import { answerHandover } from './answer-handover';
import type { AnswerHandoverInput } from './answer-handover';
import { appoint } from './appoint';
import { askHandover } from './ask-handover';
import { recordAbsence } from './record-absence';
import { releaseInitiatives } from './release-initiatives';
import { saveAgreement } from './save-agreement';
import { withdrawHandover } from './withdraw-handover';

const draft: HandoverDraft & { to: { personKey: string; name: string } } = {
  to: { personKey: people.bram.personKey, name: people.bram.name },
  reason: 'Andere taak gekregen',
  talkAt: '2026-11-26T09:00:00.000Z',
  note: 'Eén boer is tegen, hij praat het liefst aan tafel.',
  message: 'Vanaf 26 november is Bram Hofstra uw vaste contactpersoon.',
};

async function anExploration() {
  const tenant = new MemoryTenant();
  const journey = new Journey(tenant);
  await journey.reach('verkenning');
  const { initiativeKey, settings } = journey;
  const services = (person: Person) => tenant.servicesFor(person);
  const ask = async (person: Person = 'anna', change: Partial<typeof draft> = {}) =>
    askHandover(services(person), {
      ...(await journey.acting(person, `ask ${change.to?.name ?? ''}`)),
      initiativeKey,
      draft: { ...draft, ...change },
    });
  const answer = async (person: Person, given: AnswerHandoverInput['answer'] = { kind: 'ja' }) =>
    answerHandover(services(person), {
      ...(await journey.acting(person, `answer ${given.kind}`)),
      initiativeKey,
      settings,
      answer: given,
      reach: { phone: '0527-000 102' },
    });
  const timeline = async () =>
    (await services('anna').lists.timeline.find({ top: 100 })).items.map(({ record }) => record);
  const agreements = async () =>
    (await services('anna').lists.agreements.find({ top: 100 })).items.map(({ record }) => record);
  return { tenant, journey, services, ask, answer, timeline, agreements };
}

describe('handing over', () => {
  it('leaves the accountmanager the single contact until the other says yes', async () => {
    const { journey, ask } = await anExploration();
    expect((await ask()).kind).toBe('asked');
    expect((await journey.initiative()).record).toMatchObject({
      AccountmanagerName: 'Anna de Wit',
      HandoverTo: people.bram.personKey,
      HandoverToName: 'Bram Hofstra',
    });
  });

  it('makes the other the single contact, says who and why, and never the warm note', async () => {
    const { journey, ask, answer, timeline } = await anExploration();
    await ask();
    expect((await answer('bram')).kind).toBe('taken-over');
    const { record } = await journey.initiative();
    expect(record).toMatchObject({ AccountmanagerName: 'Bram Hofstra', AccountmanagerPhone: '0527-000 102' });
    expect(record.HandoverTo).toBeUndefined();
    const lines = await timeline();
    expect(lines.find(({ Title }) => Title.startsWith('Overgedragen aan Bram Hofstra'))).toMatchObject({
      Text: 'Waarom: Andere taak gekregen',
      ActorName: 'Bram Hofstra',
    });
    expect(JSON.stringify([lines, record])).not.toContain('boer');
  });

  it('tells the counter who the contact is now', async () => {
    const { services, ask, answer } = await anExploration();
    const named = async () =>
      (await services('sanne').lists.registrations.find({ top: 10 })).items.map(
        ({ record }) => record.AccountmanagerName,
      );
    await ask();
    expect(await named()).toEqual(['Anna de Wit']);
    await answer('bram');
    expect(await named()).toEqual(['Bram Hofstra']);
  });

  it('keeps the warm note where only the pool reads', async () => {
    const { services, ask } = await anExploration();
    await ask();
    const notes = (await services('anna').lists.contactMoments.find({ top: 10 })).items.map(({ record }) => record);
    expect(notes.find(({ Through }) => Through === 'notitie')?.Note).toBe(draft.note);
  });

  it('gives the new one what the old one still had to do, with the talk and a word to the initiators', async () => {
    const { journey, services, ask, answer, agreements } = await anExploration();
    const promise = async (Title: string, OwnerSide: 'gemeente' | 'initiatiefnemers', owner: Person) =>
      saveAgreement(services('anna'), {
        ...(await journey.acting('anna', Title)),
        initiativeKey: journey.initiativeKey,
        agreement: { Title, OwnerSide, OwnerKey: people[owner].personKey, OwnerName: people[owner].name },
      });
    await promise('Kaart bespreken', 'gemeente', 'anna');
    await promise('Tellingen vragen', 'gemeente', 'henk');
    await ask();
    await answer('bram');
    const owners = new Map((await agreements()).map(({ Title, OwnerName }) => [Title, OwnerName]));
    expect(owners.get('Kaart bespreken')).toBe('Bram Hofstra');
    expect(owners.get('Tellingen vragen')).toBe('Henk Zijlstra');
    expect(owners.get('Gesprek met z’n drieën, om 10:00')).toBe('Bram Hofstra');
    expect(owners.get('De initiatiefnemers vertellen wie hun vaste contactpersoon is')).toBe('Bram Hofstra');
  });

  it('comes back with the reason of a no, which the timeline does not tell', async () => {
    const { journey, ask, answer, timeline } = await anExploration();
    await ask();
    expect((await answer('bram', { kind: 'nee', reason: ' ' })).kind).toBe('blocked');
    expect((await answer('bram', { kind: 'nee', reason: 'Ik zit vol tot mei.' })).kind).toBe('declined');
    expect((await journey.initiative()).record).toMatchObject({
      AccountmanagerName: 'Anna de Wit',
      HandoverDeclined: 'Ik zit vol tot mei.',
    });
    expect(JSON.stringify(await timeline())).not.toContain('tot mei');
  });

  it('can be taken back; who answers after that hears so', async () => {
    const { journey, services, ask, answer } = await anExploration();
    await ask();
    const taken = await withdrawHandover(services('anna'), await journey.step('anna', 'withdraw'));
    expect(taken.kind).toBe('withdrawn');
    expect((await answer('bram')).kind).toBe('withdrawn');
    expect((await journey.initiative()).record.AccountmanagerName).toBe('Anna de Wit');
  });

  it('is not taken by somebody else than who was asked', async () => {
    const { ask, answer } = await anExploration();
    await ask();
    expect((await answer('marja')).kind).toBe('withdrawn');
  });

  it('is for the accountmanager and the coordinator, and asks for everything that keeps it warm', async () => {
    const { ask } = await anExploration();
    expect(await ask('bram')).toMatchObject({ kind: 'blocked', missing: [{ reason: 'not-allowed' }] });
    const result = await ask('anna', { reason: '', note: ' ', message: '', talkAt: '2026-11-20T09:00:00.000Z' });
    expect(result.kind === 'blocked' && result.missing.map(({ field }) => field)).toEqual([
      'HandoverReason',
      'Note',
      'HandoverMessage',
      'HandoverTalkAt',
    ]);
    expect((await ask('anna', { to: { personKey: people.anna.personKey, name: 'Anna' } })).kind).toBe('blocked');
  });
});

describe('letting go of several initiatives', () => {
  it('lets each wait for a new accountmanager in the phase it is in; who is quicker gets it', async () => {
    const { journey, services } = await anExploration();
    const { initiativeKey } = journey;
    const acting = await journey.acting('marja', 'release');
    const input = { ...acting, initiativeKeys: [initiativeKey, 'not there'], reason: 'Anna is ziek.' };
    const progress: string[] = [];
    const result = await releaseInitiatives(services('marja'), {
      ...input,
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    expect(result).toEqual({ kind: 'released', done: 2, total: 2, left: ['not there'] });
    expect(progress).toEqual(['1/2', '2/2']);
    const { record } = await journey.initiative();
    expect(record).toMatchObject({ Phase: 'verkenning', HandoverReason: 'Anna is ziek.' });
    expect([record.AccountmanagerKey, record.AccountmanagerName]).toEqual([undefined, undefined]);
    const told = async () => (await services('sanne').lists.registrations.getByKey(journey.registrationKey))?.record;
    expect(await told()).toMatchObject({ Status: 'opgepakt' });
    expect((await told())?.AccountmanagerName).toBeUndefined();

    const pick = async (person: Person) => {
      const own = await journey.acting(person, `picked up by ${person}`);
      return appoint(services(person), { ...own, initiativeKey, accountmanager: own.actor });
    };
    expect((await pick('bram')).kind).toBe('assigned');
    expect(await pick('marja')).toMatchObject({ kind: 'taken', by: 'Bram Hofstra' });
    expect((await told())?.AccountmanagerName).toBe('Bram Hofstra');
    const after = (await journey.initiative()).record;
    expect([after.AccountmanagerName, after.Phase, after.ReleasedAt]).toEqual([
      'Bram Hofstra',
      'verkenning',
      undefined,
    ]);
  });

  it('stops when asked, and leaves alone what is somebody else’s', async () => {
    const { journey, services } = await anExploration();
    const acting = await journey.acting('bram', 'release');
    const own = { ...acting, initiativeKeys: [journey.initiativeKey], reason: 'Te druk.' };
    expect(await releaseInitiatives(services('bram'), own)).toMatchObject({ left: [journey.initiativeKey] });
    const stopped = await releaseInitiatives(services('marja'), { ...own, signal: AbortSignal.abort() });
    expect(stopped).toMatchObject({ kind: 'stopped', done: 0 });
    expect((await journey.initiative()).record.AccountmanagerName).toBe('Anna de Wit');
  });
});

describe('being away', () => {
  it('asks who stands in, and the accountmanager stays', async () => {
    const { journey, services } = await anExploration();
    const acting = await journey.acting('anna', 'away');
    const { personKey, name } = people.bram;
    const input = {
      ...acting,
      personKey: people.anna.personKey,
      absence: { from: '2026-12-21', until: '2027-01-01' },
      standIns: [{ initiativeKey: journey.initiativeKey, standIn: { personKey, name } }],
      note: '',
    };
    expect(await recordAbsence(services('anna'), input)).toEqual({ kind: 'recorded', left: [], inPool: false });
    expect((await journey.initiative()).record).toMatchObject({
      AccountmanagerName: 'Anna de Wit',
      StandInName: 'Bram Hofstra',
      StandInUntil: '2027-01-01',
      StandInAnswer: 'gevraagd',
    });
    const other = { ...input, ...(await journey.acting('bram', 'away')) };
    expect((await recordAbsence(services('bram'), other)).kind).toBe('blocked');
  });
});
