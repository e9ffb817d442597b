import * as React from 'react';
import { mergeRegistration } from '../../commands/merge-registration';
import type { Me } from '../../data/ports';
import { InitiativeChoice } from '../../parts/related/InitiativeChoice';
import type { InitiativeCandidate } from '../../parts/related/InitiativeChoice';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Panel } from '../../ui/Panel';
import { strings } from './strings';
import type { Assignment } from './use-assignment';
import type { Waiting } from './waiting';

export interface SameAsProps {
  readonly waiting: Waiting;
  readonly me: Me;
  readonly assignment: Pick<Assignment, 'merged'>;
  /** The row is gone. */
  readonly onDone?: () => void;
}

/** A registration that turns out to be a plan that is known: a link with a panel to say which. */
export function SameAs({ waiting, me, assignment, onDone }: SameAsProps): React.ReactElement {
  const text = useStrings(strings);
  const services = useServices();
  const [isOpen, setOpen] = React.useState(false);
  const [other, setOther] = React.useState<InitiativeCandidate>();
  const [tried, setTried] = React.useState(false);
  const [isRefused, setRefused] = React.useState(false);
  const command = useCommand(async (commandKey: string, into: InitiativeCandidate) => {
    const merge = { registration: waiting, intoKey: into.Key, actor: me, commandKey };
    const result = await mergeRegistration(services, merge);
    setRefused(result.kind === 'blocked');
    if (result.kind === 'blocked') return;
    setOpen(false);
    if (result.kind === 'merged')
      assignment.merged({ kind: 'merged', waiting, into, by: result.registration.record.AccountmanagerName });
    else if (result.kind === 'taken' && result.by !== undefined)
      assignment.merged({ kind: 'taken', waiting, by: result.by, at: undefined });
    else assignment.merged({ kind: 'gone', waiting, referredTo: undefined });
    onDone?.();
  });

  function submit(): void {
    setTried(true);
    if (other) void command.run(other);
  }

  return (
    <>
      <Button kind="link" label={text.sameAsOf(waiting.Title)} onClick={() => setOpen(true)}>
        {text.sameAs}
      </Button>
      {isOpen && (
        <Panel
          wide
          title={text.sameTitle}
          onClose={() => setOpen(false)}
          onSubmit={submit}
          step={{ label: text.sameSubmit, cancel: text.cancel, busy: command.busy }}
        >
          <p>{waiting.Title}</p>
          <InitiativeChoice of={waiting} value={other} isNeeded={tried} onChange={setOther} />
          <p>{text.sameExplain}</p>
          {isRefused && (
            <Box tone="warning" role="alert">
              {text.sameRefused}
            </Box>
          )}
          {command.error !== undefined && <Failure title={text.failed} error={command.error} />}
        </Panel>
      )}
    </>
  );
}
