import type { RegistrationProblem } from '../../domain/registration';
import type { Texts } from '../../strings/define';
import type { strings } from './strings';

/** What is wrong with a field and what to do, in words. */
export function problemSentence(
  { field, reason, limit = 0 }: RegistrationProblem,
  text: Texts<typeof strings.nl>,
): string {
  switch (reason) {
    case 'phone-or-mail':
      return text.problems.phoneOrMail;
    case 'too-long':
      return text.problems.tooLong(limit);
    case 'not-an-address':
      return text.problems.notAnAddress;
    case 'not-a-number':
      return text.problems.notANumber;
    case 'unknown-settlement':
      return text.problems.settlement;
    case 'empty':
      return field === 'title' || field === 'summary' || field === 'initiatorName'
        ? text.problems[field]
        : text.problems.settlement;
  }
}
