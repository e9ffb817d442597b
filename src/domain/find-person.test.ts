import { matchesPerson } from './find-person';

describe('looking for a person', () => {
  const person = {
    name: 'Zoë de Bruïn',
    organisation: 'Dorpsbelang',
    mail: 'zoe@voorbeeld.example',
    phone: '06-12 34 56 78',
  };
  it.each(['zoe', 'Bruin zoë', 'ZOE@VOORBEELD', '0612345678', '+31 6 12345678', '0031612345678', 'dorpsbelang'])(
    '%s finds',
    (query) => expect(matchesPerson(query, person)).toBe(true),
  );
  it.each(['zo', 'jan', '12345', '0687654321', 'zoe jansen', 'piet@'])('%s does not', (query) =>
    expect(matchesPerson(query, person)).toBe(false),
  );
});
