import type { ColleagueReason, Load } from './colleagues';

/**
 * What a reason counts for. Whom a colleague named who knows the question goes first. An owner decides about the opgave; who said "ik weet hier veel van" meant it; a group was
 * chosen for it; having done it says more than a profile. Settled on the tuning half of tests/data/finder.
 */
const worth = { owner: 7, expert: 6, group: 4, history: 3, expertise: 6.5, suggested: 15, directory: 1 } as const;
/** A colleague who knows of another linked opgave too saves a conversation. */
const otherOpgaveShare = 0.1;
/** What was done for an initiative like this one, or for this very opgave, counts for more. */
const likenessWorth = 2;
const thisOpgaveWorth = 0.5;
/** Each next initiative says less than the one before. */
const nextInitiative = 0.6;
/** From the third request in a month on, others go first (design §7). */
const busyFrom = 3;
const busyPenalty = 6;
const onceAskedPenalty = 0.5;
const awayPenalty = 20;
/** Who was asked before needs no second question: they stand last, so that the coverage stays visible. */
const askedPenalty = 100;

/** @returns how well these reasons speak for somebody; higher is better */
export function scoreOfReasons(reasons: readonly ColleagueReason[]): number {
  const history = reasons.flatMap((reason) => (reason.kind === 'history' ? [historyScore(reason)] : []));
  const done = history
    .sort((a, b) => b - a)
    .reduce((sum, score, position) => sum + score * nextInitiative ** position, 0);
  const others = reasons.filter(({ kind }) => kind !== 'history').map(scoreOfReason);
  return done + others.reduce((sum, score) => sum + score, 0);
}

/** @returns what one reason counts for by itself: the most telling is shown first */
export function scoreOfReason(reason: ColleagueReason): number {
  if (reason.kind === 'history') return historyScore(reason);
  if (reason.kind === 'expertise') return worth.expertise * reason.strength;
  return worth[reason.kind];
}

/** @returns the score with what they know of the other linked opgaven, and with the load spread */
export function scoreOf(own: number, others: number, load: Load): number {
  return (
    own +
    others * otherOpgaveShare -
    (load.askedThisMonth >= busyFrom ? busyPenalty : load.askedThisMonth * onceAskedPenalty) -
    (load.away === undefined ? 0 : awayPenalty) -
    (load.asked?.forThisOpgave === true ? askedPenalty : 0)
  );
}

function historyScore({ likeness, forThisOpgave }: Extract<ColleagueReason, { kind: 'history' }>): number {
  return worth.history + likenessWorth * likeness + (forThisOpgave ? thisOpgaveWorth : 0);
}
