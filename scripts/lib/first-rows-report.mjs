import { measureFirstRows } from '../../tests/bench/first-rows.ts';
import { withSites } from '../../tests/bench/sites.ts';
import { measureTyping } from '../../tests/bench/typing.ts';

/** What docs/architecture.md allows before the first rows of a web part. */
export const limits = { sharePointCalls: 2, graphCalls: 0, roundTripsInARow: 2, dataBytes: 20_000, growth: 1.1 };
/** From a stroke to the paint of what it finds, in milliseconds. */
const typingLimit = 100;

/**
 * Measures first visits and typing in a browser against the local tenant.
 * @param webParts of the size report: which scripts a first view is said to load
 * @returns lines to print, the numbers, and what is over its limit or not as config/size-budget.json says
 */
export async function firstRowsReport(webParts, say) {
  const numbers = [100, 100_000];
  const options = { latency: 150, visits: 5 };
  const { rows, typing } = await withSites(numbers, say, async (browser, sites) => ({
    rows: await measureFirstRows(browser, sites, options, say),
    typing: await measureTyping(browser, sites, say),
  }));
  const problems = [
    ...rows.flatMap(overLimit),
    ...growth(rows, numbers),
    ...otherScripts(rows, webParts),
    ...typing.flatMap(slowTyping),
  ];
  const lines = [heading, ...rows.map(rowLine), '', typingHeading, ...typing.map(typingLine)];
  return { lines, problems, measured: { ...options, rows, typing } };
}

const columns = [28, 12, 12, 8, 10, 10, 12];
const line = (cells) =>
  `  ${cells.map((cell, at) => (at === 0 ? String(cell).padEnd(columns[at]) : String(cell).padStart(columns[at]))).join('')}`;
const heading = line(['first rows of', 'initiatives', 'SharePoint', 'Graph', 'in a row', 'kB data', '× latency']);
const rowLine = (row) =>
  line([
    row.webPart,
    row.initiatives,
    row.sharePointCalls,
    row.graphCalls,
    row.roundTripsInARow,
    (row.dataBytes / 1000).toFixed(1),
    row.timesLatency.toFixed(2),
  ]);

const typingHeading = line(['typing, from local data', 'initiatives', 'middle ms', '', `≤${typingLimit} ms`]);
const typingLine = ({ field, initiatives, middle, slowest }) =>
  line([field, initiatives, middle.toFixed(0), '', slowest.toFixed(0)]);

function slowTyping({ field, initiatives, slowest, found }) {
  if (found === 0) return [`${field} with ${initiatives} initiatives: nothing was found, so nothing was measured`];
  if (slowest <= typingLimit) return [];
  return [`${field} with ${initiatives} initiatives: a letter took ${slowest.toFixed(0)} ms of ${typingLimit}`];
}

function overLimit(row) {
  return ['sharePointCalls', 'graphCalls', 'roundTripsInARow', 'dataBytes']
    .filter((what) => row[what] > limits[what])
    .map((what) => `${row.webPart} with ${row.initiatives} initiatives: ${what} ${row[what]} of ${limits[what]}`);
}

/** More initiatives must cost no more calls, and hardly more time. */
function growth(rows, [few, many]) {
  return rows
    .filter(({ initiatives }) => initiatives === many)
    .flatMap((large) => {
      const small = rows.find(({ webPart, initiatives }) => webPart === large.webPart && initiatives === few);
      const ratio = large.milliseconds / small.milliseconds;
      const slower =
        ratio > limits.growth ? [`${large.webPart}: ${ratio.toFixed(2)} times the time with ${many} initiatives`] : [];
      const more =
        large.sharePointCalls > small.sharePointCalls ? [`${large.webPart}: more calls with ${many} initiatives`] : [];
      return [...slower, ...more];
    });
}

/** The size budget counts what config/size-budget.json names; here is seen what the browser really fetched. */
function otherScripts(rows, webParts) {
  return webParts.flatMap(({ what, alias, files }) => {
    const seen = rows.find(({ webPart }) => webPart === alias);
    if (!seen) return [];
    const extra = seen.scripts.filter((script) => !files.includes(script));
    const absent = files.filter((file) => !seen.scripts.includes(file));
    return [
      ...extra.map((script) => `${what} also loads ${script}: name its chunk in config/size-budget.json`),
      ...absent.map((file) => `${what} does not load ${file}: take its chunk out of config/size-budget.json`),
    ];
  });
}
