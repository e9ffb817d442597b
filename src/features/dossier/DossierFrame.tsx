import * as React from 'react';
import { dayOf } from '../../domain/days';
import { hasNotices } from '../../domain/notices';
import type { Dossier, DossierStepProps } from '../../session/dossier';
import { factsOf, useDossier } from '../../session/dossier';
import { Box } from '../../ui/Box';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { TabPanel, Tabs } from '../../ui/Tabs';
import { useId } from '../../ui/use-id';
import { useServices } from '../../session/services';
import { CompactHeader, FullHeader, HiddenHeader } from './DossierHeader';
import { DossierMenu } from './DossierMenu';
import type { DossierPanels } from './DossierMenu';
import { NextStepBar } from './overview/NextStepBar';
import { isOnlyAsking, isStepId, openingStep, stepOfPhase, visibleSteps } from './steps';
import type { StepId } from './steps';
import { strings } from './strings';

/** A step that is not there has no tab. */
export type DossierSteps = Readonly<Partial<Record<StepId, React.ComponentType<DossierStepProps>>>>;

export interface DossierFrameProps {
  readonly initiativeKey: string;
  /** The step in the address; without one the dossier opens on its overview. */
  readonly step: string | undefined;
  readonly onStep: (step: StepId) => void;
  /** Where the list of initiatives is, if there is one here. */
  readonly backHref?: string;
  /** The steps, each loaded when it is opened. */
  readonly steps: DossierSteps;
  /** The acts of the menu, each loaded when it is opened. */
  readonly panels: DossierPanels;
  /** What is going on with the contact and the clock; loaded only when something is. */
  readonly Notices: React.ComponentType<Pick<DossierStepProps, 'dossier' | 'refresh'>>;
  /** Related and merged initiatives, under the overview. */
  readonly Relations: React.ComponentType<Pick<DossierStepProps, 'dossier' | 'refresh'>>;
}

/** The dossier of one initiative: header, tabs and the step that is open. */
export default function DossierFrame(props: DossierFrameProps): React.ReactElement {
  const text = useStrings(strings);
  const loaded = useDossier(props.initiativeKey);
  switch (loaded.state) {
    case 'loading':
      return <Loading rows={6} />;
    case 'failed':
      return <Failure error={loaded.error} title={text.failed} onRetry={loaded.retry} />;
    case 'absent':
      return (
        <Empty kind="info" title={text.absent}>
          <p>{text.absentHelp}</p>
          {props.backHref !== undefined && <Link href={props.backHref}>{text.toList}</Link>}
        </Empty>
      );
    case 'ready':
      return (
        <>
          {loaded.error !== undefined && <Box tone="warning">{text.stale}</Box>}
          <OpenDossier {...props} dossier={loaded.dossier} refresh={loaded.refresh} />
        </>
      );
  }
}

interface OpenDossierProps extends DossierFrameProps {
  readonly dossier: Dossier;
  readonly refresh: () => Promise<void>;
}

function OpenDossier(props: OpenDossierProps): React.ReactElement {
  const { dossier, refresh, step, onStep, backHref, steps, panels, Notices, Relations } = props;
  const text = useStrings(strings);
  const panelId = useId('dossier');
  const { host, now } = useServices();
  const facts = factsOf(dossier);
  const visible = visibleSteps(facts, isStepId(step) ? step : undefined).filter((id) => steps[id]);
  const asked = isStepId(step) && visible.includes(step) ? step : openingStep(facts, dossier.me, host.kind);
  const Step = steps[asked];
  const onlyAsks = !isStepId(step) && isOnlyAsking(facts, dossier.me, host.kind, now());
  const Header = onlyAsks ? HiddenHeader : asked === 'overzicht' ? FullHeader : CompactHeader;
  // Stays once it is there: it says what became of it.
  const hadNotices = React.useRef(false);
  const goTo = React.useCallback((next: string) => onStep(isStepId(next) ? next : 'overzicht'), [onStep]);
  return (
    <article>
      <Header
        dossier={dossier}
        backHref={backHref}
        menu={
          <DossierMenu
            dossier={dossier}
            refresh={refresh}
            panels={panels}
            onMoved={(phase) => onStep(stepOfPhase(phase))}
          />
        }
      />
      {asked === 'overzicht' && <NextStepBar dossier={dossier} refresh={refresh} goTo={goTo} />}
      {!onlyAsks && (
        <Tabs
          label={text.parts}
          tabs={visible.map((id) => ({ id, label: text.steps[id] }))}
          current={asked}
          onSelect={onStep}
          panelId={panelId}
        />
      )}
      {!onlyAsks && (hadNotices.current ||= hasNotices(facts.initiative, dayOf(now()))) && (
        <Notices dossier={dossier} refresh={refresh} />
      )}
      <TabPanel id={panelId} current={asked} hasTabs={!onlyAsks}>
        <React.Suspense fallback={<Loading rows={4} />}>
          {Step && <Step dossier={dossier} refresh={refresh} goTo={goTo} />}
          {asked === 'overzicht' && <Relations dossier={dossier} refresh={refresh} />}
        </React.Suspense>
      </TabPanel>
    </article>
  );
}
