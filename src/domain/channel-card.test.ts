import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { anyText } from '../testing/any-text';
import { briefCard, withoutNames } from './card-parts';
import type { AdaptiveCard } from './card-parts';
import { conclusionCard, questionCard } from './channel-card';
import type { ConclusionCardFacts, QuestionCardFacts } from './channel-card';
import { closingCard, decisionCard, extensionCard, reminderCard, roundCard } from './channel-news-card';

const schema = JSON.parse(
  readFileSync('tests/contract/data/adaptive-cards/adaptive-card-1.5.0.schema.json', 'utf8'),
) as Record<string, unknown>;
// The schema is of draft 06; what it uses means the same in the draft that Ajv reads.
const validate = new Ajv({ strict: false, validateFormats: false }).compile({
  definitions: schema['definitions'],
  anyOf: schema['anyOf'],
});

const question: QuestionCardFacts = {
  title: 'Veilig fietsen tussen Rutten en Creil',
  settlement: 'Rutten',
  question: 'Gaan we een veilige fietsroute versterken, en wat doen wij daarvoor?',
  opgaven: ['Veilig en prettig fietsen', 'Een veilige polder'],
  closesOn: 'donderdag 26 november',
  accountmanager: 'Anna de Wit',
  weighingUrl:
    'https://gemeente.example/sites/initiatieven/SitePages/Initiatief.aspx?initiatief=K#/initiatief/K/weging',
  takePartUrl:
    'https://gemeente.example/sites/initiatieven/SitePages/Initiatief.aspx?initiatief=K#/initiatief/K/verbreding?antwoord=ja',
  declineUrl:
    'https://gemeente.example/sites/initiatieven/SitePages/Initiatief.aspx?initiatief=K#/initiatief/K/verbreding?antwoord=nee',
  dossierUrl: 'https://gemeente.example/sites/initiatieven/SitePages/Initiatief.aspx?initiatief=K',
};

const conclusion: ConclusionCardFacts = {
  title: 'Veilig fietsen tussen Rutten en Creil',
  stance: 'versterken-mits',
  whyAndHow: 'Past bij veilig fietsen. Voorwaarde: eerst drie routes laten onderzoeken.',
  votes: '5 van 5, bijna eens: 1 ja, 3 ja als, 1 remmen',
  argumentsAgainst: 'Hoge kosten, grond van anderen',
  dissent: 'Eerst de verlichting, daarna pas het pad.',
  decider: 'college',
  startnotitieNeeded: true,
  weighingUrl: question.weighingUrl,
};

/** What the channel hears later on, with this text wherever people type. */
const news = (text: string): Readonly<Record<string, AdaptiveCard>> => {
  const named = { title: text, closesOn: 'donderdag 26 november', weighingUrl: question.weighingUrl };
  return {
    round: roundCard({ ...named, round: 2, discussion: text }),
    extension: extensionCard(named),
    reminder: reminderCard({ ...named, colleagues: [text] }),
    decision: decisionCard({
      title: text,
      result: 'ja-als',
      body: 'college',
      on: '23 november 2026',
      reference: text,
      decisionUrl: question.weighingUrl,
    }),
    closing: closingCard({ title: text, outcome: 'gerealiseerd', reached: text, dossierUrl: question.dossierUrl }),
  };
};

/** Everything that a client could read as Markdown. */
function markdownTexts(card: object): readonly string[] {
  const texts: string[] = [];
  JSON.stringify(card, (key, value: unknown) => {
    const owner = value as { type?: string; text?: string; value?: string } | undefined;
    if (owner?.type === 'TextBlock' && owner.text !== undefined) texts.push(owner.text);
    if (key !== '' && typeof owner?.value === 'string') texts.push(owner.value);
    return value;
  });
  return texts;
}

describe('cards in the channel', () => {
  it('are Adaptive Cards 1.5 by the schema', () => {
    expect(validate(questionCard(question)) || validate.errors).toBe(true);
    expect(validate(conclusionCard(conclusion)) || validate.errors).toBe(true);
    for (const card of Object.values(news('Tuin'))) expect(validate(card) || validate.errors).toBe(true);
    expect(validate(briefCard(questionCard(question))) || validate.errors).toBe(true);
    expect(validate({ type: 'AdaptiveCard', body: [{ type: 'TextBlock' }] })).toBe(false);
  });

  it('ask with title, question, four facts and buttons for a view, either answer and the dossier', () => {
    const card = questionCard(question);
    expect(JSON.stringify(card.body)).toContain(
      'Gaan we een veilige fietsroute versterken, en wat doen wij daarvoor? Het kost je ongeveer vijf minuten.',
    );
    expect(card.body[2]).toEqual({
      type: 'FactSet',
      facts: [
        { title: 'Kern', value: 'Rutten' },
        { title: 'Opgaven', value: 'Veilig en prettig fietsen, Een veilige polder' },
        { title: 'Sluit op', value: 'donderdag 26 november' },
        { title: 'Vast contact', value: 'Anna de Wit' },
      ],
    });
    expect(card.actions.map(({ title, url }) => [title, url])).toEqual([
      ['Geef je mening', question.weighingUrl],
      ['Ik doe mee', question.takePartUrl],
      ['Ik kan niet', question.declineUrl],
      ['Lees het dossier', question.dossierUrl],
    ]);
  });

  it('tell the conclusion with the stance as heading', () => {
    const card = conclusionCard(conclusion);
    expect(card.body[0]).toMatchObject({ type: 'TextBlock', style: 'heading', text: 'Conclusie: ja, als…' });
    expect(JSON.stringify(card)).toContain('College, met startnotitie');
    expect(card.actions).toHaveLength(1);
  });

  it('leave out a fact without a value', () => {
    expect(JSON.stringify(questionCard({ ...question, opgaven: [] }).body)).not.toContain('Opgaven');
  });

  it('leave out phone numbers and mail addresses that slipped into the question', () => {
    const text = JSON.stringify(questionCard({ ...question, question: 'Bel 0527-000 001 of mail kobus@example.org?' }));
    expect(text).not.toMatch(/0527|kobus@/);
  });

  it('leave out names of initiators wherever they were typed, and nothing of the addresses', () => {
    const card = withoutNames(
      questionCard({ ...question, question: 'Wat wil Kobus Oefenman?', title: 'Kobus Oefenman' }),
      ['Kobus Oefenman', 'initiatief'],
    );
    expect(JSON.stringify([card.body, card.fallbackText])).not.toContain('Kobus');
    expect(card.actions.map(({ url }) => url)).toEqual([
      question.weighingUrl,
      question.takePartUrl,
      question.declineUrl,
      question.dossierUrl,
    ]);
  });

  it('are short when they must be: heading and buttons', () => {
    const brief = briefCard(questionCard({ ...question, opgaven: Array.from({ length: 900 }, () => 'x'.repeat(60)) }));
    expect(brief.body[0]).toMatchObject({ text: question.title });
    expect(brief.actions).toHaveLength(4);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///c:/x', 'mailto:a@example.org'])(
    'refuse the address %s',
    (url) => {
      expect(() => questionCard({ ...question, weighingUrl: url })).toThrow(RangeError);
    },
  );

  it('stay valid, under 28 kB and without links or emphasis of their own, whatever people type', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(5000),
          fc.constantFrom(
            '[klik](https://kwaad.example)',
            '**vet** _cursief_',
            '- lijst',
            '=HYPERLINK("x")',
            '🌱'.repeat(3000),
          ),
        ),
        (text) => {
          for (const card of [
            questionCard({ ...question, title: text, question: text, opgaven: [text] }),
            conclusionCard({ ...conclusion, whyAndHow: text, argumentsAgainst: text, dissent: text }),
            ...Object.values(news(text)),
          ]) {
            expect(validate(card) || validate.errors).toBe(true);
            expect(new TextEncoder().encode(JSON.stringify(card)).length).toBeLessThan(28_000);
            for (const markdown of markdownTexts(card)) expect(markdown).not.toMatch(/\]\(|\*|(^|\s)_|^[-+] /);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
