/**
 * Lets `new Date()` and `Date.now()` follow the tenant's clock. Timers keep running at real speed.
 * @param ahead - milliseconds
 */
export function followTenantClock(ahead: number): void {
  if (ahead === 0) return;
  const RealDate = Date;
  class TenantDate extends RealDate {
    constructor(...given: unknown[]) {
      if (given.length === 0) super(RealDate.now() + ahead);
      else super(...(given as [number]));
    }

    static override now(): number {
      return RealDate.now() + ahead;
    }
  }
  globalThis.Date = new Proxy(TenantDate, {
    // `Date()` without `new` is legal and gives text.
    apply: () => new TenantDate().toString(),
  }) as DateConstructor;
}
