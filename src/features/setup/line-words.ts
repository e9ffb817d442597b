import { dayOf, formatDay } from '../../domain/days';
import { useLanguage, useStrings } from '../../ui/language';
import type { LineKind, PartKind, SetupLine } from './lines';
import { lineStrings } from './lines.strings';
import { isKnownPermission, permissionStrings } from './permissions.strings';
import { problemStrings } from './problems.strings';

/** A line as somebody reads it. */
export interface LineWords {
  readonly name: string;
  /** What it is, or what is wrong and what that means. */
  readonly detail: string;
  /** What still works, and how it is mended; absent when it is in order. */
  readonly still?: string;
  readonly how?: string;
}

/** @returns a function that puts a line into words */
export function useLineWords(): (line: SetupLine) => LineWords {
  const text = useStrings(lineStrings);
  const problems = useStrings(problemStrings);
  const permissions = useStrings(permissionStrings);
  const language = useLanguage();

  return (line) => {
    const name = nameOf(line);
    if (line.problem === undefined) return { name, detail: inOrder(line) };
    const problem = problems[line.problem];
    const names = namesOf(line);
    return { name, detail: problem.wrong(names), still: problem.still, how: problem.how(line.names.join(', ')) };
  };

  function nameOf({ kind, subject = '', count = 0, parts }: SetupLine): string {
    if (kind === 'permission') return subject;
    if (parts && isPart(kind)) return text.sums[kind](count);
    if (kind === 'column' || kind === 'index' || kind === 'unique') {
      const [list = '', column = ''] = subject.split('.');
      return text.names[kind](list, column);
    }
    const name = text.names[kind];
    return typeof name === 'string' ? name : name(subject);
  }

  function namesOf({ kind, subject = '', names }: SetupLine): string {
    if (kind !== 'permission') return names.join(', ');
    return isKnownPermission(subject) ? permissions[subject].fails : '';
  }

  function inOrder({ kind, subject = '', names, count = 0 }: SetupLine): string {
    const [first = '', second = ''] = names;
    switch (kind) {
      case 'permission':
        return isKnownPermission(subject) ? permissions[subject].works : '';
      case 'lists':
        return text.inOrder.lists(count, first);
      case 'groups':
      case 'pages':
      case 'settings':
        return text.inOrder[kind](count);
      case 'pool':
        return text.inOrder.pool(Number(first), Number(second));
      case 'opgaven':
        return text.inOrder.opgaven(Number(first), second && formatDay(dayOf(second), language, 'dayMonth'));
      case 'holidays':
        return first ? text.inOrder.holidaysUntil(formatDay(first, language, 'date')) : text.inOrder.holidays;
      case 'team':
      case 'teams-installed':
        return text.inOrder[kind](first);
      case 'programme-team':
        return text.inOrder.team(first);
      case 'programme-installed':
        return text.inOrder['teams-installed'](first);
      case 'time-zone':
      case 'people-search':
      case 'teams-app':
      case 'tenant-site':
        return text.inOrder[kind];
      default:
        return '';
    }
  }

  function isPart(kind: LineKind): kind is PartKind {
    return kind in text.sums;
  }
}
