import * as React from 'react';
import type { Missing } from '../../domain/missing';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Footer } from '../../ui/Footer';
import type { MissingThing } from '../../ui/Footer';
import { useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import { useId } from '../../ui/use-id';
import { strings } from './strings';
import type { Broadening } from './use-broadening';

export interface BroadeningFooterProps {
  readonly broadening: Broadening;
  readonly gapId: string;
  /** The section with the colleagues. */
  readonly listId: string;
  readonly hasGapReason: boolean;
  readonly onOpenWeighing: () => void;
}

/** What is chosen or still missing, asking, and the way to the weighing. */
export function BroadeningFooter({
  broadening,
  gapId,
  listId,
  hasGapReason,
  onOpenWeighing,
}: BroadeningFooterProps): React.ReactElement {
  const text = useStrings(strings);
  const missingId = useId('missing');
  const chooseId = useId('choose');
  const { missing, asking } = broadening;
  const { chosen, ask } = asking;
  const [early, setEarly] = React.useState(false);
  const choosing = chosen.size > 0;
  const things = choosing ? [] : missing.map((one) => thing(one));
  const mayOpen = missing.length === 0;

  /** The first colleague that can be ticked. */
  function focusFirstChoice(): void {
    document.getElementById(listId)?.querySelector<HTMLElement>('input[type=checkbox]')?.focus();
  }

  return (
    <>
      {ask.error !== undefined && <Failure error={ask.error} title={text.askFailed} />}
      <Footer
        missing={things}
        missingLead={text.missingLead}
        missingId={missingId}
        step={
          <>
            <Button
              kind={mayOpen && !choosing ? 'primary' : 'default'}
              blockedBy={mayOpen ? undefined : missingId}
              onBlocked={things[0]?.onGo}
              onClick={onOpenWeighing}
            >
              {text.openWeighing}
            </Button>
            <Button
              kind={mayOpen && !choosing ? 'default' : 'primary'}
              busy={ask.busy}
              blockedBy={choosing ? undefined : chooseId}
              onBlocked={() => {
                setEarly(true);
                focusFirstChoice();
              }}
              onClick={() => void asking.submit()}
            >
              {text.ask}
            </Button>
          </>
        }
      >
        <span id={missing.length > 0 ? missingId : undefined}>
          {choosing ? (
            <>
              <strong>{text.chosen(chosen.size)}</strong>{' '}
              {broadening.leftUncovered === 0 ? text.chosenCovers : text.chosenLeaves(broadening.leftUncovered)}
            </>
          ) : (
            <Status kind="ok">{hasGapReason ? text.gapAccepted : text.covered}</Status>
          )}
        </span>
      </Footer>
      <span id={chooseId} role="status">
        {early && !choosing && <Status kind="warning">{text.chooseFirst}</Status>}
        {asking.refused && <Status kind="late">{text.refused}</Status>}
      </span>
    </>
  );

  function thing({ reason, subject }: Missing): MissingThing {
    if (reason === 'uncovered-opgave') {
      const title = broadening.titles.get(subject ?? '') ?? '';
      return {
        label: text.missing['uncovered-opgave'](title),
        onGo: () => {
          if (subject !== undefined) broadening.select(subject);
          document.getElementById(gapId)?.focus();
        },
      };
    }
    return { label: text.missing['no-contributor'], onGo: focusFirstChoice };
  }
}
