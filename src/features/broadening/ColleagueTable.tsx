import * as React from 'react';
import type { Availability } from '../../data/ports';
import type { Load, RankedColleague, ShownReason } from '../../domain/colleagues';
import { formatDay } from '../../domain/days';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { CancelIcon, CommentIcon, ContactIcon, GroupIcon, HistoryIcon, SearchIcon, TagIcon } from '../../ui/icons';
import type { Icon } from '../../ui/icons';
import { useLanguage, useStrings } from '../../ui/language';
import { Person } from '../../ui/Person';
import { Status } from '../../ui/Status';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/Table';
import { HiddenText, Text } from '../../ui/Text';
import { useNarrow } from '../../ui/width';
import styles from './broadening.module.scss';
import { strings } from './strings';

export interface ColleagueTableProps {
  readonly caption: string;
  readonly colleagues: readonly RankedColleague[];
  readonly titles: ReadonlyMap<string, string>;
  readonly presence: ReadonlyMap<string, Availability>;
  readonly chosen: ReadonlyMap<string, RankedColleague>;
  /** Absent for who may not ask. */
  readonly onToggle?: (colleague: RankedColleague) => void;
  /** "Niet passend": absent where nobody is to be left out. */
  readonly onMisfit?: (colleague: RankedColleague) => void;
}

const shownReasons = 3;

/** Colleagues with why they fit and how busy they are. */
export function ColleagueTable(props: ColleagueTableProps): React.ReactElement {
  const { caption, colleagues, titles, presence, chosen, onToggle, onMisfit } = props;
  const narrow = useNarrow();
  const { columns, choose, misfit } = useStrings(strings);
  const choice: Column<RankedColleague> = {
    key: 'choose',
    header: columns.choose,
    hideHeader: true,
    width: '36px',
    narrow: 'end',
    render: (colleague) =>
      isAsked(colleague.load) ? null : (
        <Checkbox
          label={<HiddenText>{choose(colleague.name)}</HiddenText>}
          checked={chosen.has(colleague.personKey)}
          onChange={() => onToggle?.(colleague)}
        />
      ),
  };
  const facts: readonly Column<RankedColleague>[] = [
    {
      key: 'colleague',
      header: columns.colleague,
      width: '30%',
      narrow: 'title',
      names: true,
      render: (colleague) => (
        <Person
          name={colleague.name}
          second={colleague.department ?? colleague.jobTitle}
          presence={presence.get(colleague.personKey)}
        />
      ),
    },
    {
      key: 'why',
      header: columns.why,
      narrow: 'full',
      render: (colleague) => <Reasons reasons={colleague.reasons} titles={titles} />,
    },
    {
      key: 'load',
      header: columns.load,
      width: '26%',
      narrow: 'full',
      render: ({ load }) => <LoadWords load={load} />,
    },
  ];
  const leaveOut: Column<RankedColleague> = {
    key: 'misfit',
    header: columns.misfit,
    hideHeader: true,
    width: '40px',
    narrow: 'full',
    render: (colleague) =>
      colleague.load.asked === undefined ? (
        <Button kind="quiet" icon={CancelIcon} label={misfit(colleague.name)} onClick={() => onMisfit?.(colleague)}>
          {narrow ? columns.misfit : undefined}
        </Button>
      ) : null,
  };
  const choosing = onToggle ? [choice, ...facts] : facts;
  return (
    <Table
      quiet
      caption={caption}
      columns={onMisfit ? [...choosing, leaveOut] : choosing}
      rows={colleagues}
      rowKey={({ personKey }) => personKey}
    />
  );
}

/** Asked for this opgave, and did not decline: a second question is of no use. */
function isAsked({ asked }: Load): boolean {
  return asked !== undefined && asked.forThisOpgave && asked.status !== 'kan niet';
}

const icons: Readonly<Record<ShownReason['kind'], Icon>> = {
  owner: ContactIcon,
  expert: CommentIcon,
  suggested: ContactIcon,
  group: GroupIcon,
  history: HistoryIcon,
  expertise: SearchIcon,
  directory: SearchIcon,
  'other-opgave': TagIcon,
};

function Reasons({
  reasons,
  titles,
}: {
  readonly reasons: readonly ShownReason[];
  readonly titles: ReadonlyMap<string, string>;
}): React.ReactElement {
  const text = useStrings(strings);
  const rest = reasons.length - shownReasons;
  return (
    <ul className={styles.reasons}>
      {reasons.slice(0, shownReasons).map((reason, index) => {
        const ReasonIcon = icons[reason.kind];
        return (
          <li key={index}>
            <span className={styles.icon}>
              <ReasonIcon />
            </span>
            <span>{sentence(reason)}</span>
          </li>
        );
      })}
      {rest > 0 && (
        <li>
          <Text small secondary>
            {text.more(rest)}
          </Text>
        </li>
      )}
    </ul>
  );

  function sentence(reason: ShownReason): string {
    switch (reason.kind) {
      case 'group':
        return reason.groupName === undefined ? text.reasons.group : text.reasons.groupNamed(reason.groupName);
      case 'history':
        return reason.initiativeTitle === undefined
          ? text.reasons.historyUntitled
          : text.reasons.history(reason.initiativeTitle);
      case 'expertise':
        if (reason.words.length > 0) return text.reasons.expertise(reason.words.join(', '));
        return reason.inFunction === true ? text.reasons.inFunction : text.reasons.inDepartment;
      case 'suggested':
        return text.reasons.suggested(reason.byName);
      case 'other-opgave': {
        const title = titles.get(reason.opgaveKey) ?? '';
        return reason.as === 'owner' ? text.reasons.ownerOfOther(title) : text.reasons.otherOpgave(title);
      }
      default:
        return text.reasons[reason.kind];
    }
  }
}

function LoadWords({ load }: { readonly load: Load }): React.ReactElement {
  const text = useStrings(strings).load;
  const language = useLanguage();
  if (load.asked?.status === 'doet mee') return <Status kind="ok">{text.takesPart}</Status>;
  if (load.asked?.status === 'kan niet') return <Status kind="open">{text.declined}</Status>;
  if (load.asked) {
    const { on } = load.asked;
    return (
      <Status kind="waiting">
        {on === undefined ? text.waitingUndated : text.waiting(formatDay(on, language, 'short'))}
      </Status>
    );
  }
  if (load.away !== undefined) {
    const { until, standInName } = load.away;
    return (
      <>
        <Status kind="warning">{text.away(formatDay(until, language, 'short'))}</Status>
        {standInName !== undefined && (
          <Text small secondary block>
            {text.standIn(standInName)}
          </Text>
        )}
      </>
    );
  }
  return <Text secondary>{load.askedThisMonth === 0 ? text.notAsked : text.asked(load.askedThisMonth)}</Text>;
}
