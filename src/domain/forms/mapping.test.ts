import { formatMapping, mappingKey, proposeMapping, readMappings, rememberSettlement, settlementKey } from './mapping';

describe('which answer goes where', () => {
  it('is proposed by the names that forms use', () => {
    expect(
      proposeMapping([
        'titelInitiatief',
        'omschrijving',
        'woonplaats',
        'contact.naam',
        'contact.telefoon',
        'contact.email',
        'budget',
      ]).fields,
    ).toEqual({
      title: ['titelInitiatief'],
      summary: ['omschrijving'],
      settlement: ['woonplaats'],
      initiatorName: ['contact.naam'],
      phone: ['contact.telefoon'],
      email: ['contact.email'],
    });
  });

  it('puts the parts of a name in the order in which people say them', () => {
    expect(proposeMapping(['achternaam', 'tussenvoegsel', 'voornamen']).fields.initiatorName).toEqual([
      'voornamen',
      'tussenvoegsel',
      'achternaam',
    ]);
  });

  it('comes back from the settings as it was kept, with what was remembered', () => {
    const mapping = rememberSettlement(
      { fields: { title: ['titel'] }, settlements: {} },
      ' Emmeloord-West ',
      'Emmeloord',
    );
    const rows = [{ Key: mappingKey('a-b'), Value: formatMapping(mapping) }];
    expect(readMappings(rows).get('a-b')).toEqual(mapping);
    expect(mapping.settlements).toEqual({ [settlementKey('EMMELOORD-WEST')]: 'Emmeloord' });
  });

  it.each(['', '{', 'null', '{"fields": 3}', '[]'])('counts as none when the setting says %s', (Value) => {
    expect(readMappings([{ Key: mappingKey('a'), Value }]).size).toBe(0);
  });

  it('leaves out what is not a key', () => {
    const Value =
      '{"fields": {"title": ["a", 3], "summary": "b", "constructor": ["c"]}, "settlements": {"x": 1, "y": "Ens"}}';
    expect(readMappings([{ Key: mappingKey('a'), Value }]).get('a')).toEqual({
      fields: { title: ['a'] },
      settlements: { y: 'Ens' },
    });
  });
});
