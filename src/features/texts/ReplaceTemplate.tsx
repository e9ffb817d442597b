import * as React from 'react';
import type { StoredDocument } from '../../data/ports';
import { dayOf, formatDay } from '../../domain/days';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { strings } from './template-strings';
import type { ReplaceQuestion } from './use-place-template';

export interface ReplaceTemplateProps extends ReplaceQuestion {
  readonly busy: boolean;
  readonly onReplace: (template: StoredDocument) => void;
  readonly onKeep: () => void;
}

/** Asks whether the template that is there may be replaced: whose it is and since when. */
export function ReplaceTemplate(props: ReplaceTemplateProps): React.ReactElement {
  const { template, isOvertaken, busy, onReplace, onKeep } = props;
  const text = useStrings(strings);
  const language = useLanguage();
  const { name, modifiedAt, editorName } = template;
  const moment = `${formatDay(dayOf(modifiedAt), language, 'short')} ${formatTime(modifiedAt, language)}`;
  const last = editorName === undefined ? text.lastAt(moment) : text.lastBy(editorName, moment);
  return (
    <Box
      tone="conflict"
      role="alert"
      actions={
        <>
          <Button busy={busy} onClick={() => onReplace(template)}>
            {text.replace}
          </Button>
          <Button kind="quiet" onClick={onKeep}>
            {text.keep}
          </Button>
        </>
      }
    >
      {isOvertaken ? text.overtaken(name, last) : text.exists(name, last)} {text.history}
    </Box>
  );
}
