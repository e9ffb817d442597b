import { formatDay } from '../domain/days';
import { exampleView, Journey } from '../testing/journey';
import { MemoryTenant } from '../testing/memory-tenant';
import { people } from '../testing/people';
import { askColleagues } from './ask-colleagues';
import { answerRequest } from './answer-request';
import { closeInitiative } from './close-initiative';
import { createStartnotitie } from './create-startnotitie';
import { finishExploration } from './finish-exploration';
import { importOpgaven } from './import-opgaven';
import { recordConclusion } from './record-conclusion';
import { recordContact } from './record-contact';
import { recordDecision } from './record-decision';
import { reopen } from './reopen';
import { saveWeighing } from './save-weighing';
import { submitWeighing } from './submit-weighing';
import type { Stored } from '../data/ports';
import type { Weighing } from '../domain/records.generated';

function start() {
  const tenant = new MemoryTenant();
  const journey = new Journey(tenant);
  const timeline = async () => {
    const { items } = await tenant.servicesFor('marja').lists.timeline.find({ top: 100 });
    return items.map(({ record }) => record);
  };
  return { tenant, journey, timeline };
}

describe('the journey', () => {
  it('leads from a phone call to a closed dossier, with one line in the timeline for each step', async () => {
    const { tenant, journey, timeline } = start();
    await journey.reach('begeleiding');
    const good = { score: 'goed' } as const;
    const evaluation = { contact: good, antwoord: good, meedenken: good, eisen: good, collegas: good, verbinden: good };
    const closing = {
      outcome: 'gerealiseerd',
      note: 'De tuin is er.',
      lessons: 'Doen we weer: Vroeg vragen.\n\nDoen we anders: Eerder de buren.',
      evaluation,
    } as const;
    await closeInitiative(tenant.servicesFor('anna'), { ...(await journey.step('anna', 'close')), closing });
    const { record } = await journey.initiative();
    expect(record).toMatchObject({
      Phase: 'afgerond',
      IsOpen: false,
      Outcome: 'gerealiseerd',
      Lessons: 'Doen we weer: Vroeg vragen.\n\nDoen we anders: Eerder de buren.',
    });
    expect(record.RetainUntil).toBeUndefined();
    expect((await timeline()).map(({ Kind }) => Kind)).toEqual([
      'aangemeld',
      'toegewezen',
      'contact',
      'fase',
      'opgave',
      'fase',
      'verbreding',
      'weging',
      'weging',
      'weging',
      'besluit',
      'afronding',
    ]);
    expect(JSON.stringify(await timeline())).not.toMatch(/Verzonnen|0527/);
  });

  it('says what is missing instead of moving on', async () => {
    const { tenant, journey } = start();
    await journey.reach('verkenning');
    const result = await finishExploration(tenant.servicesFor('anna'), await journey.step('anna', 'too early'));
    if (result.kind !== 'blocked') throw new Error(result.kind);
    expect(result.missing).toHaveLength(7);
    expect(result.missing[0]).toEqual({ field: 'Initiators', reason: 'empty' });
    expect((await journey.initiative()).record.Phase).toBe('verkenning');
  });

  it('lets the clock run when nobody answered the phone', async () => {
    const { tenant, journey } = start();
    await journey.reach('toegewezen');
    const at = tenant.clock.toISOString();
    const contact = { at, role: 'helpdesk', through: 'geen-gehoor' } as const;
    const result = await recordContact(tenant.servicesFor('anna'), {
      ...(await journey.step('anna', 'call')),
      contact,
    });
    expect(result).toMatchObject({ kind: 'done', first: false });
    expect((await journey.initiative()).record).toMatchObject({ Phase: 'toegewezen' });
    expect((await journey.initiative()).record.FirstContactAt).toBeUndefined();
  });

  it('keeps both contacts when two colleagues record the first at once, and starts the exploration once', async () => {
    const { tenant, journey, timeline } = start();
    await journey.reach('toegewezen');
    const record = async (person: 'anna' | 'bram', minutesAgo: number) => {
      const at = new Date(tenant.clock.getTime() - minutesAgo * 60_000).toISOString();
      const contact = { at, role: 'helpdesk', through: 'telefoon' } as const;
      return recordContact(tenant.servicesFor(person), { ...(await journey.step(person, `by ${person}`)), contact });
    };
    const results = await Promise.all([record('anna', 1), record('bram', 2)]);
    expect(results.map((result) => result.kind === 'done' && result.first).sort()).toEqual([false, true]);
    expect((await timeline()).filter(({ Kind }) => Kind === 'contact')).toHaveLength(2);
  });

  it('keeps the last contact when an older one is written down afterwards', async () => {
    const { tenant, journey } = start();
    const { record: before } = await journey.reach('verkenning');
    const contact = { at: '2026-11-20T09:00:00.000Z', role: 'koppelaar', through: 'bezoek' } as const;
    await recordContact(tenant.servicesFor('anna'), { ...(await journey.step('anna', 'earlier')), contact });
    expect((await journey.initiative()).record.LastContactAt).toBe(before.LastContactAt);
  });

  it('refuses a contact of tomorrow', async () => {
    const { tenant, journey } = start();
    await journey.reach('toegewezen');
    const contact = { at: '2026-11-24T13:05:00.000Z', role: 'helpdesk', through: 'telefoon' } as const;
    const result = await recordContact(tenant.servicesFor('anna'), {
      ...(await journey.step('anna', 'call')),
      contact,
    });
    expect(result).toEqual({ kind: 'blocked', missing: [{ field: 'At', reason: 'date-in-future' }] });
  });

  it('asks a colleague again for another opgave without asking twice', async () => {
    const { tenant, journey } = start();
    const { record: initiative } = await journey.reach('weging');
    const colleagues = [{ ...people.henk, opgaveKeys: ['DU-03'], why: 'Kent de dijk' }];
    const acting = await journey.acting('anna', 'ask again');
    await askColleagues(tenant.servicesFor('anna'), { ...acting, initiative, colleagues, message: 'En dit?' });
    const { items } = await tenant.servicesFor('anna').lists.contributors.find({ top: 10 });
    expect(items.map(({ record }) => record)).toMatchObject([
      { OpgaveKey: 'LB-01;DU-03', Message: 'En dit?', Why: 'Kent de dijk' },
    ]);
  });

  it('takes no view of somebody who was not asked, or declined, or comes too late', async () => {
    const { tenant, journey } = start();
    const { record: initiative } = await journey.reach('weging');
    const view = { initiative, answers: exampleView };
    expect((await submitWeighing(tenant.servicesFor('ingrid'), { ...view, actor: people.ingrid })).kind).toBe(
      'blocked',
    );
    const decline = { ...(await journey.acting('henk', 'no')), initiative, answer: 'kan niet' } as const;
    await answerRequest(tenant.servicesFor('henk'), decline);
    expect((await submitWeighing(tenant.servicesFor('henk'), { ...view, actor: people.henk })).kind).toBe('blocked');
    tenant.passDays(15);
    const late = await submitWeighing(tenant.servicesFor('henk'), { ...view, actor: people.henk });
    expect(late).toEqual({ kind: 'closed', on: '2026-12-07' });
    expect(formatDay('2026-12-07', 'nl', 'long')).toBe('maandag 7 december');
  });

  it('counts somebody who hands in a view as taking part', async () => {
    const { tenant, journey } = start();
    const { record: initiative } = await journey.reach('weging');
    await submitWeighing(tenant.servicesFor('henk'), { actor: people.henk, initiative, answers: exampleView });
    expect((await journey.contributor('henk')).record.Status).toBe('doet mee');
  });

  it('does not conclude before anybody gave a view', async () => {
    const { tenant, journey } = start();
    await journey.reach('weging');
    const input = { ...(await journey.step('anna', 'conclude')), conclusion: exampleView };
    expect(await recordConclusion(tenant.servicesFor('anna'), input)).toEqual({
      kind: 'blocked',
      missing: [{ field: 'weighings', reason: 'no-weighing' }],
    });
  });

  it('makes each condition of a decision an agreement', async () => {
    const { tenant, journey } = start();
    await journey.reach('besluit');
    const conditions = [
      { title: 'Gras opmeten', ownerSide: 'gemeente', ownerName: 'Henk Zijlstra', dueOn: '2026-12-11' },
    ] as const;
    const decision = { result: 'ja-als', body: 'college', on: '2026-11-23', conditions } as const;
    await recordDecision(tenant.servicesFor('anna'), { ...(await journey.step('anna', 'decide')), decision });
    const { items } = await tenant.servicesFor('anna').lists.agreements.find({ top: 10 });
    expect(items.map(({ record }) => record)).toMatchObject([
      { Title: 'Gras opmeten', FromDecision: true, Status: 'open' },
    ]);
    expect((await journey.initiative()).record).toMatchObject({ Phase: 'begeleiding', NextActionOn: '2026-11-30' });
  });

  it('makes no agreement of a decision that may not be recorded', async () => {
    const { tenant, journey } = start();
    await journey.reach('besluit');
    const decision = {
      result: 'ja-als',
      body: 'college',
      on: '2026-11-24',
      conditions: [{ title: 'x', ownerSide: 'gemeente' }],
    } as const;
    const result = await recordDecision(tenant.servicesFor('anna'), {
      ...(await journey.step('anna', 'decide')),
      decision,
    });
    expect(result).toEqual({ kind: 'blocked', missing: [{ field: 'DecisionOn', reason: 'date-in-future' }] });
    expect((await tenant.servicesFor('anna').lists.agreements.find({ top: 10 })).items).toHaveLength(0);
  });

  it('keeps a startnotitie that somebody edited, and puts version 2 beside it', async () => {
    const { tenant, journey } = start();
    const { record: initiative } = await journey.reach('besluit');
    const make = async (name: string) => {
      const build = () => Promise.resolve(new ArrayBuffer(8));
      return createStartnotitie(tenant.servicesFor('anna'), {
        ...(await journey.acting('anna', name)),
        initiative,
        build,
      });
    };
    expect(await make('first')).toMatchObject({ version: 1 });
    expect(await make('again')).toMatchObject({ version: 1 });
    tenant.documents.edit('Startnotitie 2026-001.docx', 'Ingrid Kuiper');
    const edited = tenant.documents.files[0]?.document.etag;
    expect(await make('after the edit')).toMatchObject({ version: 2 });
    expect(await make('and again')).toMatchObject({ version: 2 });
    expect(tenant.documents.files.map(({ document }) => document.name)).toEqual([
      'Startnotitie 2026-001.docx',
      'Startnotitie 2026-001 versie 2.docx',
    ]);
    expect(tenant.documents.files[0]?.document.etag).toBe(edited);
  });

  it('makes one startnotitie when two colleagues press at the same moment', async () => {
    const { tenant, journey } = start();
    const { record: initiative } = await journey.reach('besluit');
    const make = async (person: 'anna' | 'marja') => {
      const build = () => Promise.resolve(new ArrayBuffer(8));
      return createStartnotitie(tenant.servicesFor(person), {
        ...(await journey.acting(person, person)),
        initiative,
        build,
      });
    };
    await Promise.all([make('anna'), make('marja')]);
    expect(tenant.documents.files).toHaveLength(1);
  });

  it('keeps one weighing of one person on two devices, with the newest text', async () => {
    const { tenant, journey } = start();
    const { record: initiative } = await journey.reach('weging');
    const save = (WhyAndHow: string, stored?: Stored<Weighing>) =>
      saveWeighing(tenant.servicesFor('henk'), { actor: people.henk, initiative, answers: { WhyAndHow }, stored });
    const first = await save('Op de telefoon');
    if (first.kind !== 'saved') throw new Error(first.kind);
    await save('Op de laptop');
    expect(await save('Weer op de telefoon', first.weighing)).toMatchObject({ kind: 'saved' });
    const { items } = await tenant.servicesFor('henk').lists.weighings.find({ top: 10 });
    expect(items.map(({ record }) => record.WhyAndHow)).toEqual(['Weer op de telefoon']);
  });

  it('goes on where it was when it is opened again', async () => {
    const { tenant, journey } = start();
    await journey.reach('begeleiding');
    const good = { score: 'goed' } as const;
    const evaluation = { contact: good, antwoord: good, meedenken: good, eisen: good, collegas: good, verbinden: good };
    const closing = {
      outcome: 'gestopt',
      note: 'De groep stopt.',
      lessons: 'Doen we weer: Vroeg vragen.\n\nDoen we anders: Geen',
      evaluation,
    } as const;
    await closeInitiative(tenant.servicesFor('anna'), { ...(await journey.step('anna', 'close')), closing });
    expect((await journey.initiative()).record.RetainUntil).toBe('2027-11-23');
    await reopen(tenant.servicesFor('anna'), { ...(await journey.step('anna', 'reopen')), reason: 'Toch weer.' });
    const { record } = await journey.initiative();
    expect(record).toMatchObject({ Phase: 'begeleiding', IsOpen: true, OutcomeNote: 'De groep stopt.' });
    expect([record.Outcome, record.ClosedAt, record.RetainUntil]).toEqual([undefined, undefined, undefined]);
  });

  it('imports opgaven by key: new, changed, equal, and nothing double', async () => {
    const { tenant } = start();
    const row = (Key: string, Title: string) => ({ Key, Title, Programme: 'Wonen', Goal: 'Doel', owners: [] });
    const load = (...opgaven: ReturnType<typeof row>[]) =>
      importOpgaven(tenant.servicesFor('marja'), { actor: people.marja, opgaven });
    expect(await load(row('WO-01', 'Een'), row('WO-02', 'Twee'))).toMatchObject({
      created: 2,
      updated: 0,
      unchanged: 0,
    });
    expect(await load(row('WO-01', 'Een'), row('WO-02', 'Anders'), row('WO-03', 'Drie'))).toMatchObject({
      created: 1,
      updated: 1,
      unchanged: 1,
    });
    const { items } = await tenant.servicesFor('marja').lists.opgaven.find({ top: 10 });
    expect(items.map(({ record }) => record.Title)).toEqual(['Een', 'Anders', 'Drie']);
  });
});
