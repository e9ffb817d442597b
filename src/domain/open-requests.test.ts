import { stalledRequests } from './open-requests';
import type { Contributor } from './records.generated';
import { serviceCalendar } from './working-days';

const asked = (name: string, changes: Partial<Contributor> = {}): Contributor => ({
  Title: name,
  Key: name,
  InitiativeKey: 'I',
  PersonKey: name.toLowerCase(),
  OpgaveKey: 'LB-01;DU-03',
  Status: 'gevraagd',
  AskedOn: '2026-11-13',
  ...changes,
});
const stalled = (contributors: readonly Contributor[], today = '2026-11-23'): ReturnType<typeof stalledRequests> =>
  stalledRequests(contributors, today, 5, serviceCalendar());

describe('a question to a colleague', () => {
  it('stands for the working days of the setting: asked on Friday the 13th, nothing is said on the 20th, something is on the 23rd', () => {
    expect(stalled([asked('Henk')], '2026-11-20')).toEqual([]);
    expect(stalled([asked('Henk')])).toMatchObject([
      { because: 'no-answer', workingDays: 6, opgaveKeys: ['LB-01', 'DU-03'] },
    ]);
  });

  it('that was answered with yes needs nobody else', () => {
    expect(stalled([asked('Henk', { Status: 'doet mee' })])).toEqual([]);
  });

  it('that was declined needs somebody at once: whom the colleague named goes before who stood next', () => {
    const declined = asked('Henk', { Status: 'kan niet', AskedOn: '2026-11-23', NextKey: 'joost', NextName: 'Joost' });
    expect(stalled([declined])[0]?.next).toEqual({ personKey: 'joost', name: 'Joost' });
    const naming = { ...declined, BetterKey: 'ingrid', BetterName: 'Ingrid' };
    expect(stalled([naming])[0]?.next).toEqual({ personKey: 'ingrid', name: 'Ingrid' });
    expect(stalled([{ ...declined, BetterName: 'Iemand van groen' }])[0]?.next).toEqual({ name: 'Iemand van groen' });
  });

  it('is settled once the next colleague was asked', () => {
    const declined = asked('Henk', { Status: 'kan niet', BetterKey: 'INGRID', BetterName: 'Ingrid' });
    expect(stalled([declined, asked('Ingrid', { AskedOn: '2026-11-23' })])).toEqual([]);
  });

  it('that is oldest comes first', () => {
    const names = stalled([asked('Henk', { AskedOn: '2026-11-12' }), asked('Joost', { AskedOn: '2026-11-02' })]).map(
      ({ contributor }) => contributor.Title,
    );
    expect(names).toEqual(['Joost', 'Henk']);
  });
});
