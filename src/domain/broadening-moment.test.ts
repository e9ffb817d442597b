import { broadeningMoment } from './broadening-moment';
import type { MomentInput } from './broadening-moment';
import type { Agreement, Initiative } from './records.generated';
import { requestWording } from './request-wording';
import { serviceCalendar } from './working-days';

const initiative: Initiative = {
  Key: 'K',
  Number: '2026-038',
  Title: 'Dorpstuin',
  Summary: 'Bewoners willen een moestuin. Acht mensen helpen.',
  Settlement: 'Espel',
  Phase: 'verbreding',
  PhaseSince: '2026-11-20T09:00:00.000Z',
  ReceivedAt: '2026-11-01T09:00:00.000Z',
  IsOpen: true,
  Initiators: 'a',
  Kind: 'b',
  Ambition: 'c',
  Scope: 'd',
  Stakeholders: 'e',
  StateOfPlay: 'f',
  Ask: 'g',
};
const agreement = (Title: string, DueOn: string, changes: Partial<Agreement> = {}): Agreement => ({
  Title,
  Key: Title,
  InitiativeKey: 'K',
  OwnerSide: 'gemeente',
  Status: 'open',
  DueOn,
  ...changes,
});
const moment = (changes: Partial<MomentInput> = {}): ReturnType<typeof broadeningMoment> =>
  broadeningMoment({
    initiative,
    agreements: [],
    weighingDays: 10,
    calendar: serviceCalendar(),
    today: '2026-11-23',
    ...changes,
  });

describe('broaden now or later', () => {
  it('now, when the exploration is ready', () => {
    expect(moment()).toEqual([{ speaks: 'now', kind: 'ready' }]);
  });

  it('later, while questions are unknown or we wait for something', () => {
    const waiting = { ...initiative, Ask: '', UnknownAnswers: 'Ask', WaitingFor: 'Antwoord van de netbeheerder' };
    expect(moment({ initiative: waiting })).toEqual([
      { speaks: 'later', kind: 'still-unknown', questions: ['Ask'] },
      { speaks: 'later', kind: 'waiting', on: 'Antwoord van de netbeheerder' },
    ]);
  });

  it('later, when a talk comes in the next days; now, when something of ours is due before a weighing would be over', () => {
    const agreements = [agreement('Grond regelen', '2026-12-04'), agreement('Gesprek met de buren', '2026-11-24')];
    expect(moment({ agreements }).slice(1)).toEqual([
      { speaks: 'now', kind: 'due-soon', title: 'Grond regelen', on: '2026-12-04' },
      { speaks: 'later', kind: 'agreement-first', title: 'Gesprek met de buren', on: '2026-11-24' },
    ]);
  });

  it('is not moved by what is done, past, theirs or far away', () => {
    const agreements = [
      agreement('Gedaan', '2026-11-24', { Status: 'gedaan' }),
      agreement('Voorbij', '2026-11-20'),
      agreement('Van hen', '2026-12-04', { OwnerSide: 'initiatiefnemers' }),
      agreement('Ver weg', '2027-03-01'),
    ];
    expect(moment({ agreements })).toEqual([{ speaks: 'now', kind: 'ready' }]);
  });

  it('now, when it matters much to raad or college', () => {
    expect(moment({ initiative: { ...initiative, CouncilRelevance: 'hoge' } })).toContainEqual({
      speaks: 'now',
      kind: 'high-relevance',
    });
  });
});

describe('the question to a colleague', () => {
  it('says what it is about in one sentence, for which opgave, and how much time it takes', () => {
    expect(requestWording.message(initiative, ['Groen verbinden', 'MFA en dorpshuizen'])).toBe(
      'Dorpstuin in Espel: Bewoners willen een moestuin. Ik zoek iemand die meedenkt over groen verbinden en MFA en dorpshuizen. Het kost je ongeveer een uur in de komende twee weken. Doe je mee?',
    );
  });

  it('keeps a long summary short, and ends it', () => {
    const message = requestWording.message({ ...initiative, Summary: `🌱${'lang '.repeat(200)}` }, []);
    expect(message.length).toBeLessThan(500);
    expect(message).toContain('… Ik zoek iemand die meedenkt over dit initiatief.');
  });

  it('gives the reasons in words', () => {
    const titles = new Map([['DU-03', 'Groen verbinden']]);
    expect(
      requestWording.why(
        [
          { kind: 'owner', opgaveKey: 'DU-03' },
          {
            kind: 'history',
            opgaveKey: 'DU-03',
            initiativeKey: 'x',
            initiativeTitle: 'Wij maaien de bermen zelf',
            likeness: 0,
            forThisOpgave: true,
          },
          { kind: 'expertise', opgaveKey: 'DU-03', words: ['groen', 'bermen'], strength: 0.5 },
        ],
        titles,
      ),
    ).toBe(
      'eigenaar van de opgave Groen verbinden, deed mee bij Wij maaien de bermen zelf, weet veel van groen, bermen',
    );
  });
});
