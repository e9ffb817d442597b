import { listSchemas } from '../data/sharepoint/schema.generated';
import { exampleDraft, Journey } from './journey';
import { MemoryTenant } from './memory-tenant';
import { scenarios } from './scenarios';
import { personalColumns } from '../domain/personal-data';

const personalLists = ['Aanmeldingen', 'Initiatiefnemers', 'Contactmomenten'];
/** Columns whose name speaks of a person, in other lists: of colleagues, or of what initiators did. */
const ofColleagues =
  /^(Accountmanager|StandIn|Handover|Owner|Actor)|^(Mail|Phone|PersonKey|PreviousKey)$|^Initiators(Plan)?$|Initiative/;

describe('personal data of initiators stand in three lists only', () => {
  it('by the schema: no column of another list is made for them', () => {
    const found = listSchemas
      .filter(({ title }) => !personalLists.includes(title))
      .flatMap(({ title, columns }) => Object.keys(columns).map((column) => ({ title, column })))
      .filter(({ column }) => /initiator|phone|mail|address|birth/i.test(column) && !ofColleagues.test(column));
    expect(found).toEqual([]);
  });

  it('by the schema: colleagues in the broader team, readers and KCC cannot read those lists beyond what they made', () => {
    for (const { title, rights, readSecurity } of listSchemas.filter((schema) =>
      personalLists.includes(schema.title),
    )) {
      expect(Object.keys(rights).filter((group) => ['team', 'readers'].includes(group))).toEqual([]);
      if ('kcc' in rights) expect({ title, readSecurity }).toEqual({ title, readSecurity: 2 });
    }
  });

  it('names columns that the schema has', () => {
    for (const [title, columns] of Object.entries(personalColumns)) {
      const schema = listSchemas.find((one) => one.title === title);
      expect(columns.filter((column) => !(column in (schema?.columns ?? {})))).toEqual([]);
    }
  });

  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
    'by what is written: %s',
    async (_name, scenario) => {
      const tenant = new MemoryTenant();
      const journey = new Journey(tenant);
      const act = await scenario.arrange(journey);
      await act(journey.services(scenario.person));
      for (const secret of [exampleDraft.initiatorName, exampleDraft.phone ?? '', exampleDraft.organisation ?? '']) {
        const places = tenant.whereIs(secret).filter((place) => !personalLists.includes(place.replace(/ \(.*\)$/, '')));
        expect({ secret, places }).toEqual({ secret, places: [] });
      }
    },
  );
});
