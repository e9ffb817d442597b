import * as React from 'react';
import { broaderTeam } from '../../../domain/broadening';
import { formatDay } from '../../../domain/days';
import { readiness } from '../../../domain/exploration';
import { Phase } from '../../../domain/phases';
import { can } from '../../../domain/rights';
import type { PlainDay } from '../../../domain/types';
import { isSubmitted } from '../../../domain/weighing';
import type { ContactPanelProps } from '../../../parts/ContactPanel';
import type { DossierStepProps } from '../../../session/dossier';
import { factsOf } from '../../../session/dossier';
import { journey } from '../../../strings/journey';
import { NextStep } from '../../../ui/Box';
import { Button } from '../../../ui/Button';
import { useLanguage, useStrings } from '../../../ui/language';
import { lazyPart } from '../../../ui/lazy-part';
import { stepOfPhase } from '../steps';
import { strings } from './strings';

const ContactPanel = lazyPart<ContactPanelProps>(
  async () => (await import(/* webpackChunkName: 'contact' */ '../../../parts/ContactPanel')).ContactPanel,
);

/** What must happen next, by whom, with the way there. For who gives a view: the view. */
export function NextStepBar(props: DossierStepProps): React.ReactElement {
  const { lead, detail } = useWords(props);
  return (
    <NextStep actions={<Action {...props} />}>
      <strong>{lead}</strong> {detail}
    </NextStep>
  );
}

function Action({ dossier, refresh, goTo }: DossierStepProps): React.ReactElement | null {
  const text = useStrings(strings).actions;
  const [recording, setRecording] = React.useState(false);
  const facts = factsOf(dossier);
  const { initiative, weighings } = facts;
  const to = stepOfPhase(initiative.Phase);
  switch (initiative.Phase) {
    case Phase.received:
      return null;
    case Phase.assigned:
      if (!can(dossier.me, 'recordContact', facts)) return null;
      return (
        <>
          <Button kind="primary" onClick={() => setRecording(true)}>
            {text.firstContact}
          </Button>
          {recording && (
            <ContactPanel
              initiative={initiative}
              me={dossier.me}
              settings={dossier.settings}
              onClose={() => setRecording(false)}
              onDone={() => void refresh().then(() => setRecording(false))}
            />
          )}
        </>
      );
    case Phase.weighing: {
      const given = weighings.some((weighing) => weighing.PersonKey === dossier.me.personKey && isSubmitted(weighing));
      const label = can(dossier.me, 'weigh', facts) && !given ? text.giveView : text.weging;
      return (
        <Button kind="primary" onClick={() => goTo(to)}>
          {label}
        </Button>
      );
    }
    case Phase.exploring:
    case Phase.assessing:
    case Phase.broadening:
    case Phase.deciding:
    case Phase.guiding:
    case Phase.closed:
      return (
        <Button kind="primary" onClick={() => goTo(to)}>
          {text[initiative.Phase]}
        </Button>
      );
  }
}

function useWords({ dossier }: DossierStepProps): { readonly lead: string; readonly detail?: string } {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const language = useLanguage();
  const { initiative, contributors, weighings } = factsOf(dossier);
  const long = (day: PlainDay | undefined): string | undefined => day && formatDay(day, language, 'long');
  const asked = broaderTeam(contributors);
  switch (initiative.Phase) {
    case Phase.received:
      return { lead: text.next.aangemeld };
    case Phase.assigned:
      return { lead: text.next.toegewezen(long(initiative.FirstContactDueOn)), detail: text.detail.toegewezen };
    case Phase.exploring: {
      const { ready, total } = readiness(initiative);
      return { lead: text.next.verkenning, detail: text.detail.verkenning(ready, total) };
    }
    case Phase.broadening:
      return { lead: text.next.verbreding, detail: text.detail.verbreding(asked.length) };
    case Phase.weighing:
      return {
        lead: text.next.weging(long(initiative.WeighingClosesOn)),
        detail: text.detail.weging(weighings.filter(isSubmitted).length, asked.length),
      };
    case Phase.assessing:
    case Phase.deciding:
    case Phase.guiding:
      return { lead: text.next[initiative.Phase], detail: text.detail[initiative.Phase] };
    case Phase.closed:
      return {
        lead: text.next.afgerond(initiative.Outcome ? words.outcomes[initiative.Outcome].toLowerCase() : ''),
        detail: initiative.OutcomeNote,
      };
  }
}
