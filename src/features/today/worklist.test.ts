import { readSettings } from '../../domain/settings';
import type { MyInitiative, OpenAgreement, WeighedInitiative } from './today-data';
import {
  agreementsOf,
  callbacksOf,
  callsOf,
  comingFriday,
  quietOf,
  requestsOf,
  viewsAskedOf,
  weighingsLedBy,
} from './worklist';

const today = '2026-11-23';
const frame = { ...readSettings([]), today };

const initiative = (given: Partial<MyInitiative>): MyInitiative => ({
  Key: 'a',
  Title: 'Dorpstuin',
  Settlement: 'Espel',
  Phase: 'verkenning',
  IsOpen: true,
  ReceivedAt: '2026-11-16T09:00:00.000Z',
  ...given,
});

describe('who must be called', () => {
  it('starts with who waits longest, and leaves out who was called', () => {
    const calls = callsOf(
      [
        initiative({ Key: 'tomorrow', Phase: 'toegewezen', FirstContactDueOn: '2026-11-24' }),
        initiative({ Key: 'late', Phase: 'toegewezen', FirstContactDueOn: '2026-11-20' }),
        initiative({ Key: 'today', Phase: 'toegewezen', FirstContactDueOn: today }),
        initiative({ Key: 'called' }),
      ],
      frame,
    );
    expect(calls.map(({ initiative: { Key }, clock }) => [Key, clock])).toEqual([
      ['late', { state: 'late', workingDays: 1 }],
      ['today', { state: 'today', workingDays: 0 }],
      ['tomorrow', { state: 'tomorrow', workingDays: 1 }],
    ]);
  });

  it('puts a clock that stands still after those that run', () => {
    const calls = callsOf(
      [
        initiative({ Key: 'paused', Phase: 'toegewezen', FirstContactDueOn: '2026-11-20', WaitingSince: '2026-11-19' }),
        initiative({ Key: 'later', Phase: 'toegewezen', FirstContactDueOn: '2026-11-27' }),
      ],
      frame,
    );
    expect(calls.map(({ initiative: { Key } }) => Key)).toEqual(['later', 'paused']);
  });
});

it('who called about one of my initiatives waits to be called back, until that was done', () => {
  const request = {
    Title: 'Terugbelverzoek',
    Summary: '',
    Status: 'samengevoegd' as const,
    ReceivedAt: '2026-11-20T09:00:00.000Z',
    InitiatorName: 'Hilde',
  };
  const back = callbacksOf(
    [
      { ...request, Key: 'later', InitiativeKey: 'a', ContactDueOn: '2026-11-25' },
      { ...request, Key: 'late', InitiativeKey: 'a', ContactDueOn: '2026-11-20' },
      { ...request, Key: 'done', InitiativeKey: 'a', AssignedAt: '2026-11-20T10:00:00.000Z' },
      { ...request, Key: 'of-others', InitiativeKey: 'b' },
    ],
    [initiative({ Key: 'a' })],
    frame,
  );
  expect(back.map(({ request: { Key }, clock }) => [Key, clock?.state])).toEqual([
    ['late', 'late'],
    ['later', 'later'],
  ]);
});

describe('agreements', () => {
  const agreement = (given: Partial<OpenAgreement>): OpenAgreement => ({
    Key: 'x',
    Title: 'Terugbellen',
    InitiativeKey: 'a',
    OwnerSide: 'gemeente',
    ...given,
  });

  it('are those of my initiatives and my own elsewhere, by day, undated last', () => {
    const due = agreementsOf(
      [
        agreement({ Key: 'undated' }),
        agreement({ Key: 'friday', DueOn: '2026-11-27', OwnerSide: 'initiatiefnemers' }),
        agreement({ Key: 'elsewhere', InitiativeKey: 'b', OwnerKey: 'me', DueOn: '2026-11-19' }),
        agreement({ Key: 'of-others', InitiativeKey: 'b', OwnerKey: 'somebody', DueOn: '2026-11-19' }),
      ],
      [initiative({ Key: 'a' })],
      'me',
      frame,
    );
    expect(due.map(({ agreement: { Key }, clock }) => [Key, clock?.state])).toEqual([
      ['elsewhere', 'late'],
      ['friday', 'later'],
      ['undated', undefined],
    ]);
  });

  it.each([
    ['2026-11-23', '2026-11-27'],
    ['2026-11-26', '2026-11-27'],
    ['2026-11-27', '2026-12-04'],
    ['2026-11-28', '2026-12-04'],
    ['2026-11-29', '2026-12-04'],
  ])('on %s the list looks ahead to %s', (day, friday) => {
    expect(comingFriday(day)).toBe(friday);
  });
});

describe('weighings', () => {
  const weighed = (given: Partial<WeighedInitiative>): WeighedInitiative => ({
    Key: 'w',
    Title: 'Veilig fietsen',
    Settlement: 'Rutten',
    ...given,
  });
  const asked = (InitiativeKey: string, Status: 'gevraagd' | 'doet mee' | 'kan niet' = 'gevraagd') => ({
    Key: `asked-${InitiativeKey}`,
    InitiativeKey,
    Status,
  });

  it('wait for who was asked and gave no view yet, the first to close first', () => {
    const open = [
      weighed({ Key: 'later', WeighingClosesOn: '2026-11-30' }),
      weighed({ Key: 'soon', WeighingClosesOn: '2026-11-24' }),
      weighed({ Key: 'given', WeighingClosesOn: '2026-11-24' }),
      weighed({ Key: 'closed', WeighingClosesOn: '2026-11-20' }),
      weighed({ Key: 'declined', WeighingClosesOn: '2026-11-24' }),
      weighed({ Key: 'not-asked', WeighingClosesOn: '2026-11-24' }),
    ];
    const mine = ['later', 'soon', 'given', 'closed'].map((key) => asked(key));
    const views = viewsAskedOf([...mine, asked('declined', 'kan niet')], open, ['given'], today);
    expect(views.map(({ Key }) => Key)).toEqual(['soon', 'later']);
  });

  it('that I lead are those of which I am the accountmanager', () => {
    const led = weighingsLedBy(
      [weighed({ Key: 'x', AccountmanagerKey: 'me' }), weighed({ Key: 'y', AccountmanagerKey: 'you' })],
      'me',
    );
    expect(led.map(({ Key }) => Key)).toEqual(['x']);
  });

  it('a question to take part is not asked twice once the weighing is open', () => {
    expect(
      requestsOf([asked('w'), asked('v'), asked('u', 'doet mee')], [weighed({ Key: 'w' })]).map(
        ({ InitiativeKey }) => InitiativeKey,
      ),
    ).toEqual(['v']);
  });
});

describe('quiet dossiers', () => {
  it('are those without contact for longer than the norm, the longest first', () => {
    const quiet = quietOf(
      [
        initiative({ Key: 'five', LastContactAt: '2026-10-19T10:00:00.000Z' }),
        initiative({ Key: 'six', LastContactAt: '2026-10-12T10:00:00.000Z' }),
        initiative({ Key: 'norm', LastContactAt: '2026-10-26T10:00:00.000Z' }),
        initiative({ Key: 'waits', LastContactAt: '2026-10-01T10:00:00.000Z', WaitingSince: '2026-11-01' }),
        initiative({ Key: 'never' }),
      ],
      frame,
    );
    expect(quiet.map(({ initiative: { Key }, weeks }) => [Key, weeks])).toEqual([
      ['six', 6],
      ['five', 5],
    ]);
  });
});
