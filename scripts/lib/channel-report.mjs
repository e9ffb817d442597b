import { measureChannel } from '../../tests/bench/channel.ts';

/** Each needs an answer of the one before it; what needs none of these runs beside them. */
export const dependentSteps = [
  'read the dossier',
  'take the chain (beside it: channels and members of the team)',
  'make the channel',
  'record the channel (beside what follows: members, timeline)',
  'find the site of the team (beside it: id of the app)',
  'look for the list of hosted web parts',
  'digest of the site of the team',
  'make that list, the first time in a team',
  'ask its id, the first time in a team',
  'keep the web part',
  'pin the tab',
  'record the tab, and that the card is begun',
  'post the card',
  'record the card',
];

/** @returns lines to print, the numbers, and what is over the floor */
export async function channelReport({ latency = 150 } = {}) {
  const measured = await measureChannel(latency);
  const floor = dependentSteps.length;
  const own = measured.roundTripsInARow - measured.otherTab;
  const lines = [
    ...dependentSteps.map((step, at) => `  ${String(at + 1).padStart(2)}  ${step}`),
    `  in a row: ${own} of ${floor} that need one another; ${measured.otherTab} more for the website tab of a team without the app`,
    `  requests in all: ${measured.requests.length}; ${measured.milliseconds} ms, waits for Teams shortened`,
  ];
  const problems = own > floor ? [`Opening a channel: ${own} round trips in a row, its floor is ${floor}`] : [];
  return { lines, problems, measured: { ...measured, latency, floor } };
}
