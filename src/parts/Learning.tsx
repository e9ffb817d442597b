import * as React from 'react';
import type { Dossier } from '../session/dossier';
import { ComparableLessons } from './lessons/ComparableLessons';
import { MirrorPrompt } from './mirror/MirrorPrompt';

/** What {@link LearningAside} loads. */
export function Learning({ dossier }: { readonly dossier: Dossier }): React.ReactElement {
  return (
    <>
      <MirrorPrompt dossier={dossier} />
      <ComparableLessons dossier={dossier} />
    </>
  );
}
