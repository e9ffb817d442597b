import * as React from 'react';
import { mirrorLetter } from '../../domain/mirror-letter';
import type { MirrorSide } from '../../domain/partner-mirror';
import type { Dossier } from '../../session/dossier';
import { Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { MailDraft } from '../../ui/MailDraft';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { MirrorPanel } from './MirrorPanel';
import { MirrorTable } from './MirrorTable';
import styles from './mirror.module.scss';
import { mirrorStrings } from './strings';
import { useMirror } from './use-mirror';

/** The partner mirror at the end: how team and initiators see the municipality, and asking who did not answer yet. */
export function MirrorSection({ dossier }: { readonly dossier: Dossier }): React.ReactElement {
  const text = useStrings(mirrorStrings);
  const state = useMirror(dossier);
  const [answering, setAnswering] = React.useState<MirrorSide>();
  const [asking, setAsking] = React.useState(false);
  return (
    <Section heading={text.heading} aside={text.aside}>
      {state.error !== undefined && (
        <Failure error={state.error} title={text.failed} onRetry={() => void state.refresh()} />
      )}
      {!state.loaded && state.error === undefined && (state.maySee || state.mayAnswer) && <Loading rows={3} />}
      {state.mirror && <MirrorTable mirror={state.mirror} />}
      {!state.maySee && (
        <Text secondary block>
          {text.poolOnly}
        </Text>
      )}
      {state.own !== undefined && (
        <Status kind="ok" small>
          {text.ownDone}
        </Status>
      )}
      <div className={styles.actions}>
        {state.mayAnswer && (
          <Button onClick={() => setAnswering('team')}>{state.own === undefined ? text.own : text.ownAgain}</Button>
        )}
        {state.maySee && <Button onClick={() => setAnswering('initiatiefnemer')}>{text.theirs}</Button>}
        {state.maySee && (
          <Button kind="quiet" expanded={asking} onClick={() => setAsking(!asking)}>
            {text.ask}
          </Button>
        )}
      </div>
      {asking && <Letter dossier={dossier} />}
      {answering && (
        <MirrorPanel
          dossier={dossier}
          side={answering}
          before={answering === 'team' ? (state.own ?? {}) : {}}
          onClose={() => setAnswering(undefined)}
          onDone={async () => {
            setAnswering(undefined);
            await state.refresh();
          }}
        />
      )}
    </Section>
  );
}

function Letter({ dossier }: { readonly dossier: Dossier }): React.ReactElement {
  const text = useStrings(mirrorStrings);
  const { record } = dossier.initiative;
  const letter = mirrorLetter(record.Title, record.AccountmanagerName ?? dossier.me.name);
  return (
    <div>
      <Text strong block>
        {text.askHeading}
      </Text>
      <div className={styles.letter} lang="nl">
        {letter.body}
      </div>
      <div className={styles.actions}>
        <CopyButton text={letter.body}>{text.copy}</CopyButton>
        <MailDraft to={[]} subject={letter.subject} body={letter.body}>
          {text.mail}
        </MailDraft>
      </div>
    </div>
  );
}
