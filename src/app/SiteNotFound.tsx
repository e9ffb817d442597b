import * as React from 'react';
import type { AppError } from '../data/app-error';
import { Button } from '../ui/Button';
import { useStrings } from '../ui/language';
import { strings as common } from '../ui/strings';
import { PageTitle, Section } from '../ui/Section';
import { strings } from './strings';

export interface SiteNotFoundProps {
  readonly error: AppError;
  readonly onRetry: () => void;
}

/** Nobody said where the lists are: what can be done about it, by whom. */
export function SiteNotFound({ error, onRetry }: SiteNotFoundProps): React.ReactElement {
  const text = useStrings(strings);
  const shared = useStrings(common);
  return (
    <>
      <PageTitle sub={text.siteNotFoundWhy}>{text.siteNotFound}</PageTitle>
      <Section heading={text.siteNotFoundHow}>
        <ul>
          <li>{text.siteInPane}</li>
          <li>{text.siteByAdministrator(error.detail.subject ?? 'InitiatievenwijzerSite')}</li>
          <li>{text.siteAsk}</li>
        </ul>
        <Button onClick={onRetry}>{shared.retry}</Button>
      </Section>
    </>
  );
}
