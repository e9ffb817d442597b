import * as React from 'react';
import type { FetchProblem, Fetched } from '../../commands/fetch-submissions';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Row, Rows } from '../../ui/Rows';
import { Status } from '../../ui/Status';
import type { StatusKind } from '../../ui/Status';
import { addressOf } from './forms-data';
import { strings } from './strings';

/** What came of fetching: what is new, what was known, what waits and what could not be read and why. */
export function FetchReport({ result }: { readonly result: Fetched }): React.ReactElement {
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  const { host } = useServices();
  const { created, known, incomplete, unknown, failed, otherForms } = result;
  const withoutFiles = created
    .filter(({ attachmentsMissing }) => attachmentsMissing > 0)
    .map(({ reference }) => reference);
  const openFolder = (url: string, reference: string): React.ReactElement => (
    <Link href={addressOf(host.siteUrl, url)} newTab label={text.fetched.openFolderOf(reference)}>
      {text.fetched.openFolder}
    </Link>
  );
  return (
    <Rows label={text.fetched.label}>
      {line(
        'created',
        'ok',
        text.fetched.created(created.length),
        created.length === 0
          ? undefined
          : withoutFiles.length > 0
            ? text.fetched.withoutFiles(withoutFiles.join(', '))
            : text.fetched.waiting,
        created.length > 0 && <Link {...linkTo({ view: 'today' })}>{text.fetched.look}</Link>,
      )}
      {known > 0 && line('known', 'info', text.fetched.known(known), text.fetched.nothingDone)}
      {incomplete.map(({ reference, waitsFor }) =>
        line(reference, 'waiting', text.fetched.incomplete(reference), text.fetched.waitsFor[waitsFor]),
      )}
      {unknown.map(({ reference, written }) =>
        line(reference, 'warning', text.fetched.unknown(reference), text.unknown.notOurs(written)),
      )}
      {failed.map(({ reference, url, problem }) =>
        line(reference, 'late', text.fetched.failed(reference), reasonOf(problem), openFolder(url, reference)),
      )}
      {otherForms.map((form) => line(form, 'open', text.fetched.otherForm(form), text.fetched.otherFormMeans))}
    </Rows>
  );

  function reasonOf(problem: FetchProblem): string {
    if (problem.kind === 'unreadable') return text.test.reasons[problem.reason];
    return text.fetched.missing(problem.fields.map((field) => text.mapping.fields[field].toLowerCase()).join(', '));
  }

  function line(
    key: string,
    kind: StatusKind,
    title: string,
    detail?: string,
    action?: React.ReactNode,
  ): React.ReactElement {
    return (
      <Row key={key} action={action || undefined}>
        <Status kind={kind} strong detail={detail}>
          {title}
        </Status>
      </Row>
    );
  }
}
