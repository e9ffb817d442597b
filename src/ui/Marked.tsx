import * as React from 'react';
import { splitAtWords } from './split-at-words';
import type { Segment } from './split-at-words';
import styles from './marked.module.scss';

export interface MarkedProps {
  readonly text: string;
  /** What to mark wherever it stands, also inside a longer word; capitals do not matter. */
  readonly words: readonly string[];
  /** Only bold, e.g. the date in a sentence to say. */
  readonly bold?: boolean;
}

/** Text in which some words are marked, e.g. those that were searched for. */
export function Marked({ text, words, bold }: MarkedProps): React.ReactElement {
  return <MarkedSegments segments={splitAtWords(text, words)} bold={bold} />;
}

export interface MarkedSegmentsProps {
  readonly segments: readonly Segment[];
  readonly bold?: boolean;
}

/** Text that was cut into pieces before, e.g. the difference between two texts. */
export function MarkedSegments({ segments, bold }: MarkedSegmentsProps): React.ReactElement {
  return (
    <>
      {segments.map((segment, index) => {
        if (!segment.marked) return <React.Fragment key={index}>{segment.text}</React.Fragment>;
        return bold ? (
          <strong key={index}>{segment.text}</strong>
        ) : (
          <mark key={index} className={styles.mark}>
            {segment.text}
          </mark>
        );
      })}
    </>
  );
}
