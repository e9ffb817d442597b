import * as React from 'react';
import { Box } from '../../ui/Box';
import { PageTitle } from '../../ui/Section';
import { GuideText } from './GuideText';
import styles from './help.module.scss';
import { wordsOf } from './inline';
import type { Inline } from './inline';
import type { Block } from './markdown';

export interface GuideBlockProps {
  readonly block: Block;
  readonly pictureUrl: (file: string) => string | undefined;
}

/** One piece of a guide. Its first heading is the title of the screen. */
export function GuideBlock({ block, pictureUrl }: GuideBlockProps): React.ReactElement | null {
  switch (block.kind) {
    case 'heading':
      return <Heading {...block} />;
    case 'text':
      return (
        <p className={styles.text}>
          <GuideText words={block.words} />
        </p>
      );
    case 'note':
      return (
        <Box>
          <GuideText words={block.words} />
        </Box>
      );
    case 'list':
      return <List {...block} />;
    case 'picture': {
      const src = pictureUrl(block.file);
      return src === undefined ? null : <img className={styles.picture} src={src} alt={block.alt} loading="lazy" />;
    }
    case 'table':
      return <GuideTable {...block} />;
  }
}

function Heading({ level, id, words }: Extract<Block, { kind: 'heading' }>): React.ReactElement {
  if (level === 1) return <PageTitle>{wordsOf(words)}</PageTitle>;
  const Level = level === 2 ? 'h2' : 'h3';
  return (
    <Level className={level === 2 ? styles.part : styles.subpart} data-part={id} tabIndex={-1}>
      <GuideText words={words} />
    </Level>
  );
}

function List({ start, items }: Extract<Block, { kind: 'list' }>): React.ReactElement {
  const rows = items.map((words, at) => (
    <li key={at}>
      <GuideText words={words} />
    </li>
  ));
  if (start === undefined) return <ul className={styles.list}>{rows}</ul>;
  return (
    <ol className={styles.list} start={start}>
      {rows}
    </ol>
  );
}

function GuideTable({ head, rows }: Extract<Block, { kind: 'table' }>): React.ReactElement {
  return (
    // What is wider than the screen scrolls by itself, also by keyboard.
    <div className={styles.wide} tabIndex={0} role="region" aria-label={head.map(wordsOf).join(', ')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((words, at) => (
              <th key={at} scope="col">
                <GuideText words={words} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <Row key={at} cells={cells} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ cells }: { readonly cells: readonly (readonly Inline[])[] }): React.ReactElement {
  const [first = [], ...others] = cells;
  return (
    <tr>
      <th scope="row">
        <GuideText words={first} />
      </th>
      {others.map((words, at) => (
        <td key={at}>
          <GuideText words={words} />
        </td>
      ))}
    </tr>
  );
}
