import { templateLimit } from '../domain/startnotitie/templates';
import { MemoryTenant } from '../testing/memory-tenant';
import { people } from '../testing/people';
import type { Person } from '../testing/people';
import { placeTemplate } from './place-template';
import type { PlaceTemplateInput } from './place-template';

let tenant: MemoryTenant;

beforeEach(() => {
  tenant = new MemoryTenant();
});

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const check = { isReadable: true, known: ['titel'], unknown: [] };

function place(input: Partial<PlaceTemplateInput> = {}, person: Person = 'rina'): ReturnType<typeof placeTemplate> {
  const usual = { actor: people[person], commandKey: 'place', body: 'college', content: bytes('een'), check } as const;
  return placeTemplate(tenant.servicesFor(person), { ...usual, ...input });
}

const stored = (name = 'Startnotitie college.docx'): string =>
  new TextDecoder().decode(tenant.documents.templates.get(name));

describe('placing a template', () => {
  it('puts it under the name by which it is proposed for that body, or for all', async () => {
    await place();
    await place({ body: '' });
    expect([...tenant.documents.templates.keys()]).toEqual(['Startnotitie college.docx', 'Startnotitie.docx']);
  });

  it('leaves one that is there until the person agreed, and then replaces it', async () => {
    const first = await place();
    if (first.kind !== 'placed') throw new Error(first.kind);
    expect(await place({ content: bytes('twee') })).toMatchObject({ kind: 'taken', template: first.template });
    expect(stored()).toBe('een');
    expect(await place({ content: bytes('twee'), over: first.template })).toMatchObject({ kind: 'placed' });
    expect(stored()).toBe('twee');
  });

  it('notices that somebody replaced it after the person agreed', async () => {
    const seen = tenant.documents.putTemplate('Startnotitie college.docx', bytes('een'));
    tenant.documents.putTemplate('Startnotitie college.docx', bytes('van een ander'), 'Karim Beheer');
    const result = await place({ content: bytes('twee'), over: seen });
    expect(result).toMatchObject({ kind: 'taken', template: { editorName: 'Karim Beheer' } });
    expect(stored()).toBe('van een ander');
  });

  it('notices one that came between looking and storing', async () => {
    const { documents, ...services } = tenant.servicesFor('rina');
    const overtaken: typeof documents = Object.assign(Object.create(documents) as typeof documents, {
      addTemplate: (name: string, content: ArrayBuffer) => {
        if (!tenant.documents.templates.has(name)) tenant.documents.putTemplate(name, bytes('net eerder'));
        return documents.addTemplate(name, content);
      },
    });
    const input = { actor: people.rina, commandKey: 'place', body: 'college', content: bytes('een'), check } as const;
    expect(await placeTemplate({ ...services, documents: overtaken }, input)).toMatchObject({ kind: 'taken' });
    expect(stored()).toBe('net eerder');
  });

  it('is simply placed when the one that it would replace was removed meanwhile', async () => {
    expect(await place({ over: { etag: '"9"' } })).toMatchObject({ kind: 'placed' });
    expect(stored()).toBe('een');
  });

  it('stores nothing that cannot be used, is too large, or comes from who may not', async () => {
    const refused = [
      await place({ check: { isReadable: false, known: [], unknown: [] } }),
      await place({ check: { isReadable: true, known: [], unknown: ['wethouder'] } }),
      await place({ content: new ArrayBuffer(templateLimit + 1) }),
      await place({}, 'marja'),
    ];
    expect(refused.map(({ kind }) => kind)).toEqual(['blocked', 'blocked', 'blocked', 'blocked']);
    expect(tenant.documents.templates.size).toBe(0);
  });
});
