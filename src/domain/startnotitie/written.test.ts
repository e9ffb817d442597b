import { readWrittenTexts, textsOf, withWrittenText } from './written';

const at = '2026-11-23T12:52:00.000Z';

describe('texts that were written for the startnotitie', () => {
  it('come back as they were, each section on its own', () => {
    const money = withWrittenText(undefined, 'money', ' Ongeveer 40 uur. ', at);
    const both = withWrittenText(money ?? undefined, 'frames', 'De Wegenwet.', at);
    expect(textsOf(readWrittenTexts(both ?? undefined))).toEqual({ money: 'Ongeveer 40 uur.', frames: 'De Wegenwet.' });
    expect(readWrittenTexts(both ?? undefined).money?.at).toBe(at);
  });

  it('leave nothing behind when the last one is emptied', () => {
    const money = withWrittenText(undefined, 'money', 'Iets', at);
    expect(withWrittenText(money ?? undefined, 'money', '  ', at)).toBeNull();
  });

  it.each(['', 'geen json', 'null', '[]', '{"money":"los"}', '{"onbekend":{"text":"x","at":"y"}}'])(
    'are none in %s',
    (column) => {
      expect(readWrittenTexts(column)).toEqual({});
    },
  );
});
