/** Why something is in the way. The screen that shows it has the sentence for each. */
export type MissingReason =
  | 'empty' // must be filled
  | 'too-long' // longer than the list can hold
  | 'invalid' // not of the form that the field has: a year, a day, a web address
  | 'plan-needed' // "nog onbekend" without what is being done about it
  | 'why-needed' // relevance of some or high weight without why
  | 'no-opgave' // no opgave linked, and no reason why none fits
  | 'no-contributor' // nobody was asked, or everybody declined
  | 'uncovered-opgave' // an opgave without a colleague, and no reason why that may stay so
  | 'responsibility-needed' // a stance against the initiative without the municipal task that asks for it
  | 'no-weighing' // nobody gave a view and the weighing is still open
  | 'condition-needed' // "ja, als…" without a condition
  | 'date-in-past'
  | 'date-in-future'
  | 'reason-needed' // going back, reopening and saying no need a reason
  | 'no-decision' // this outcome needs a recorded decision
  | 'wrong-phase' // the step does not belong to the phase that the initiative is in now
  | 'not-allowed'; // this person may not do it

/** One thing that keeps a step from being taken. */
export interface Missing {
  /** Column of the record, or the name of the input, to which the screen moves the focus. */
  readonly field: string;
  readonly reason: MissingReason;
  /** Key of what it is about where one field can have several, e.g. the opgave that nobody covers. */
  readonly subject?: string;
}
