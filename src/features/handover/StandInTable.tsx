import * as React from 'react';
import { formatDay } from '../../domain/days';
import { dueInAbsence } from '../../domain/due-in-absence';
import type { DueThing } from '../../domain/due-in-absence';
import type { PoolMember } from '../../domain/records.generated';
import { isAwayIn } from '../../domain/stand-in';
import { useNavigation } from '../../session/navigation';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Select } from '../../ui/Select';
import { Status } from '../../ui/Status';
import { Table } from '../../ui/Table';
import { Text } from '../../ui/Text';
import type { AbsenceData, CoveredInitiative } from './absence-data';
import { absenceStrings } from './absence-strings';
import type { AbsenceFormState } from './use-absence-form';

export interface StandInTableProps {
  readonly data: AbsenceData;
  readonly state: AbsenceFormState;
  /** The row that somebody looks at: what others see is shown beside it. */
  readonly onLookAt: (initiativeKey: string) => void;
}

/** Per initiative what is due in those days and who answers. */
export function StandInTable({ data, state, onLookAt }: StandInTableProps): React.ReactElement {
  const text = useStrings(absenceStrings);
  const { linkTo } = useNavigation();
  const { form, change, absence } = state;
  const choose = (key: string, person: string): void => {
    onLookAt(key);
    change({ chosen: { ...form.chosen, [key]: person } });
  };
  return (
    <Table
      quiet
      middle
      caption={text.who}
      rows={data.initiatives}
      rowKey={({ Key }) => Key}
      columns={[
        {
          key: 'initiative',
          header: text.columnInitiative,
          names: true,
          narrow: 'title',
          render: ({ Key, Title, Settlement }) => (
            <>
              <Link strong {...linkTo({ view: 'dossier', initiativeKey: Key })}>
                {Title}
              </Link>{' '}
              <Text secondary>{Settlement}</Text>
            </>
          ),
        },
        {
          key: 'due',
          header: text.columnDue,
          width: '34%',
          narrow: 'full',
          render: (initiative) => (
            <>
              {absence ? (
                <Due things={dueInAbsence(initiative, data.agreements, absence, data.settings)} />
              ) : (
                <Text secondary>{text.chooseDays}</Text>
              )}
              {absence && isAwayIn(memberOf(form.chosen[initiative.Key]) ?? {}, absence) && (
                <div>
                  <Status kind="warning">
                    {text.alsoAway(memberOf(form.chosen[initiative.Key])?.Title.split(' ')[0] ?? '')}
                  </Status>
                </div>
              )}
            </>
          ),
        },
        {
          key: 'standIn',
          header: text.columnStandIn,
          width: '184px',
          narrow: 'full',
          render: (initiative) => (
            <>
              <Select
                label={text.columnStandInOf(initiative.Title)}
                hideLabel
                placeholder={text.nobody}
                options={data.colleagues.map(({ PersonKey, Title }) => ({ value: PersonKey, label: Title }))}
                value={form.chosen[initiative.Key] ?? ''}
                onChange={(person) => choose(initiative.Key, person)}
              />
              <Answer initiative={initiative} chosen={form.chosen[initiative.Key]} />
            </>
          ),
        },
      ]}
    />
  );

  function memberOf(key: string | undefined): PoolMember | undefined {
    return data.colleagues.find(({ PersonKey }) => PersonKey === key);
  }
}

function Due({ things }: { readonly things: readonly DueThing[] }): React.ReactElement {
  const text = useStrings(absenceStrings);
  const language = useLanguage();
  const [first, ...rest] = things;
  if (!first) return <Text secondary>{text.nothing}</Text>;
  const day = formatDay(first.on, language, 'long');
  const words =
    first.kind === 'agreement' || first.kind === 'next' ? text.due.titled(first.title, day) : text.due[first.kind](day);
  return (
    <Status kind="waiting" detail={rest.length === 0 ? undefined : text.more(rest.length)}>
      {words}
    </Status>
  );
}

/** What the one who was asked said, as long as nobody else was chosen. */
function Answer({
  initiative: { StandInKey, StandInAnswer },
  chosen,
}: {
  readonly initiative: CoveredInitiative;
  readonly chosen: string | undefined;
}): React.ReactElement | null {
  const text = useStrings(absenceStrings);
  if (StandInAnswer === undefined || StandInKey !== chosen) return null;
  const kind = { gevraagd: 'waiting', ja: 'ok', nee: 'warning' } as const;
  return (
    <Status small kind={kind[StandInAnswer]}>
      {text.answers[StandInAnswer]}
    </Status>
  );
}
