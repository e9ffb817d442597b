import * as React from 'react';
import DossierFrame from '../features/dossier/DossierFrame';
import { useNavigation } from '../session/navigation';
import { useServices } from '../session/services';
import { useStrings } from '../ui/language';
import { LinkButton } from '../ui/Link';
import { PageTitle } from '../ui/Section';
import { DossierNotices, DossierRelations, dossierPanels } from './dossier-panels';
import { dossierSteps } from './dossier-steps';
import { strings } from './strings';

/** The dossier that the address names. */
export function DossierView(): React.ReactElement | null {
  const { route, go, linkTo } = useNavigation();
  const { host } = useServices();
  if (route.view !== 'dossier') return null;
  const { initiativeKey, step } = route;
  if (initiativeKey === '') return <NoInitiative />;
  return (
    <DossierFrame
      key={initiativeKey}
      initiativeKey={initiativeKey}
      step={step}
      onStep={(next) => go({ view: 'dossier', initiativeKey, step: next })}
      // A channel is about one initiative: there is no list to go back to.
      backHref={host.kind === 'channel-tab' ? undefined : linkTo({ view: 'initiatives' }).href}
      steps={dossierSteps}
      panels={dossierPanels}
      Notices={DossierNotices}
      Relations={DossierRelations}
    />
  );
}

function NoInitiative(): React.ReactElement {
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  return (
    <>
      <PageTitle sub={text.noInitiativeHow}>{text.noInitiative}</PageTitle>
      <LinkButton primary {...linkTo({ view: 'initiatives' })}>
        {text.toInitiatives}
      </LinkButton>
    </>
  );
}
