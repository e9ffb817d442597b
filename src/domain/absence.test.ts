import { absences } from './absence';

const member = (name: string, changes: object = {}) => ({ Title: name, PersonKey: name.toUpperCase(), ...changes });

describe('who of the pool is away', () => {
  it('is told until when and who stands in, where that is known', () => {
    const away = absences(
      [
        member('Esther', { AwayFrom: '2026-11-20', AwayUntil: '2026-12-06', StandInKey: 'bram' }),
        member('Bram', { AwayUntil: '2026-11-23' }),
      ],
      '2026-11-23',
    );
    expect(away.get('esther')).toEqual({ until: '2026-12-06', standInName: 'Bram' });
    expect(away.get('bram')).toEqual({ until: '2026-11-23' });
  });

  it('is nobody before the first day or after the last', () => {
    const pool = [
      member('Esther', { AwayFrom: '2026-11-24', AwayUntil: '2026-12-06' }),
      member('Bram', { AwayFrom: '2026-11-01', AwayUntil: '2026-11-22' }),
      member('Anna'),
    ];
    expect(absences(pool, '2026-11-23').size).toBe(0);
  });
});
