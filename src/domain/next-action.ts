import { dayOf } from './days';
import { Phase } from './phases';
import type { Initiative } from './records.generated';
import type { Settings } from './settings';
import type { PlainDay } from './types';
import { addWorkingDays } from './working-days';

/** What comes next and until when, as it is stored; worklists sort on the day. `null` empties the columns. */
export interface NextAction {
  readonly NextAction: string | null;
  readonly NextActionOn: PlainDay | null;
}

/**
 * The next step of an initiative that has just come into this phase, by the norms.
 * @param initiative - with the changes of the step already in it
 */
export function nextActionIn(
  initiative: Initiative,
  settings: Pick<Settings, 'norms' | 'calendar'>,
  now: Date,
): NextAction {
  const within = (workingDays: number): PlainDay => addWorkingDays(dayOf(now), workingDays, settings.calendar);
  switch (initiative.Phase) {
    case Phase.received:
      return { NextAction: 'Accountmanager aanwijzen', NextActionOn: within(settings.norms.assign) };
    case Phase.assigned:
      return {
        NextAction: 'Eerste contact leggen',
        NextActionOn: initiative.FirstContactDueOn ?? within(settings.norms.firstContact),
      };
    case Phase.exploring:
      return { NextAction: 'Verkennend gesprek voeren', NextActionOn: within(settings.norms.exploration) };
    case Phase.assessing:
      return { NextAction: 'Voorlopige inschatting maken', NextActionOn: null };
    case Phase.broadening:
      return { NextAction: "Collega's vragen mee te doen", NextActionOn: null };
    case Phase.weighing:
      return {
        NextAction: 'Conclusie van de weging vastleggen',
        NextActionOn: initiative.WeighingClosesOn ?? within(settings.norms.weighing),
      };
    case Phase.deciding:
      return { NextAction: 'Besluit vastleggen', NextActionOn: null };
    case Phase.guiding:
      return { NextAction: 'Initiatiefnemers de uitkomst vertellen', NextActionOn: within(settings.norms.outcome) };
    case Phase.closed:
      return { NextAction: null, NextActionOn: null };
  }
}
