import type { DossierPanels } from '../features/dossier/DossierMenu';
import { latePart } from '../parts/late-part';
import type { DossierPanelProps } from '../session/dossier';
import { lazyPart } from '../ui/lazy-part';

/** The acts on a dossier as a whole, each loaded when somebody opens it. */
export const dossierPanels: DossierPanels = {
  handover: lazyPart<DossierPanelProps>(
    async () => (await import(/* webpackChunkName: 'overdragen' */ '../features/handover/HandoverPanel')).HandoverPanel,
  ),
  pause: lazyPart<DossierPanelProps>(
    async () => (await import(/* webpackChunkName: 'overdragen' */ '../features/handover/PausePanel')).PausePanel,
  ),
  relate: lazyPart<DossierPanelProps>(
    async () => (await import(/* webpackChunkName: 'samenhang' */ '../features/relations/RelatePanel')).RelatePanel,
  ),
};

/** Above the steps of a dossier, only while something is going on. */
export const DossierNotices = lazyPart<Pick<DossierPanelProps, 'dossier' | 'refresh'>>(
  async () => (await import(/* webpackChunkName: 'overdragen' */ '../features/handover/DossierNotices')).DossierNotices,
);

/** What has to do with an initiative: comes after the dossier itself. */
export const DossierRelations = latePart<Pick<DossierPanelProps, 'dossier' | 'refresh'>>(
  async () =>
    (await import(/* webpackChunkName: 'samenhang' */ '../features/relations/DossierRelations')).DossierRelations,
);
