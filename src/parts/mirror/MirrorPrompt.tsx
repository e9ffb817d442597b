import * as React from 'react';
import { Phase, phaseNumber } from '../../domain/phases';
import type { Dossier } from '../../session/dossier';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import styles from './mirror.module.scss';
import { MirrorPanel } from './MirrorPanel';
import { mirrorStrings } from './strings';
import { useMirror } from './use-mirror';

/**
 * Asks who works along how the municipality does as a partner, once in each phase from the weging on: then there is a broader
 * team. Whoever answered, or does not take part, sees nothing.
 */
export function MirrorPrompt({ dossier }: { readonly dossier: Dossier }): React.ReactElement | null {
  const text = useStrings(mirrorStrings);
  const state = useMirror(dossier);
  const [open, setOpen] = React.useState(false);
  const { Phase: phase } = dossier.initiative.record;
  const hasTeam = phaseNumber(phase) >= phaseNumber(Phase.weighing) && phase !== Phase.closed;
  if (!hasTeam || !state.mayAnswer || !state.loaded || state.own !== undefined) return null;
  return (
    <Section heading={text.heading} aside={text.aside}>
      <Text block>{text.prompt}</Text>
      <div className={styles.actions}>
        <Button onClick={() => setOpen(true)}>{text.own}</Button>
      </div>
      {open && (
        <MirrorPanel
          dossier={dossier}
          side="team"
          before={{}}
          onClose={() => setOpen(false)}
          onDone={async () => {
            setOpen(false);
            await state.refresh();
          }}
        />
      )}
    </Section>
  );
}
