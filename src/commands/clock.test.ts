import { Journey } from '../testing/journey';
import { MemoryTenant } from '../testing/memory-tenant';
import { normClock } from '../domain/norm-clock';
import { dayOf } from '../domain/days';
import { assign } from './assign';
import { pauseClock } from './pause-clock';
import { pauseRegistration, resumeRegistration } from './pause-registration';
import { recordContact } from './record-contact';
import { resumeClock } from './resume-clock';

/** Source of the days: cao Gemeenten (holidays), Europe/Amsterdam (the day of a moment). */
describe('the promise to a caller', () => {
  it.each([
    ['2026-11-23T22:59:00Z', '2026-11-25', 'Monday 23:59'],
    ['2026-11-23T23:01:00Z', '2026-11-26', 'two minutes later it is Tuesday'],
    ['2026-11-20T15:00:00Z', '2026-11-24', 'Friday afternoon'],
    ['2026-11-20T22:59:00Z', '2026-11-24', 'Friday 23:59'],
    ['2026-11-21T10:00:00Z', '2026-11-24', 'Saturday, through the website'],
    ['2031-04-25T21:59:00Z', '2031-04-29', 'Friday 23:59 before Koningsdag on a Sunday, kept on Saturday the 26th'],
    ['2026-04-24T21:59:00Z', '2026-04-29', 'Friday 23:59 before Koningsdag on a Monday'],
    ['2028-02-28T22:59:00Z', '2028-03-01', 'Monday 28 February of a leap year'],
    ['2027-02-26T22:59:00Z', '2027-03-02', 'Friday 26 February of an ordinary year'],
    ['2026-03-27T22:59:00Z', '2026-03-31', 'the Friday before summer time begins'],
    ['2026-03-29T22:01:00Z', '2026-04-01', 'Monday 00:01, the night after summer time began'],
    ['2026-10-23T21:59:00Z', '2026-10-27', 'the Friday before summer time ends'],
    ['2026-10-25T22:59:00Z', '2026-10-27', 'Sunday 23:59, the night after summer time ended'],
    ['2026-12-30T22:59:00Z', '2027-01-04', 'Wednesday before New Year'],
  ])('registered at %s is kept until %s (%s)', async (now, dueOn) => {
    const tenant = new MemoryTenant();
    tenant.clock = new Date(now);
    const journey = new Journey(tenant);
    await journey.register();
    expect((await journey.registration()).record.ContactDueOn).toBe(dueOn);
  });
});

describe('the clock of a first contact', () => {
  async function waitingForThem() {
    const tenant = new MemoryTenant();
    const journey = new Journey(tenant);
    await journey.reach('toegewezen');
    const pause = async (person: 'anna' | 'bram' = 'anna') =>
      pauseClock(tenant.servicesFor(person), {
        ...(await journey.acting(person, `pause ${tenant.clock.toISOString()}`)),
        initiativeKey: journey.initiativeKey,
        pause: { waitingFor: 'een telefoonnummer dat werkt' },
      });
    const resume = async () =>
      resumeClock(tenant.servicesFor('anna'), await journey.step('anna', `resume ${tenant.clock.toISOString()}`));
    const clock = async () => {
      const { FirstContactDueOn, WaitingSince } = (await journey.initiative()).record;
      return normClock(FirstContactDueOn ?? '', dayOf(tenant.clock), journey.settings.calendar, WaitingSince);
    };
    return { tenant, journey, pause, resume, clock };
  }

  it('stands still while we wait, and has as many working days left when it runs again', async () => {
    const { tenant, pause, resume, clock } = await waitingForThem();
    expect(await clock()).toEqual({ state: 'later', workingDays: 2 });
    expect((await pause()).kind).toBe('paused');
    tenant.passDays(40);
    expect(await clock()).toEqual({ state: 'paused', workingDays: 2 });
    expect((await resume()).kind).toBe('running');
    expect(await clock()).toEqual({ state: 'later', workingDays: 2 });
  });

  it('is stopped once, however often it is asked, and by nobody but who keeps the dossier', async () => {
    const { tenant, journey, pause } = await waitingForThem();
    expect((await pause('bram')).kind).toBe('blocked');
    await pause();
    tenant.passDays(1);
    await pause();
    expect((await journey.initiative()).record.WaitingSince).toBe('2026-11-23');
    const lines = (await tenant.servicesFor('anna').lists.timeline.find({ top: 100 })).items.map(
      ({ record }) => record,
    );
    expect(lines.filter(({ Title }) => Title.startsWith('De klok')).map(({ Title }) => Title)).toEqual([
      'De klok staat stil: we wachten op de initiatiefnemers',
      'De klok staat nog stil, om een andere reden',
    ]);
  });

  it('measures a first contact made while it stood still by the days that it ran', async () => {
    const { tenant, journey, pause, resume } = await waitingForThem();
    await pause();
    tenant.passDays(7);
    const contact = { at: tenant.clock.toISOString(), role: 'helpdesk', through: 'telefoon' } as const;
    await recordContact(tenant.servicesFor('anna'), { ...(await journey.step('anna', 'contact')), contact });
    tenant.passDays(7);
    await resume();
    // Five working days after 25 November: in time, because the clock stood still until the talk.
    expect((await journey.initiative()).record.FirstContactDueOn).toBe('2026-12-02');
  });

  it('runs on when a colleague let it run a moment earlier: the days are counted once', async () => {
    const { tenant, journey, pause, resume } = await waitingForThem();
    await pause();
    tenant.passDays(2);
    await resume();
    const again = await resumeClock(tenant.servicesFor('marja'), await journey.step('marja', 'resume too'));
    expect(again.kind).toBe('running');
    expect((await journey.initiative()).record.FirstContactDueOn).toBe('2026-11-27');
  });
});

describe('the clock of a registration that nobody has taken up', () => {
  async function waitingForTheCaller() {
    const tenant = new MemoryTenant();
    const journey = new Journey(tenant);
    await journey.register();
    const registration = { Key: journey.registrationKey };
    const give = async (person: 'bram' | 'sanne' = 'bram') =>
      pauseRegistration(tenant.servicesFor(person), {
        ...(await journey.acting(person, 'pause')),
        registration,
        pause: { waitingFor: 'een telefoonnummer dat werkt' },
      });
    const resume = async () =>
      resumeRegistration(tenant.servicesFor('marja'), {
        ...(await journey.acting('marja', 'resume')),
        registration,
        settings: journey.settings,
      });
    return { tenant, journey, registration, give, resume };
  }

  it('stands still for whoever asks it of the pool, and then both its days move on, once', async () => {
    const { tenant, journey, give, resume } = await waitingForTheCaller();
    expect((await give('sanne')).kind).toBe('blocked');
    expect((await give()).kind).toBe('paused');
    tenant.passDays(7);
    await give();
    expect((await journey.registration()).record.WaitingSince).toBe('2026-11-23');
    await resume();
    expect((await resume()).kind).toBe('running');
    const { AssignDueOn, ContactDueOn, WaitingFor, WaitingSince } = (await journey.registration()).record;
    expect({ AssignDueOn, ContactDueOn, WaitingFor, WaitingSince }).toEqual({
      AssignDueOn: '2026-12-01',
      ContactDueOn: '2026-12-02',
    });
  });

  it('stands still for who takes it up, who lets it run again, and the timeline says so', async () => {
    const { tenant, journey, registration, give, resume } = await waitingForTheCaller();
    await give();
    tenant.passDays(2);
    const acting = await journey.acting('anna', 'assign');
    const input = { ...acting, registration, accountmanager: acting.actor, settings: journey.settings };
    await assign(tenant.servicesFor('anna'), input);
    expect((await journey.initiative()).record).toMatchObject({
      WaitingFor: 'een telefoonnummer dat werkt',
      WaitingSince: '2026-11-23',
      FirstContactDueOn: '2026-11-25',
    });
    expect((await resume()).kind).toBe('gone');
    tenant.passDays(5);
    await resumeClock(tenant.servicesFor('anna'), await journey.step('anna', 'resume'));
    expect((await journey.initiative()).record.FirstContactDueOn).toBe('2026-12-02');
    const lines = (await tenant.servicesFor('anna').lists.timeline.find({ top: 100 })).items;
    expect(lines.filter(({ record }) => record.Title.startsWith('De klok staat stil'))).toHaveLength(1);
  });
});
