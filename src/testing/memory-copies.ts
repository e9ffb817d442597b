import type { Copies } from '../session/copies';

/** What was seen last, kept as JSON as a browser keeps it; seen at 13:40 on the Monday of the tests. */
export class MemoryCopies implements Copies {
  private readonly kept = new Map<string, string>();

  public read<T>(name: string): { readonly value: T; readonly at: string } | undefined {
    const text = this.kept.get(name);
    return text === undefined ? undefined : { value: JSON.parse(text) as T, at: '2026-11-23T12:40:00.000Z' };
  }

  public write(name: string, value: unknown): void {
    this.kept.set(name, JSON.stringify(value));
  }

  /** All that is kept, as text. */
  public get text(): string {
    return [...this.kept.values()].join();
  }
}
