import * as React from 'react';
import { useStrings } from '../../ui/language';
import { moveFocus } from '../../ui/move-focus';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import styles from './broadening.module.scss';
import { strings } from './strings';
import type { OpgaveRow } from './use-broadening';

export interface OpgaveListProps {
  readonly opgaven: readonly OpgaveRow[];
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
  /** Why no opgave fits, where none is linked. */
  readonly noOpgaveReason: string | undefined;
}

/** The linked opgaven with who covers them; arrows walk, Enter or Space chooses for which one colleagues are shown. */
export function OpgaveList({ opgaven, selected, onSelect, noOpgaveReason }: OpgaveListProps): React.ReactElement {
  const text = useStrings(strings);
  if (opgaven.length === 0) {
    return (
      <Section heading={text.noOpgaven}>
        {noOpgaveReason !== undefined && (
          <Text block preserved>
            {noOpgaveReason}
          </Text>
        )}
        <Text block secondary>
          {text.noOpgavenHelp}
        </Text>
      </Section>
    );
  }
  return (
    <Section heading={text.opgaven} count={opgaven.length}>
      <ul className={styles.opgaven} onKeyDown={(event) => moveFocus(event, 'button')}>
        {opgaven.map((opgave) => (
          <li key={opgave.key} className={styles.opgave}>
            <button
              type="button"
              className={styles.choice}
              aria-current={opgave.key === selected}
              onClick={() => onSelect(opgave.key)}
            >
              {opgave.title}
              <span className={styles.coverage}>
                <Text block>
                  <Coverage opgave={opgave} />
                </Text>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Coverage({ opgave: { takesPart, asked } }: { readonly opgave: OpgaveRow }): React.ReactElement {
  const { coverage } = useStrings(strings);
  if (takesPart > 0 && asked > 0) return <Status kind="ok">{coverage.both(takesPart, asked)}</Status>;
  if (takesPart > 0) return <Status kind="ok">{coverage.takesPart(takesPart)}</Status>;
  if (asked > 0) return <Status kind="waiting">{coverage.asked(asked)}</Status>;
  return <Status kind="open">{coverage.nobody}</Status>;
}
