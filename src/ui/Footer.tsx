import * as React from 'react';
import { Button } from './Button';
import styles from './footer.module.scss';
import { Status } from './Status';

export interface MissingThing {
  /** The thing as the start of a sentence names it, e.g. `"7. geef antwoord of zet op nog onbekend"`. */
  readonly label: string;
  /** Moves focus to where it can be done. */
  readonly onGo: () => void;
}

export interface FooterProps {
  /** What is missing, each a link that moves focus there. Give the step `blockedBy={missingId}` while this is not empty. */
  readonly missing?: readonly MissingThing[];
  /** Before the missing things, e.g. `"Nog 2 vragen voordat je verder kunt:"`. */
  readonly missingLead?: string;
  readonly missingId?: string;
  /** What stands at the left when nothing is missing. */
  readonly children?: React.ReactNode;
  /** The step forward. */
  readonly step: React.ReactNode;
}

/** The bar at the bottom of a phase step: left what is missing, right the step. */
export function Footer({ missing = [], missingLead, missingId, children, step }: FooterProps): React.ReactElement {
  return (
    <div className={styles.footer}>
      {missing.length === 0 ? (
        <div>{children}</div>
      ) : (
        <div id={missingId}>
          <Status kind="warning">
            <strong>{missingLead}</strong>{' '}
            <ul className={styles.missing}>
              {missing.map((thing) => (
                <li key={thing.label}>
                  <Button kind="link" onClick={thing.onGo}>
                    {thing.label}
                  </Button>
                </li>
              ))}
            </ul>
          </Status>
        </div>
      )}
      <div className={styles.step}>{step}</div>
    </div>
  );
}
