import * as React from 'react';
import { withoutContactData } from '../../domain/contact-data';
import { formatDay } from '../../domain/days';
import { votesInWords } from '../../domain/conclusion-wording';
import { participation } from '../../domain/weighing';
import { factsOf } from '../../session/dossier';
import type { Dossier } from '../../session/dossier';
import { journey } from '../../strings/journey';
import { useLanguage, useStrings } from '../../ui/language';
import { PrintSheet } from '../../ui/PrintSheet';
import { strings } from './strings';

export interface DeciderPageProps {
  readonly dossier: Dossier;
  readonly onDone: () => void;
}

/** The dossier for whoever decides, on one page of paper; without names of initiators. */
export function DeciderPage({ dossier, onDone }: DeciderPageProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const language = useLanguage();
  const { initiative, opgaveLinks, contributors, weighings } = factsOf(dossier);
  const title = `${initiative.Number} ${initiative.Title}`;
  const parts: readonly (readonly [string, string | undefined])[] = [
    [text.page.about, initiative.Summary],
    [text.page.ask, initiative.Ask],
    [text.read.opgaven, opgaveLinks.map(({ Title }) => Title).join(', ') || initiative.NoOpgaveReason],
    [text.page.addedValue, initiative.AddedValue],
    [text.read.conclusion, initiative.Stance && `${words.stances[initiative.Stance]}. ${initiative.WhyAndHow ?? ''}`],
    [text.page.votes, votesInWords(weighings, participation(contributors, weighings).asked)],
    [text.read.against, initiative.ArgumentsAgainst],
    [text.page.dissent, initiative.DissentHandling],
    [
      text.read.startnotitie,
      initiative.StartnotitieNeeded === true ? text.startnotitieNeeded : text.startnotitieNotNeeded,
    ],
  ];
  return (
    <PrintSheet title={title} onDone={onDone}>
      <h1>{initiative.Title}</h1>
      <p>
        {[
          initiative.Number,
          initiative.Settlement,
          initiative.Decider && words.deciders[initiative.Decider],
          initiative.AccountmanagerName,
          initiative.ConcludedAt && formatDay(initiative.ConcludedAt.slice(0, 10), language, 'date'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {parts.map(
        ([heading, value]) =>
          value !== undefined &&
          value !== '' && (
            <React.Fragment key={heading}>
              <h2>{heading}</h2>
              <p>{withoutContactData(value)}</p>
            </React.Fragment>
          ),
      )}
    </PrintSheet>
  );
}
