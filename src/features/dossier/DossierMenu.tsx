import * as React from 'react';
import { dayOf } from '../../domain/days';
import { canHandOver } from '../../domain/handover';
import { canPause } from '../../domain/paused-clock';
import { phasesToGoBackTo } from '../../domain/phases';
import type { Phase } from '../../domain/phases';
import { can } from '../../domain/rights';
import type { Dossier, DossierPanelProps } from '../../session/dossier';
import { factsOf } from '../../session/dossier';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { useStrings } from '../../ui/language';
import { lazyPart } from '../../ui/lazy-part';
import { Menu } from '../../ui/Menu';
import type { GoBackPanelProps } from './GoBackPanel';
import { strings } from './strings';

const GoBackPanel = lazyPart<GoBackPanelProps>(
  async () => (await import(/* webpackChunkName: 'terug' */ './GoBackPanel')).GoBackPanel,
);

/** Panels of other parts of the product: handing over, stopping the clock. */
export type DossierPanels = Readonly<Record<'handover' | 'pause' | 'relate', React.ComponentType<DossierPanelProps>>>;

export interface DossierMenuProps {
  readonly dossier: Dossier;
  readonly refresh: () => Promise<void>;
  readonly onMoved: (to: Phase) => void;
  readonly panels: DossierPanels;
}

/** Referring ends the initiative here: the step Afronden asks to whom, why, and whether it arrived. */
type Act = keyof DossierPanels | 'goBack' | 'refer';

/** Acts on the dossier as a whole, each with its reason in a panel; absent for who may do none of them. */
export function DossierMenu({ dossier, refresh, onMoved, panels }: DossierMenuProps): React.ReactElement | null {
  const text = useStrings(strings);
  const { go } = useNavigation();
  const [open, setOpen] = React.useState<Act>();
  const earlier = phasesToGoBackTo(dossier.initiative.record.Phase);
  const acts = useActs(dossier, earlier);
  if (acts.length === 0) return null;
  const OtherPanel = open === undefined || open === 'goBack' || open === 'refer' ? undefined : panels[open];
  const close = (): void => setOpen(undefined);

  function choose(act: Act): void {
    const initiativeKey = dossier.initiative.record.Key;
    if (act === 'refer') go({ view: 'dossier', initiativeKey, step: 'afronden', query: { uitkomst: 'doorverwezen' } });
    else setOpen(act);
  }

  return (
    <>
      <Menu label={text.menu} items={acts} onSelect={({ id }) => choose(id)} />
      {open === 'goBack' && (
        <GoBackPanel
          dossier={dossier}
          earlier={earlier}
          onClose={close}
          onDone={async (to) => {
            await refresh();
            close();
            onMoved(to);
          }}
        />
      )}
      {OtherPanel && <OtherPanel dossier={dossier} refresh={refresh} onClose={close} />}
    </>
  );
}

function useActs(dossier: Dossier, earlier: readonly Phase[]): readonly { readonly id: Act; readonly label: string }[] {
  const text = useStrings(strings);
  const { now } = useServices();
  const initiative = dossier.initiative.record;
  const facts = { ...factsOf(dossier), today: dayOf(now()) };
  const isPaused = initiative.WaitingSince !== undefined;
  const all = [
    { id: 'handover', label: text.handover, possible: canHandOver(initiative) && can(dossier.me, 'handOver', facts) },
    {
      id: 'refer',
      label: text.refer,
      possible: initiative.IsOpen && can(dossier.me, 'closeInitiative', facts),
    },
    { id: 'relate', label: text.relate, possible: can(dossier.me, 'mergeRegistration') },
    {
      id: 'pause',
      label: text.pause,
      possible: canPause(initiative) && !isPaused && can(dossier.me, 'pauseClock', facts),
    },
    { id: 'goBack', label: text.goBack.open, possible: earlier.length > 0 && can(dossier.me, 'goBack', facts) },
  ] as const;
  return all.filter(({ possible }) => possible);
}
