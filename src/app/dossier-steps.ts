import type * as React from 'react';
import type { DossierStepProps } from '../session/dossier';
import type { DossierStep } from '../session/routes';
import { lazyPart } from '../ui/lazy-part';

type Step = React.ComponentType<DossierStepProps>;

/** What each tab of a dossier shows, each with its own script. A step that is not here has no tab. */
export const dossierSteps: Readonly<Partial<Record<DossierStep, Step>>> = {
  overzicht: lazyPart<DossierStepProps>(
    async () => (await import(/* webpackChunkName: 'overzicht' */ '../features/dossier/overview/OverviewStep')).default,
  ),
  verkenning: lazyPart<DossierStepProps>(
    async () => (await import(/* webpackChunkName: 'verkenning' */ '../features/exploration/ExplorationStep')).default,
  ),
  inschatting: lazyPart<DossierStepProps>(
    async () => (await import(/* webpackChunkName: 'inschatting' */ '../features/assessment/AssessmentStep')).default,
  ),
  verbreding: lazyPart<DossierStepProps>(
    async () => (await import(/* webpackChunkName: 'verbreding' */ '../features/broadening/BroadeningStep')).default,
  ),
  weging: lazyPart<DossierStepProps>(
    async () => (await import(/* webpackChunkName: 'weging' */ './WeighingTab')).default,
  ),
  besluit: lazyPart<DossierStepProps>(
    async () => (await import(/* webpackChunkName: 'besluit' */ './DecisionTab')).default,
  ),
  afspraken: lazyPart<DossierStepProps>(
    async () =>
      (await import(/* webpackChunkName: 'afspraken' */ '../features/dossier/agreements/AgreementsStep')).default,
  ),
  tijdlijn: lazyPart<DossierStepProps>(
    async () => (await import(/* webpackChunkName: 'tijdlijn' */ '../features/dossier/timeline/TimelineStep')).default,
  ),
  documenten: lazyPart<DossierStepProps>(
    async () => (await import(/* webpackChunkName: 'documenten' */ '../features/startnotitie/DocumentsStep')).default,
  ),
  afronden: lazyPart<DossierStepProps>(
    async () => (await import(/* webpackChunkName: 'afronden' */ './ClosingTab')).default,
  ),
};
