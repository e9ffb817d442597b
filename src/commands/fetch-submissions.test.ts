import { AppError } from '../data/app-error';
import type { FormMapping } from '../domain/forms/mapping';
import { readSettings } from '../domain/settings';
import { MemoryTenant } from '../testing/memory-tenant';
import { sentFiles } from '../testing/open-formulieren';
import type { WrittenSubmission } from '../testing/open-formulieren';
import type { Person } from '../testing/people';
import { fetchSubmissions } from './fetch-submissions';
import type { Fetched, FetchResult } from './fetch-submissions';

const form = 'initiatief-aanmelden';
const mapping: FormMapping = {
  fields: {
    title: ['titelInitiatief'],
    summary: ['omschrijving'],
    settlement: ['woonplaats'],
    initiatorName: ['contact.voornaam', 'contact.achternaam'],
    phone: ['contact.telefoon'],
    email: ['contact.email'],
  },
  settlements: {},
};
const answers = {
  titelInitiatief: 'Ruilbieb in de telefooncel',
  omschrijving: 'Boeken ruilen bij de oude telefooncel.',
  woonplaats: 'Ens',
  contact: { voornaam: 'Lotte', achternaam: 'Verzonnen', telefoon: '0527-000 077', email: 'lotte@example.nl' },
  budget: '€ 250',
  hoeveelMensen: 12,
};

describe('what was sent in on the website', () => {
  let tenant: MemoryTenant;
  beforeEach(() => {
    tenant = new MemoryTenant();
  });

  const send = (submission: Partial<WrittenSubmission> = {}, at?: string): void =>
    tenant.forms.write({ reference: 'OF-4F7K2Q', data: answers, ...submission }, at);
  async function fetch(person: Person = 'anna', mappings = new Map([[form, mapping]])): Promise<Fetched> {
    const result = await run(person, mappings);
    if (result.kind !== 'fetched') throw new Error(JSON.stringify(result));
    return result;
  }
  async function run(person: Person, mappings = new Map([[form, mapping]])): Promise<FetchResult> {
    const services = tenant.servicesFor(person);
    return fetchSubmissions(services, { actor: await services.me(), settings: readSettings([]), mappings });
  }
  const registrations = async () =>
    (await tenant.servicesFor('marja').lists.registrations.find({ top: 100 })).items.map(({ record }) => record);

  it('waits in the list of the pool, by the clock of the moment it was sent in', async () => {
    send({}, '2026-11-20T15:30:00.000Z');
    expect((await fetch()).created.map(({ reference }) => reference)).toEqual(['OF-4F7K2Q']);
    expect(await registrations()).toMatchObject([
      {
        Title: 'Ruilbieb in de telefooncel',
        Settlement: 'Ens',
        ReceivedThrough: 'website',
        InitiatorName: 'Lotte Verzonnen',
        InitiatorPhone: '0527-000 077',
        InitiatorEmail: 'lotte@example.nl',
        Status: 'nieuw',
        ReceivedAt: '2026-11-20T15:30:00.000Z',
        ContactDueOn: '2026-11-24',
        SourceReference: 'OF-4F7K2Q',
        OtherAnswers: 'budget: € 250\nhoeveelMensen: 12',
      },
    ]);
  });

  it('comes once, however often it is fetched, by whom, and in whatever folder a retry wrote it', async () => {
    send();
    await Promise.all([fetch('anna'), fetch('bram')]);
    send({ path: 'open-forms/2026/12' }, '2026-12-01T00:10:00.000Z');
    expect(await fetch()).toMatchObject({ created: [], known: 1 });
    expect(await registrations()).toHaveLength(1);
  });

  it('is left alone once it was fetched, also when somebody picked it up since', async () => {
    send();
    await fetch();
    const { lists } = tenant.servicesFor('marja');
    const [stored] = (await lists.registrations.find({ top: 1 })).items;
    if (stored) await lists.registrations.update(stored, { Status: 'opgepakt', Title: 'Beter' });
    await fetch();
    expect(await registrations()).toMatchObject([{ Status: 'opgepakt', Title: 'Beter' }]);
  });

  it('waits for its files, and is taken without them after a while of quiet', async () => {
    const data = { ...answers, bijlagen: sentFiles('foto.jpg', 'plan.pdf') };
    send({ data, attachments: ['foto.jpg'] }, '2026-11-23T13:00:00.000Z');
    expect(await fetch()).toMatchObject({ created: [], incomplete: [{ waitsFor: 'attachments' }] });
    tenant.clock = new Date('2026-11-23T13:30:00.000Z');
    expect(await fetch()).toMatchObject({ created: [{ attachmentsMissing: 1 }], incomplete: [] });
  });

  it('waits for its answers, and is named when they never come', async () => {
    send({ data: undefined }, '2026-11-23T13:00:00.000Z');
    expect(await fetch()).toMatchObject({ incomplete: [{ waitsFor: 'answers' }], failed: [] });
    tenant.clock = new Date('2026-11-23T14:00:00.000Z');
    expect(await fetch()).toMatchObject({ failed: [{ problem: { kind: 'unreadable', reason: 'no-data' } }] });
  });

  it('links summary and files', async () => {
    const data = { ...answers, bijlagen: sentFiles('foto.jpg') };
    send({ data, attachments: ['foto #1 100%.jpg'] });
    await fetch();
    const folder = '/sites/initiatieven/Formulieren/open-forms/initiatief-aanmelden/OF-4F7K2Q';
    expect((await registrations())[0]?.SourceFiles?.split('\n')).toEqual([
      folder,
      `${folder}/report.pdf`,
      `${folder}/attachments/foto #1 100%.jpg`,
    ]);
  });

  it('asks what a kern means that nobody knows, and takes it once that is remembered', async () => {
    send({ data: { ...answers, woonplaats: 'Emmeloord-West' } });
    expect(await fetch()).toMatchObject({ created: [], unknown: [{ written: 'Emmeloord-West' }] });
    const settlements = { 'emmeloord-west': 'Emmeloord' };
    await fetch('anna', new Map([[form, { ...mapping, settlements }]]));
    expect(await registrations()).toMatchObject([{ Settlement: 'Emmeloord' }]);
  });

  it('names which required answers are missing', async () => {
    send({ data: { ...answers, titelInitiatief: ' ', contact: {} } });
    const [failed] = (await fetch()).failed;
    expect(failed?.problem).toEqual({ kind: 'missing-answers', fields: ['title', 'initiatorName'] });
  });

  it('keeps what a field cannot hold among the other answers', async () => {
    const titelInitiatief = `=cmd ${'lang '.repeat(100)}`;
    send({ data: { ...answers, titelInitiatief, contact: { ...answers.contact, email: 'bel mij maar' } } });
    await fetch();
    const [registration] = await registrations();
    expect(registration?.Title).toHaveLength(255);
    expect(registration?.InitiatorEmail).toBeUndefined();
    expect(registration?.OtherAnswers).toContain(`titelInitiatief: ${titelInitiatief.trim()}`);
    expect(registration?.OtherAnswers).toContain('contact.email: bel mij maar');
  });

  it('goes on with the others when one cannot be read', async () => {
    send({ reference: 'OF-1', data: '' });
    send({ reference: 'OF-2', data: '{"half' });
    send({ reference: 'OF-3' });
    const result = await fetch();
    expect(result.created.map(({ reference }) => reference)).toEqual(['OF-3']);
    expect(result.failed.map(({ reference, problem }) => [reference, problem])).toEqual([
      ['OF-1', { kind: 'unreadable', reason: 'empty' }],
      ['OF-2', { kind: 'unreadable', reason: 'not-json' }],
    ]);
  });

  it('says which forms nobody gave a place', async () => {
    send({ form: 'melding-openbare-ruimte' });
    expect(await fetch()).toMatchObject({ created: [], otherForms: ['melding-openbare-ruimte'] });
  });

  it('is fetched by the pool and the administrator, not by others, and says when the library is closed to them', async () => {
    expect((await run('sanne')).kind).toBe('blocked');
    expect((await run('henk')).kind).toBe('blocked');
    expect((await run('rina')).kind).toBe('fetched');
    tenant.forms.refusal = new AppError('no-rights', { subject: 'Formulieren' });
    await expect(run('anna')).rejects.toMatchObject({ code: 'no-rights' });
  });
});
