import * as React from 'react';
import type { Language } from '../strings/define';
import { Announcer } from './Announcer';
import { classNames } from './class-names';
import { LanguageProvider } from './language';
import styles from './surface.module.scss';
import { WidthProvider } from './width';

export interface SurfaceProps {
  readonly language: Language;
  /** The frame is Teams: narrower margins. */
  readonly inTeams?: boolean;
  readonly children: React.ReactNode;
}

/**
 * The ground on which a web part stands: font, colours, margins, width, language and the voice for screen readers.
 * The theme's variables are set on an element around it (theme.ts), so that another theme needs no new render.
 */
export function Surface({ language, inTeams, children }: SurfaceProps): React.ReactElement {
  const [element, setElement] = React.useState<HTMLDivElement | null>(null);
  return (
    <div ref={setElement} lang={language} className={classNames(styles.surface, inTeams && styles.teams)}>
      <LanguageProvider language={language}>
        <WidthProvider element={element}>
          <Announcer>
            <div className={styles.inside}>{children}</div>
          </Announcer>
        </WidthProvider>
      </LanguageProvider>
    </div>
  );
}
