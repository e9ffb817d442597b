import * as React from 'react';
import { createPortal } from 'react-dom';
import styles from './print-sheet.module.scss';

export interface PrintSheetProps {
  /** Name of the paper: also that of the file when somebody prints to one. */
  readonly title: string;
  /** The print window closed. */
  readonly onDone: () => void;
  readonly children: React.ReactNode;
}

/**
 * Prints what is in it and nothing around it: not the bars of SharePoint, not the frame of Teams. Render it to print;
 * nothing of it shows on screen.
 */
export function PrintSheet({ title, onDone, children }: PrintSheetProps): React.ReactPortal | null {
  const [sheet, setSheet] = React.useState<HTMLElement>();
  const done = React.useRef(onDone);
  done.current = onDone;

  React.useEffect(() => {
    const element = document.createElement('div');
    element.className = styles.sheet;
    const root = document.documentElement;
    const titleBefore = document.title;
    const finish = (): void => done.current();
    document.body.appendChild(element);
    root.classList.add(styles.printing);
    document.title = title;
    window.addEventListener('afterprint', finish);
    setSheet(element);
    return () => {
      window.removeEventListener('afterprint', finish);
      root.classList.remove(styles.printing);
      document.title = titleBefore;
      element.remove();
    };
  }, [title]);

  // In an effect after the one that made the sheet: by then its content is in it.
  React.useEffect(() => {
    if (sheet) window.print();
  }, [sheet]);

  return sheet ? createPortal(<article>{children}</article>, sheet) : null;
}
