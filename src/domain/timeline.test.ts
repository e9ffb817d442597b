import { isKey } from './keys';
import { newestFirst, timelineEvent } from './timeline';
import { timelineWording } from './timeline-wording';
import { isBusyElsewhere, isChannelComplete, mergeChannelState, newRound, readChannelState } from './channel-state';
import type { ChannelState } from './channel-state';

const actor = { personKey: 'p', name: 'Anna de Wit' };

describe('the timeline', () => {
  it('has one line for one cause and name, however often it is written', () => {
    const line = timelineWording.assigned('Anna de Wit');
    const write = (name: string) =>
      timelineEvent('command', name, line, '2026-11-23T13:05:00.000Z', 'initiative', actor);
    expect(write('assigned').Key).toBe(write('assigned').Key);
    expect(write('assigned').Key).not.toBe(write('received').Key);
    expect(isKey(write('assigned').Key)).toBe(true);
  });

  it.each([
    [timelineWording.received('e-mail'), 'Aangemeld per e-mail'],
    [timelineWording.assigned('Anna de Wit'), 'Anna de Wit is het vaste aanspreekpunt'],
    [timelineWording.contact('telefoon', true), 'Eerste contact met de initiatiefnemers per telefoon'],
    [timelineWording.contact('geen-gehoor', false), 'Gebeld, geen gehoor'],
    [timelineWording.assessmentFinished(1), 'Voorlopige inschatting klaar, 1 opgave gekoppeld'],
    [timelineWording.assessmentFinished(0), 'Voorlopige inschatting klaar, past bij geen opgave'],
    [timelineWording.colleaguesAsked(['Henk', 'Ingrid', 'Joost']), 'Gevraagd mee te doen: Henk, Ingrid en Joost'],
    [timelineWording.weighingOpened(1, '2026-12-07'), 'Weging geopend, 1 collega gevraagd'],
    [timelineWording.concluded('versterken-mits', 3, 5), 'Conclusie van de weging: ja, als'],
    [timelineWording.startnotitieMade(2), 'Startnotitie gemaakt, versie 2'],
    [
      timelineWording.decided({ result: 'later', body: 'raad', on: '2026-11-23' }),
      'Besluit van de raad: later opnieuw',
    ],
    [timelineWording.closed('niet versterkt'), 'Afgerond: niet versterkt'],
    [timelineWording.wentBack('verkenning', 'x'), 'Terug naar verkenning'],
  ])('says %j as %s', (line, title) => {
    expect(line.title).toBe(title);
  });

  it('never tells what an agreement is about', () => {
    const agreement = { OwnerSide: 'gemeente', DueOn: '2026-12-04', Title: 'Dirk bellen op 0527-000 001' } as const;
    expect(JSON.stringify(timelineWording.agreementMade(agreement))).not.toContain('Dirk');
  });

  it('cuts a title that the list cannot hold', () => {
    const line = timelineWording.opgaveLinked('x'.repeat(300));
    expect(timelineEvent('c', 'n', line, '2026-11-23T13:05:00.000Z', 'i').Title).toHaveLength(255);
  });

  it('is told newest first', () => {
    const events = ['2026-11-21', '2026-11-23', '2026-11-22'].map((day) => ({ At: `${day}T09:00:00.000Z` }));
    expect(newestFirst(events).map(({ At }) => At.slice(0, 10))).toEqual(['2026-11-23', '2026-11-22', '2026-11-21']);
  });
});

describe('the state of a channel', () => {
  const at = '2026-11-23T13:05:00.000Z';
  const done = { state: 'done', at } as const;
  const failed = { state: 'failed', at, reason: 'offline' } as const;
  const all: ChannelState = {
    steps: { name: done, channel: done, members: done, tab: done, card: done },
    channelId: 'a',
  };

  it.each(['', undefined, '{', '[]', '"x"', '{"steps":null}', 'null'])('is empty for %j', (text) => {
    expect(readChannelState(text)).toEqual({ steps: {} });
  });

  it('keeps a step that is done, whatever an older screen says', () => {
    expect(mergeChannelState(all, { steps: { tab: failed } }).steps.tab).toEqual(done);
    expect(mergeChannelState({ steps: { tab: failed } }, { steps: { tab: done } }).steps.tab).toEqual(done);
  });

  it('begins anew in another channel', () => {
    expect(mergeChannelState(all, { channelId: 'b', steps: { channel: done } }).steps).toEqual({ channel: done });
  });

  it('is complete when nothing is left to try', () => {
    expect(isChannelComplete(all)).toBe(true);
    expect(isChannelComplete({ steps: { ...all.steps, tab: { ...failed, state: 'skipped' } } })).toBe(true);
    expect(isChannelComplete({ steps: { ...all.steps, tab: failed } })).toBe(false);
    expect(isChannelComplete(newRound(all))).toBe(false);
  });

  it('is somebody else’s for as long as the lease lasts, and never one’s own', () => {
    const busy = { steps: {}, busy: { personKey: 'p', name: 'Anna', until: '2026-11-23T13:06:00.000Z' } };
    expect(isBusyElsewhere(busy, 'q', new Date(at))).toBe(true);
    expect(isBusyElsewhere(busy, 'p', new Date(at))).toBe(false);
    expect(isBusyElsewhere(busy, 'q', new Date('2026-11-23T13:06:00.000Z'))).toBe(false);
  });
});
