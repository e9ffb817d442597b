import { createDrafts } from './drafts';

const now = () => new Date('2026-11-23T13:05:00.000Z');

class FullStorage implements Storage {
  public readonly length = 0;
  private readonly values = new Map<string, string>();
  public constructor(private readonly room: number) {}
  public clear = (): void => this.values.clear();
  public key = (): null => null;
  public getItem = (name: string): string | null => this.values.get(name) ?? null;
  public removeItem = (name: string): void => void this.values.delete(name);
  public setItem = (name: string, value: string): void => {
    if (value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.values.set(name, value);
  };
}

describe('drafts', () => {
  it('come back as they were, with the moment, also for the next page of this tab', () => {
    const storage = new FullStorage(1000);
    expect(createDrafts(storage, now).write('a', { title: "O'Brien 🌳" })).toBe('2026-11-23T13:05:00.000Z');
    expect(createDrafts(storage, now).read('a')).toEqual({
      value: { title: "O'Brien 🌳" },
      savedAt: '2026-11-23T13:05:00.000Z',
    });
  });

  it('are gone when they are removed, and others stay', () => {
    const drafts = createDrafts(new FullStorage(1000), now);
    drafts.write('a', 1);
    drafts.write('b', 2);
    drafts.remove('a');
    expect(drafts.read('a')).toBeUndefined();
    expect(drafts.read('b')?.value).toBe(2);
  });

  it('live as long as the page where the browser keeps nothing', () => {
    for (const storage of [undefined, new FullStorage(0)]) {
      const drafts = createDrafts(storage, now);
      drafts.write('a', 'getypt');
      expect(drafts.read('a')?.value).toBe('getypt');
      drafts.remove('a');
      expect(drafts.read('a')).toBeUndefined();
    }
  });

  it('prefer the newest text when an older one fitted and the newest does not', () => {
    const drafts = createDrafts(new FullStorage(80), now);
    drafts.write('a', 'kort');
    drafts.write('a', 'x'.repeat(200));
    expect(drafts.read('a')?.value).toBe('x'.repeat(200));
    drafts.write('a', 'weer kort');
    expect(drafts.read('a')?.value).toBe('weer kort');
  });

  it('do not stop the page when somebody else wrote nonsense there', () => {
    const storage = new FullStorage(1000);
    storage.setItem('initiatievenwijzer.draft.a', '{half');
    expect(createDrafts(storage, now).read('a')).toBeUndefined();
  });
});
