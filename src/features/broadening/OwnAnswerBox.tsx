import * as React from 'react';
import type { Contributor } from '../../domain/records.generated';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { answerStrings } from './answer-strings';
import type { Said } from './use-own-answer';

export interface OwnAnswerBoxProps {
  readonly own: Contributor;
  readonly said: Said | undefined;
  /** To give the other answer. */
  readonly other: React.ReactElement;
  readonly busy: boolean;
  readonly onTakeBack: () => void;
  /** Present while views can be given. */
  readonly onWeigh: (() => void) | undefined;
}

/** The answer that stands. Who just gave it, or came by a link, can take it back. */
export function OwnAnswerBox({ own, said, other, busy, onTakeBack, onWeigh }: OwnAnswerBoxProps): React.ReactElement {
  const text = useStrings(answerStrings);
  const language = useLanguage();
  const answer = own.Status === 'kan niet' ? 'kan niet' : 'doet mee';
  const isFresh = said?.kind === 'answered' || said?.kind === 'answered-before';
  // Who offered was not asked: there is no question to go back to.
  const mayTakeBack = isFresh && own.Message !== undefined;
  return (
    <Box
      tone={answer === 'doet mee' ? 'ok' : 'neutral'}
      role="status"
      actions={
        <>
          {answer === 'doet mee' && onWeigh && (
            <Button kind="primary" onClick={onWeigh}>
              {text.giveView}
            </Button>
          )}
          {mayTakeBack && (
            <Button busy={busy} onClick={onTakeBack}>
              {text.undo}
            </Button>
          )}
          {other}
        </>
      }
    >
      {sentence()}
    </Box>
  );

  function sentence(): string {
    if (answer === 'kan niet' && own.BetterName !== undefined) return text.youNamed(own.BetterName);
    if (said?.kind === 'answered') return text.recorded[answer](formatTime(said.at, language));
    if (said?.kind === 'answered-before') return text.answeredBefore[answer];
    return answer === 'doet mee' ? text.youTakePart : text.youCannot;
  }
}
