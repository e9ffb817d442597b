import { measureDossier } from '../../tests/bench/dossier.ts';

const limits = { weighingCalls: 2, startnotitieMilliseconds: 1000 };

/**
 * Measures the two dear steps of a full dossier in a browser against the local tenant.
 * @returns lines to print, the numbers, and what is over its limit
 */
export async function dossierReport() {
  const measured = await measureDossier();
  const { weighingCalls, startnotitieMilliseconds, startnotitieScripts } = measured;
  const problems = [
    ...Object.entries(limits)
      .filter(([what, limit]) => measured[what] > limit)
      .map(([what, limit]) => `${what}: ${measured[what]} of ${limit}`),
    ...(startnotitieScripts.length === 0
      ? ['the code of the startnotitie was loaded before anybody asked for it']
      : []),
  ];
  return {
    lines: [
      `  thirty views on the page of the weighing: ${weighingCalls} calls of SharePoint (at most ${limits.weighingCalls})`,
      `  making the startnotitie: ${startnotitieMilliseconds} ms (at most ${limits.startnotitieMilliseconds}), loaded for it: ${startnotitieScripts.join(', ')}`,
    ],
    problems,
    measured,
  };
}
