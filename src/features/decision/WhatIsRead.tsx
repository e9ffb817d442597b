import * as React from 'react';
import { formatDay } from '../../domain/days';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { journey } from '../../strings/journey';
import type { Decider } from '../../domain/weighing';
import { Button } from '../../ui/Button';
import { useLanguage, useStrings } from '../../ui/language';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { DeciderPage } from './DeciderPage';
import styles from './decision.module.scss';
import { strings } from './strings';

export interface WhatIsReadProps extends Pick<DossierStepProps, 'dossier' | 'goTo'> {
  readonly body: Decider;
}

/** What whoever decides gets to read, each with the way to it. */
export function WhatIsRead({ dossier, goTo, body }: WhatIsReadProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const language = useLanguage();
  const { host } = useServices();
  const { initiative, opgaveLinks } = factsOf(dossier);
  const [printing, setPrinting] = React.useState(false);
  const [said, setSaid] = React.useState('');
  const opgaven = opgaveLinks.map(({ Title }) => Title).join(', ');
  const needed = initiative.StartnotitieNeeded === true;
  const url = host.dossierUrl(initiative.Key, 'besluit');
  const rows = [
    { what: text.read.conclusion, value: initiative.Stance && words.stances[initiative.Stance], step: 'weging' },
    { what: text.read.against, value: initiative.ArgumentsAgainst, step: 'weging' },
    { what: text.read.opgaven, value: opgaven === '' ? initiative.NoOpgaveReason : opgaven, step: 'inschatting' },
    {
      what: text.read.startnotitie,
      value: needed ? text.startnotitieNeeded : text.startnotitieNotNeeded,
      step: needed ? 'documenten' : undefined,
    },
  ];
  return (
    <Section heading={text.reads[body]} aside={text.readsAside}>
      <Rows label={text.reads[body]}>
        {rows.map(({ what, value, step }) => (
          <Row
            key={what}
            action={
              step !== undefined && (
                <Button kind="link" label={text.view(what)} onClick={() => goTo(step)}>
                  {text.viewShort}
                </Button>
              )
            }
          >
            <Status kind={value === undefined ? 'open' : 'ok'} detail={value ?? text.none}>
              {what}
            </Status>
          </Row>
        ))}
      </Rows>
      <div className={styles.actions}>
        <Button onClick={() => void copy()}>{text.copyLink}</Button>
        <Button onClick={() => setPrinting(true)}>{text.print}</Button>
        <Button onClick={() => goTo('documenten')}>{text.toDocuments}</Button>
      </div>
      {printing && <DeciderPage dossier={dossier} onDone={() => setPrinting(false)} />}
      <div role="status">{said !== '' && <Text small>{said}</Text>}</div>
      {initiative.DecisionResult === undefined && initiative.NextActionOn !== undefined && (
        <Status kind="waiting">{text.expected(formatDay(initiative.NextActionOn, language, 'long'))}</Status>
      )}
    </Section>
  );

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      setSaid(text.copied);
    } catch {
      // The browser or the frame does not allow it: then the person copies it by hand.
      setSaid(text.copyFailed(url));
    }
  }
}
