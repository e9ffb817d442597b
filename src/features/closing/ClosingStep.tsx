import * as React from 'react';
import type { Missing } from '../../domain/missing';
import { outcomes, successFactors } from '../../domain/outcome';
import type { ReferralArrived, SuccessFactor } from '../../domain/outcome';
import { Phase } from '../../domain/phases';
import { can } from '../../domain/rights';
import { lineLimit } from '../../domain/text';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { FollowUpDay } from '../../parts/referral/FollowUpDay';
import { ReferTo } from '../../parts/referral/ReferTo';
import { MirrorSection } from '../../parts/mirror/MirrorSection';
import { journey } from '../../strings/journey';
import { learning } from '../../strings/learning';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choices';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Footer } from '../../ui/Footer';
import type { MissingThing } from '../../ui/Footer';
import { useStrings } from '../../ui/language';
import { SavedState } from '../../ui/SavedState';
import { Columns, Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { TextField } from '../../ui/TextField';
import { useId } from '../../ui/use-id';
import { Closed } from './Closed';
import styles from './closing.module.scss';
import { Factors } from './Factors';
import { Keeping } from './Keeping';
import { strings } from './strings';
import { useClosing } from './use-closing';

/** The step Afronden: the outcome, what it brought, what we learned, and what is kept. */
export default function ClosingStep(props: DossierStepProps): React.ReactElement {
  const text = useStrings(strings);
  const facts = factsOf(props.dossier);
  if (facts.initiative.Phase === Phase.closed) return <Closed {...props} />;
  if (!can(props.dossier.me, 'closeInitiative', facts)) return <Empty kind="info" title={text.readOnly} />;
  return <Close {...props} />;
}

function Close({ dossier, refresh }: DossierStepProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const { factors: factorNames } = useStrings(learning);
  const state = useClosing({ dossier });
  const base = useId('closing');
  const [refused, setRefused] = React.useState(false);
  const { form, change, missing, close } = state;
  const things = missing.map(thing);
  const factorId = (factor: SuccessFactor): string => `${base}-${factor}`;
  const whyId = (factor: SuccessFactor): string => `${base}-${factor}-why`;
  return (
    <>
      <Columns
        asideWidth={528}
        main={
          <>
            <Section heading={text.outcome}>
              <div className={styles.form}>
                <Choices
                  required
                  hideLabel
                  id={`${base}-outcome`}
                  label={text.outcome}
                  value={form.outcome}
                  options={outcomes.map((value) => ({ value, label: words.outcomes[value] }))}
                  onChange={(outcome) => change({ outcome })}
                />
                {form.outcome === 'doorverwezen' && (
                  <ReferTo
                    id={`${base}-referred`}
                    value={form.referredTo}
                    onChange={(referredTo) => change({ referredTo })}
                  />
                )}
                {form.outcome === 'samengevoegd' && (
                  <TextField
                    required
                    id={`${base}-referred`}
                    label={text.mergedWith}
                    maxLength={lineLimit}
                    value={form.referredTo}
                    onChange={(referredTo) => change({ referredTo })}
                  />
                )}
                {form.outcome === 'doorverwezen' && (
                  <Choices
                    required
                    id={`${base}-arrived`}
                    label={text.arrived}
                    value={form.arrived}
                    options={arrivals.map((value) => ({ value, label: text.arrivedOptions[value] }))}
                    onChange={(arrived) => change({ arrived })}
                  />
                )}
                {form.outcome === 'doorverwezen' && form.arrived === 'nog niet' && (
                  <FollowUpDay value={form.followUpOn} onChange={(followUpOn) => change({ followUpOn })} />
                )}
                <TextField
                  required
                  multiline
                  id={`${base}-note`}
                  label={text.note[form.outcome ?? 'other']}
                  description={text.noteHelp}
                  value={form.note}
                  onChange={(note) => change({ note })}
                />
              </div>
            </Section>
            {state.evaluates && (
              <>
                <Factors closing={state} factorId={factorId} whyId={whyId} />
                <Section heading={text.lessons} aside={text.lessonsAside}>
                  <div className={styles.lessons}>
                    <TextField
                      required
                      multiline
                      id={`${base}-again`}
                      label={text.again}
                      value={form.again}
                      onChange={(again) => change({ again })}
                    />
                    <TextField
                      required
                      multiline
                      id={`${base}-different`}
                      label={text.different}
                      value={form.different}
                      onChange={(different) => change({ different })}
                    />
                  </div>
                </Section>
              </>
            )}
          </>
        }
        aside={
          <>
            <MirrorSection dossier={dossier} />
            <Keeping retention={state.retention} outcome={form.outcome} grounds={dossier.settings.retention.grounds} />
          </>
        }
      />
      {close.error !== undefined && <Failure error={close.error} title={text.failed} />}
      <div role="alert">{refused && <Status kind="late">{text.refused}</Status>}</div>
      <Footer
        missing={things}
        missingLead={text.missingLead(things.length)}
        missingId={`${base}-missing`}
        step={
          <>
            <SavedState small saved={state.kept} />
            <Button
              kind="primary"
              busy={close.busy}
              blockedBy={things.length > 0 ? `${base}-missing` : undefined}
              onBlocked={things[0]?.onGo}
              onClick={() => void submit()}
            >
              {text.close}
            </Button>
          </>
        }
      >
        <strong>{text.ready}</strong> {text.readyAfter}
      </Footer>
    </>
  );

  async function submit(): Promise<void> {
    if (!state.closing) return;
    const result = await close.run(state.closing);
    if (!result) return;
    setRefused(result.kind !== 'done');
    if (result.kind !== 'done') return;
    state.forget();
    await refresh();
  }

  function thing({ field, reason, subject }: Missing): MissingThing {
    const { missing: say } = text;
    const factor = successFactors.find((one) => one === subject);
    if (field === 'Outcome') {
      const label =
        reason === 'wrong-phase'
          ? say['outcome-wrong-phase']
          : reason === 'no-decision'
            ? say['outcome-no-decision']
            : say.outcome;
      return { label, onGo: () => focus(`${base}-outcome`) };
    }
    if (field === 'ReferredTo')
      return {
        label: reason === 'too-long' ? say.referredToLong : say.referredTo,
        onGo: () => focus(`${base}-referred`),
      };
    if (field === 'ReferralArrived') return { label: say.arrived, onGo: () => focus(`${base}-arrived`) };
    if (field === 'Lessons') {
      const part = subject === 'again' ? 'again' : 'different';
      return { label: say[part], onGo: () => focus(`${base}-${part}`) };
    }
    if (factor) {
      const name = factorNames[factor];
      return reason === 'why-needed'
        ? { label: say.factorWhy(name), onGo: () => focus(whyId(factor)) }
        : { label: say.factor(name), onGo: () => focus(factorId(factor)) };
    }
    return { label: say.note, onGo: () => focus(`${base}-note`) };
  }
}

const arrivals: readonly ReferralArrived[] = ['ja', 'nog niet', 'nee'];

/** Of a group of radios the first one takes focus. */
function focus(id: string): void {
  const element = document.getElementById(id);
  (element instanceof HTMLFieldSetElement ? element.querySelector<HTMLElement>('input') : element)?.focus();
}
