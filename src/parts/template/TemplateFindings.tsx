import * as React from 'react';
import { isUsable } from '../../domain/startnotitie/templates';
import type { TemplateCheck } from '../../domain/startnotitie/templates';
import { useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import { templateStrings } from './strings';

export interface TemplateFindingsProps {
  /** Absent until it was checked. */
  readonly check: TemplateCheck | undefined;
}

/** What was found in a template: how many places we fill, and which we do not know. */
export function TemplateFindings({ check }: TemplateFindingsProps): React.ReactElement {
  const text = useStrings(templateStrings);
  return <div role="status">{check && <Status kind={isRight(check) ? 'ok' : 'warning'}>{found(check)}</Status>}</div>;

  function found({ isReadable, known, unknown }: TemplateCheck): string {
    if (!isReadable) return text.unreadable;
    const first = known.length === 0 ? text.none : text.known(known.length);
    return unknown.length === 0 ? first : `${first} ${text.unknown(unknown)}`;
  }
}

function isRight(check: TemplateCheck): boolean {
  return isUsable(check) && check.unknown.length === 0;
}
