import { decisionLetter, noteOfNo, otherDeciderNote } from './decision-wording';

const initiative = {
  Title: 'Zwemsteiger in de Espelervaart',
  AccountmanagerName: 'Anna de Wit',
  AccountmanagerPhone: '0527-000 101',
};
const base = { initiative, municipality: 'gemeente Noordoostpolder', body: 'college' } as const;
const no = {
  why: 'Door de vaart varen schepen.',
  task: 'Veiligheid',
  possible: 'Een zitsteiger bij het haventje.',
  again: 'Als het waterschap een plek aanwijst.',
};

describe('the note of a no', () => {
  it('keeps the reason, the task, what is possible and when again', () => {
    expect(noteOfNo(no)).toBe(
      'Door de vaart varen schepen.\n\nTaak van de gemeente die dit vraagt: Veiligheid.\n\nWat kan wel: Een zitsteiger bij het haventje.\n\nWanneer kan het opnieuw: Als het waterschap een plek aanwijst.',
    );
  });

  it('is the reason alone when the rest is empty, and empty without a reason', () => {
    expect(noteOfNo({ why: ' Te duur. ', possible: ' ' })).toBe('Te duur.');
    expect(noteOfNo({ why: ' ' })).toBe('');
  });
});

it('says why somebody else decides than the rules propose', () => {
  expect(otherDeciderNote('directie', ' De raad wil het zelf. ')).toBe(
    'Anders dan het voorstel uit de regels (de directie): De raad wil het zelf.',
  );
});

describe('the letter to initiators', () => {
  it('tells a no with its reason, what is possible, and offers to explain', () => {
    const letter = decisionLetter({ ...base, result: 'nee', no });
    expect(letter).toEqual([
      'Beste initiatiefnemers,',
      'Dank u voor uw plan “Zwemsteiger in de Espelervaart”. Wij hebben er goed naar gekeken.',
      'De gemeente doet niet mee aan dit plan. Door de vaart varen schepen.',
      'Dit kan wel. Een zitsteiger bij het haventje.',
      'Wanneer het opnieuw kan: Als het waterschap een plek aanwijst.',
      'Ik leg het u graag uit. Wanneer kan ik u bellen?',
      'Met vriendelijke groet,\nAnna de Wit, 0527-000 101',
    ]);
  });

  it('lists the conditions of a yes with conditions', () => {
    const conditions = [
      { title: 'Alleen voor pannen en borden', ownerSide: 'initiatiefnemers' },
      { title: ' ', ownerSide: 'gemeente' },
    ] as const;
    expect(decisionLetter({ ...base, result: 'ja-als', conditions })).toContain('• Alleen voor pannen en borden');
  });

  it('says when it comes back with "later"', () => {
    expect(decisionLetter({ ...base, result: 'later', againOn: 'maandag 11 januari' }).join(' ')).toContain(
      'Op maandag 11 januari kijken wij er opnieuw naar.',
    );
  });

  it('names the body and the municipality with a yes', () => {
    expect(decisionLetter({ ...base, body: 'raad', result: 'ja' })[2]).toBe(
      'De raad heeft besloten dat de gemeente Noordoostpolder uw plan versterkt.',
    );
  });

  it('is signed by the municipality when there is no accountmanager', () => {
    expect(decisionLetter({ ...base, initiative: { Title: 'X' }, result: 'ja' }).at(-1)).toBe(
      'Met vriendelijke groet,\ngemeente Noordoostpolder',
    );
  });
});
