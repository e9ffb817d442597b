/** A day of the calendar as `"2026-11-25"`, without time or zone. */
export type PlainDay = string & { readonly __kind?: 'day' };

/** A moment as an ISO 8601 string in UTC, e.g. `"2026-11-23T13:05:00.000Z"`. */
export type Instant = string & { readonly __kind?: 'instant' };
