import { formatRoute, parseRoute } from './routes';
import type { Route } from './routes';

const key = '7f0f2d44-0a4c-4c8e-9a53-1f6a5a1b2c3d';

describe('routes', () => {
  it.each<[string, Route]>([
    ['#/vandaag', { view: 'today' }],
    ['#/overzicht', { view: 'report' }],
    ['#/inrichting', { view: 'setup' }],
    ['#/inrichting/spelregels', { view: 'rules' }],
    ['#/inrichting/teksten', { view: 'texts' }],
    ['#/aanmelden', { view: 'registration' }],
    ['#/opgaven', { view: 'opgaven' }],
    ['#/initiatieven', { view: 'initiatives' }],
    [
      '#/initiatieven?kern=Espel&zoek=tuin+%26+schuur',
      { view: 'initiatives', query: { kern: 'Espel', zoek: 'tuin & schuur' } },
    ],
    ['#/hulp', { view: 'help' }],
    ['#/hulp/beheer?deel=rechten', { view: 'help', page: 'beheer', query: { deel: 'rechten' } }],
    ['#/hulp?van=initiatieven%3Fkern%3DEspel', { view: 'help', query: { van: 'initiatieven?kern=Espel' } }],
    [`#/initiatief/${key}`, { view: 'dossier', initiativeKey: key }],
    [`#/initiatief/${key}/weging`, { view: 'dossier', initiativeKey: key, step: 'weging' }],
    [
      `#/initiatief/${key}/tijdlijn?toon=fasen%3Bcontact`,
      { view: 'dossier', initiativeKey: key, step: 'tijdlijn', query: { toon: 'fasen;contact' } },
    ],
  ])('%s is a place and is written the same way again', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
    expect(formatRoute(route)).toBe(hash);
  });

  it('reads the place that a link in Teams carries, without a hash', () => {
    expect(parseRoute(`initiatief/${key}/weging`)).toEqual({ view: 'dossier', initiativeKey: key, step: 'weging' });
  });

  it('opens the dossier itself when its part is not known', () => {
    expect(parseRoute(`#/initiatief/${key}/geheim`)).toEqual({ view: 'dossier', initiativeKey: key, step: undefined });
  });

  it.each(['', '#', '#/', '#/elders', '#/initiatief', '#/initiatief/', '#access_token=abc'])(
    'leaves %s alone',
    (hash) => {
      expect(parseRoute(hash)).toBeUndefined();
    },
  );

  it('survives an address that was typed wrong', () => {
    expect(parseRoute('#/initiatief/%E0%A4%A')).toEqual({
      view: 'dossier',
      initiativeKey: '%E0%A4%A',
      step: undefined,
    });
  });

  it('keeps filters that are off out of the address', () => {
    expect(formatRoute({ view: 'initiatives', query: { kern: '', fase: 'weging' } })).toBe(
      '#/initiatieven?fase=weging',
    );
  });
});
