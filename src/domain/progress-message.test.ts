import { anAgreement, anInitiative } from '../testing/builders';
import { deriveKey } from './keys';
import { phases } from './phases';
import { messageClock, progressMessage } from './progress-message';
import type { Agreement, ContactMoment } from './records.generated';
import { serviceCalendar } from './working-days';

const calendar = serviceCalendar();
const running = { IsOpen: true, FirstContactAt: '2026-10-01T10:00:00.000Z' };

function contact(day: string, Role: ContactMoment['Role'], Through: ContactMoment['Through'] = 'e-mail') {
  return { At: `${day}T10:00:00.000Z`, Role, Through };
}

describe('the norm of a message to the initiators', () => {
  it('counts from the last message on the progress, whatever other contact there was', () => {
    const contacts = [
      contact('2026-10-30', 'monitor'),
      contact('2026-10-12', 'monitor'),
      contact('2026-11-16', 'helpdesk'),
    ];
    expect(messageClock(running, contacts, 20, '2026-11-23', calendar)).toEqual({
      lastOn: '2026-10-30',
      dueOn: '2026-11-27',
      clock: { state: 'later', workingDays: 4 },
    });
  });

  it('counts from the first contact as long as there was no message, and an unanswered call is none', () => {
    const contacts = [contact('2026-11-02', 'monitor', 'geen-gehoor'), contact('2026-11-03', 'monitor', 'notitie')];
    expect(messageClock(running, contacts, 20, '2026-11-23', calendar)).toMatchObject({
      dueOn: '2026-10-29',
      clock: { state: 'late', workingDays: 17 },
    });
  });

  it('is not there before the first contact and after closing', () => {
    expect(messageClock({ IsOpen: true }, [], 20, '2026-11-23', calendar)).toBeUndefined();
    expect(messageClock({ ...running, IsOpen: false }, [], 20, '2026-11-23', calendar)).toBeUndefined();
  });
});

describe('the message on the progress', () => {
  const agreement = (values: Partial<Agreement>): Agreement =>
    anAgreement({ Key: deriveKey('message', values.Title ?? ''), ...values });
  const agreements = [
    agreement({ Title: 'Verzekeraar vragen naar het dak', DueOn: '2026-11-25' }),
    agreement({ Title: 'Lijst met deelnemers', OwnerSide: 'initiatiefnemers' }),
    agreement({ Title: 'Tekening opgevraagd', Status: 'gedaan', CompletedOn: '2026-11-04' }),
    agreement({ Title: 'Lang geleden', Status: 'gedaan', CompletedOn: '2026-09-01' }),
    agreement({ Title: 'Toch niet', Status: 'vervallen' }),
  ];
  const input = { agreements, lastOn: '2026-10-30', againOn: '2026-12-21', municipality: 'gemeente Ergens' };

  it('is made from the phase and the agreements on both sides', () => {
    const initiative = anInitiative({ Title: 'Zonnedak', Phase: 'verbreding', AccountmanagerName: 'Anna de Wit' });
    expect(progressMessage({ initiative, ...input })).toBe(
      [
        'Beste initiatiefnemers,',
        'Zo staat het met Zonnedak. Ik zoek nu de collega’s die iets voor uw plan kunnen betekenen.',
        'Dit is klaar sinds mijn vorige bericht:\n- Tekening opgevraagd',
        'Wij doen dit:\n- Verzekeraar vragen naar het dak, uiterlijk woensdag 25 november',
        'Van u krijgen wij graag dit:\n- Lijst met deelnemers',
        'U hoort uiterlijk maandag 21 december weer van mij.',
        'Met vriendelijke groet,\nAnna de Wit\nAccountmanager, gemeente Ergens',
      ].join('\n\n'),
    );
  });

  it.each(phases)('speaks to them with u in %s', (Phase) => {
    const text = progressMessage({ initiative: anInitiative({ Phase }), ...input });
    expect(text).toMatch(/\buw?\b/i);
    expect(text).not.toMatch(/\b(je|jij|jouw|undefined)\b/);
  });
});
