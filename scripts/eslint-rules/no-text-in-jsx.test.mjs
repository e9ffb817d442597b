import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import rule from './no-text-in-jsx.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
});
const wrong = (code, text) => ({ code, errors: [{ messageId: 'literal', data: { text } }] });

tester.run('no-text-in-jsx', rule, {
  valid: [
    '<h2>{text.title}</h2>',
    '<p>{text.waiting(3)} · {number}</p>',
    '<p>&nbsp;– 3 / 5</p>',
    '<input type="text" className="wide field" data-part="form" role="textbox" />',
    '<Button kind="primary" onClick={save}>{text.save}</Button>',
    '<Field label={text.label} name="title" id={`${prefix}-title`} />',
  ],
  invalid: [
    wrong('<h2>Vandaag</h2>', 'Vandaag'),
    wrong("<p>{'Nog niets'}</p>", 'Nog niets'),
    wrong('<p>{`${count} collega’s`}</p>', 'collega’s'),
    wrong("<p>{late ? 'te laat' : text.inTime}</p>", 'te laat'),
    wrong("<p>{name ?? 'onbekend'}</p>", 'onbekend'),
    wrong("<p>{empty && 'Geen'}</p>", 'Geen'),
    wrong("<p>{'Uiterlijk ' + day}</p>", 'Uiterlijk'),
    wrong('<Field label="Titel" />', 'Titel'),
    wrong('<img alt="Kaart van de kern" />', 'Kaart van de kern'),
    wrong("<button aria-label={'Sluiten'} />", 'Sluiten'),
    wrong('<TextField placeholder="Waar gaat het over?" />', 'Waar gaat het over?'),
    wrong('<Panel closeButtonAriaLabel="Sluiten" />', 'Sluiten'),
  ],
});
