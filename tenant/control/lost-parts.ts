import type { LostPart, TenantResponse } from '../http/exchange.ts';
import { randomAt } from './random.ts';

/** Part of the other parts that is lost beside the one that always is. */
const alsoLost = 0.25;

/**
 * Which parts of one `$batch` get lost, and how: always one, now and then more, and never all of several. Half of them
 * are refused and not done, the others are done and not answered.
 * @param seed - of the faults
 * @param number - which of the matching requests it is; with the seed it decides everything
 * @param refusal - what a part that is not done gets for an answer
 */
export function lostParts(seed: number, number: number, refusal: TenantResponse): LostPart {
  const draw = (place: number): number => randomAt(seed ^ 0x5bd1e995, 1000 * number + place);
  return (index, count) => {
    const victim = Math.floor(draw(0) * count);
    const survivor = count === 1 ? -1 : (victim + 1 + Math.floor(draw(1) * (count - 1))) % count;
    const isLost = index === victim || (index !== survivor && draw(2 + 2 * index) < alsoLost);
    if (!isLost) return undefined;
    return draw(3 + 2 * index) < 0.5 ? refusal : 'unanswered';
  };
}
