import * as React from 'react';
import useSWR from 'swr';
import { formatDay } from '../../domain/days';
import { decisionLetter, letterSubject } from '../../domain/decision-wording';
import type { Agreement } from '../../domain/records.generated';
import { factsOf } from '../../session/dossier';
import type { Dossier } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useInitiatorMails } from '../../session/use-initiator-mails';
import { Button } from '../../ui/Button';
import { useLanguage, useStrings } from '../../ui/language';
import { MailDraft } from '../../ui/MailDraft';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import styles from './decision.module.scss';
import { strings } from './strings';

export interface LetterProps {
  readonly dossier: Dossier;
  readonly paragraphs: readonly string[];
  /** Until when they get to hear it, in words. */
  readonly callBy: string;
}

/** The text for the initiators, shown in full before anything is sent; it grows along with the form. */
export function Letter({ dossier, paragraphs, callBy }: LetterProps): React.ReactElement {
  const text = useStrings(strings);
  const [own, setOwn] = React.useState<string>();
  const { mails, failed } = useInitiatorMails(dossier);
  const { Title } = dossier.initiative.record;
  const made = paragraphs.join('\n\n');
  return (
    <Section heading={text.letter} aside={text.letterAside}>
      {own === undefined ? (
        <div className={styles.letter} lang="nl" aria-live="off">
          {paragraphs.map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      ) : (
        <TextField multiline hideLabel label={text.letterField} value={own} onChange={setOwn} />
      )}
      <div className={styles.actions}>
        <Button onClick={() => setOwn(own === undefined ? made : undefined)}>
          {own === undefined ? text.changeLetter : text.letterBack}
        </Button>
        <MailDraft to={mails} subject={letterSubject(Title)} body={own ?? made}>
          {text.mailDraft}
        </MailDraft>
      </div>
      {failed && (
        <Text block small secondary>
          {text.contactsFailed}
        </Text>
      )}
      <Status strong kind="warning">
        {text.callFirst(callBy)}
      </Status>
    </Section>
  );
}

/** The text about a decision that was recorded, for who may see the initiators. */
export function LetterOfRecorded({ dossier, callBy }: Omit<LetterProps, 'paragraphs'>): React.ReactElement | null {
  const { lists } = useServices();
  const language = useLanguage();
  const { initiative } = factsOf(dossier);
  const { Key, DecisionResult: result, DecisionNote: note, NextActionOn } = initiative;
  const { data: conditions } = useSWR<readonly Agreement[], unknown>(
    result === 'ja-als' ? ['agreements', Key, 'from-decision'] : null,
    async () => {
      const page = await lists.agreements.find({
        where: [{ column: 'InitiativeKey', is: 'eq', value: Key }],
        top: 200,
      });
      return page.items.map(({ record }) => record).filter(({ FromDecision }) => FromDecision === true);
    },
  );
  if (result === undefined) return null;
  const paragraphs = decisionLetter({
    initiative,
    municipality: dossier.settings.municipality,
    body: initiative.DecisionBody ?? initiative.Decider ?? 'college',
    result,
    note,
    no: { why: note ?? '' },
    conditions: conditions?.map(({ Title, OwnerSide }) => ({ title: Title, ownerSide: OwnerSide })),
    againOn: result === 'later' && NextActionOn !== undefined ? formatDay(NextActionOn, language, 'long') : undefined,
  });
  return <Letter dossier={dossier} paragraphs={paragraphs} callBy={callBy} />;
}
