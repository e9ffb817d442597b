import type * as React from 'react';
import type { View } from '../session/routes';
import { lazyPart } from '../ui/lazy-part';
import type { Preloadable } from '../ui/lazy-part';

type Part = React.ComponentType & Preloadable;

/** Starts loading the script of a place before somebody is there. */
export function preloadView(view: View): void {
  viewParts[view]?.preload();
}

/** What each place shows; the script of a place comes when somebody goes there. A place without a part is none. */
export const viewParts: Readonly<Partial<Record<View, Part>>> = {
  today: lazyPart(async () => (await import(/* webpackChunkName: 'vandaag' */ './TodayPage')).TodayPage),
  absence: lazyPart(
    async () => (await import(/* webpackChunkName: 'vervanging' */ '../features/handover/AbsenceView')).AbsenceView,
  ),
  initiatives: lazyPart(
    async () =>
      (await import(/* webpackChunkName: 'initiatieven' */ '../features/initiatives/InitiativesView')).InitiativesView,
  ),
  dossier: lazyPart(async () => (await import(/* webpackChunkName: 'dossier' */ './DossierView')).DossierView),
  registration: lazyPart(
    async () =>
      (await import(/* webpackChunkName: 'aanmelden' */ '../features/registration/RegistrationView')).RegistrationView,
  ),
  rules: lazyPart(
    async () => (await import(/* webpackChunkName: 'spelregels' */ '../features/rules/RulesView')).RulesView,
  ),
  texts: lazyPart(
    async () => (await import(/* webpackChunkName: 'teksten' */ '../features/texts/TextsView')).TextsView,
  ),
  setup: lazyPart(
    async () => (await import(/* webpackChunkName: 'inrichting' */ '../features/setup/SetupView')).SetupView,
  ),
  forms: lazyPart(
    async () => (await import(/* webpackChunkName: 'inname' */ '../features/intake/FormsView')).FormsView,
  ),
  privacy: lazyPart(
    async () => (await import(/* webpackChunkName: 'privacy-scherm' */ '../features/privacy/PrivacyView')).PrivacyView,
  ),
  report: lazyPart(
    async () => (await import(/* webpackChunkName: 'cijfers' */ '../features/report/ReportView')).ReportView,
  ),
  import: lazyPart(
    async () => (await import(/* webpackChunkName: 'inlezen' */ '../features/intake/import/ImportView')).ImportView,
  ),
  help: lazyPart(async () => (await import(/* webpackChunkName: 'hulp' */ '../features/help/HelpView')).HelpView),
  opgaven: lazyPart(
    async () => (await import(/* webpackChunkName: 'opgaven' */ '../features/opgaven/OpgavenView')).OpgavenView,
  ),
};
