import { AppError } from '../data/app-error';
import type { ListQuery, Page, Services } from '../data/ports';
import type { ContactMoment } from '../domain/records.generated';
import { readRanges } from './read-range';

type Query = ListQuery<ContactMoment, 'At' | 'Key' | 'InitiativeKey'>;

/** A list that keeps the list view threshold: a question that finds 5,000 or more is refused. */
function listOf(moments: readonly string[]) {
  const asked: Query[] = [];
  const find = async (query: Query): Promise<Page<ContactMoment>> => {
    asked.push(query);
    await Promise.resolve();
    const [from, before] = (query.where ?? []).map(({ value }) => String(value));
    const found = moments.filter((at) => at >= (from ?? '') && at < (before ?? ''));
    if (found.length >= 5000) throw new AppError('limit-reached', { subject: 'Contactmomenten' });
    const page = (start: number): Page<ContactMoment> => ({
      items: found
        .slice(start, start + query.top)
        .map((At, id) => ({ id, etag: '', createdAt: '', modifiedAt: '', record: { At } as ContactMoment })),
      ...(start + query.top < found.length ? { next: () => Promise.resolve(page(start + query.top)) } : {}),
    });
    return page(0);
  };
  const lists = { contactMoments: { find } } as unknown as Services['lists'];
  const services = { lists, together: <T>(work: (all: Services['lists']) => Promise<T>) => work(lists) };
  return { services, asked };
}

const query = { list: (lists: Services['lists']) => lists.contactMoments, column: 'At', select: ['At'] } as const;
const june = { from: '2026-06-01T00:00:00.000Z', before: '2026-07-01T00:00:00.000Z' };
const spread = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) =>
    new Date(Date.parse(june.from) + (n * 30 * 86_400_000) / count).toISOString(),
  );

describe('reading by ranges of time', () => {
  it('takes every record once, page after page, also of a month that the list refuses as a whole', async () => {
    const { services, asked } = listOf(spread(12_000));
    const found = await readRanges(services, query, [june]);
    expect(found).toHaveLength(12_000);
    expect(new Set(found.map(({ At }) => At)).size).toBe(12_000);
    expect(asked.length).toBeGreaterThan(3);
  });

  it('asks only for what is counted, at most 2,000 a page, and a dozen ranges a round trip', async () => {
    const { services, asked } = listOf(spread(10));
    let trips = 0;
    const counted = {
      ...services,
      together: <T>(work: (all: Services['lists']) => Promise<T>) => ((trips += 1), services.together(work)),
    };
    const progress: number[] = [];
    await readRanges(
      counted,
      query,
      Array.from({ length: 15 }, () => june),
      (done) => progress.push(done),
    );
    expect({ trips, progress }).toEqual({ trips: 2, progress: [12, 15] });
    expect(asked[0]).toMatchObject({ select: ['At'], top: 2000 });
  });

  it('gives up on an hour that holds too many, and on any other refusal', async () => {
    const { services } = listOf(Array.from({ length: 6000 }, () => '2026-06-01T00:00:01.000Z'));
    await expect(readRanges(services, query, [june])).rejects.toMatchObject({ code: 'limit-reached' });
    const refused = {
      ...services,
      together: () => Promise.resolve([{ status: 'rejected', reason: new AppError('no-rights') }]),
    };
    await expect(readRanges(refused as never, query, [june])).rejects.toMatchObject({ code: 'no-rights' });
  });
});
