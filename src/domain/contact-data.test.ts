import { leftOut, withoutContactData } from './contact-data';

describe('text without contact data', () => {
  it.each([
    '0527-000 001',
    '06 12345678',
    '06-12 34 56 78',
    '+31 527 000 001',
    '+31(0)527000001',
    '(0527) 00 00 01',
    '0031527000001',
  ])('leaves out the phone number %s', (number) => {
    expect(withoutContactData(`Bel ${number}, na zes uur.`)).toBe(`Bel ${leftOut}, na zes uur.`);
  });

  it.each(['kobus.testema@example.org', 'a+b@sub.example.co.uk', 'josé@voorbeeld.nl'])(
    'leaves out the mail address %s',
    (mail) => {
      expect(withoutContactData(`Mail naar ${mail}.`)).toBe(`Mail naar ${leftOut}.`);
    },
  );

  it.each([
    'Overleg op 01-12-2026 10:00',
    'Besluit 2026-038 van 23.11.2026',
    '€ 2.000 tot 0,5 miljoen',
    'Begroting 0123456',
    'Zaak 2026001234567',
    '8302 AA',
  ])('leaves "%s" as it is', (text) => {
    expect(withoutContactData(text)).toBe(text);
  });

  it('leaves out the names of initiators, in any capitals, but not parts of other words', () => {
    expect(
      withoutContactData('ansje  voorbeeld en Ansje Voorbeelds plan. Jan bouwt; januari.', ['Ansje Voorbeeld', 'Jan']),
    ).toBe('een initiatiefnemer en Ansje Voorbeelds plan. een initiatiefnemer bouwt; januari.');
  });

  it('takes a name with strange characters as text', () => {
    expect(withoutContactData('Groep (A.B.) doet mee', ['(A.B.)', '', ' '])).toBe('Groep een initiatiefnemer doet mee');
  });
});
