import { availableParallelism, loadavg } from 'node:os';
import { measureTenant } from '../../tests/bench/tenant.ts';

/** What the local tenant promises of a large list (tenant/README.md). */
export const tenantLimits = { resetSeconds: 60, startSeconds: 2, p95: 20 };

/**
 * Measures the local tenant with a large list.
 * @param say tells what happens meanwhile
 * @returns lines to print, the numbers, and what is over its limit
 */
export async function tenantReport(say, { initiatives = 100_000, times = 200 } = {}) {
  const before = loadavg()[0];
  const measured = await measureTenant(initiatives, times, say);
  const problems = [
    ...over('reset', measured.resetSeconds, tenantLimits.resetSeconds, 's'),
    ...over('start after a kill', measured.startSeconds, tenantLimits.startSeconds, 's'),
    ...measured.timings.flatMap(({ query, p95 }) => over(`${query}: p95`, p95, tenantLimits.p95, 'ms')),
  ];
  const lines = [
    `  reset with ${initiatives} initiatives: ${measured.resetSeconds.toFixed(1)} s (at most ${tenantLimits.resetSeconds})`,
    `  start after a kill: ${measured.startSeconds.toFixed(2)} s (at most ${tenantLimits.startSeconds})`,
    heading,
    ...measured.timings.map((timing) =>
      line([timing.query, timing.times, ms(timing.p50), ms(timing.p95), ms(timing.slowest)]),
    ),
    `  ${availableParallelism()} cores; load before it began: ${before.toFixed(1)}`,
  ];
  return { lines, problems, measured: { ...measured, load: before, limits: tenantLimits } };
}

const columns = [52, 8, 10, 10, 10];
const line = (cells) =>
  `  ${cells.map((cell, at) => (at === 0 ? String(cell).padEnd(columns[at]) : String(cell).padStart(columns[at]))).join('')}`;
const heading = line(['query', 'times', 'p50 ms', `p95 (≤${tenantLimits.p95})`, 'slowest']);
const ms = (value) => value.toFixed(1);

const over = (what, value, limit, unit) => (value > limit ? [`${what}: ${value.toFixed(1)} of ${limit} ${unit}`] : []);
