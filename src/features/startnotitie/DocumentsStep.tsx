import * as React from 'react';
import useSWR from 'swr';
import type { StoredDocument } from '../../data/ports';
import { phaseNumber, Phase } from '../../domain/phases';
import { can } from '../../domain/rights';
import { countSections } from '../../domain/startnotitie/compose';
import { OriginAside } from '../../parts/OriginAside';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { Columns, Section } from '../../ui/Section';
import { DocumentList } from './DocumentList';
import { MakeDocument } from './MakeDocument';
import { SectionRow } from './SectionRow';
import styles from './startnotitie.module.scss';
import { strings } from './strings';
import { useStartnotitie } from './use-startnotitie';

/** The step Documenten: the startnotitie section by section, making it, and what lies in the folder. */
export default function DocumentsStep({ dossier, refresh }: DossierStepProps): React.ReactElement {
  const { documents } = useServices();
  const facts = factsOf(dossier);
  const { initiative } = facts;
  const stored = useSWR<readonly StoredDocument[], unknown>(['documents', initiative.Key], () =>
    documents.list(initiative.Key),
  );
  const reload = (): Promise<unknown> => stored.mutate();
  const list = (
    <>
      <DocumentList
        dossier={dossier}
        documents={stored.data}
        error={stored.error}
        onChanged={reload}
        mayAdd={can(dossier.me, 'saveAgreement', facts)}
      />
      <OriginAside dossier={dossier} />
    </>
  );
  // Before the weighing there is hardly anything to make a startnotitie of.
  if (phaseNumber(initiative.Phase) < phaseNumber(Phase.weighing)) return list;
  return (
    <Startnotitie dossier={dossier} refresh={refresh} documents={stored.data} onMade={reload}>
      {list}
    </Startnotitie>
  );
}

interface StartnotitieProps extends Pick<DossierStepProps, 'dossier' | 'refresh'> {
  readonly documents: readonly StoredDocument[] | undefined;
  readonly onMade: () => Promise<unknown>;
  readonly children: React.ReactNode;
}

function Startnotitie({ dossier, refresh, documents, onMade, children }: StartnotitieProps): React.ReactElement {
  const text = useStrings(strings);
  const state = useStartnotitie({ dossier }, onMade);
  const initiative = dossier.initiative.record;
  const { startnotitie } = state;
  const filled = startnotitie && countSections(startnotitie).filled;
  return (
    <Columns
      asideWidth={424}
      main={
        <Section
          heading={text.heading[initiative.Decider ?? 'none']}
          aside={startnotitie && text.fromDossier(filled ?? 0, startnotitie.sections.length)}
        >
          {state.error !== undefined && <Failure error={state.error} onRetry={state.retry} />}
          {!startnotitie && state.error === undefined && <Loading rows={6} />}
          {startnotitie && (
            <ol className={styles.sections}>
              {startnotitie.sections.map((section) => (
                <SectionRow
                  key={section.id}
                  section={section}
                  own={state.written[section.id]}
                  dossier={dossier}
                  refresh={refresh}
                  mayWrite={state.mayMake && initiative.Phase !== Phase.closed}
                />
              ))}
            </ol>
          )}
        </Section>
      }
      aside={
        <>
          <MakeDocument state={state} initiative={initiative} documents={documents} />
          {children}
        </>
      }
    />
  );
}
