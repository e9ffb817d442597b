import * as React from 'react';
import { harmless } from '../domain/text';
import type { Registration } from '../domain/records.generated';
import { useServices } from '../session/services';
import { Facts } from '../ui/Facts';
import { useStrings } from '../ui/language';
import { Link } from '../ui/Link';
import { Text } from '../ui/Text';
import { sourceStrings } from './source-strings';

export type SourceColumns = Pick<Registration, 'SourceReference' | 'OtherAnswers' | 'SourceFiles'>;

/** What came along with a registration from a form: the answers without a field, the summary and the files. For the pool. */
export function RegistrationSource({
  SourceReference,
  OtherAnswers,
  SourceFiles,
}: SourceColumns): React.ReactElement | null {
  const text = useStrings(sourceStrings);
  const { host } = useServices();
  const urls = (SourceFiles ?? '').split('\n').filter((url) => url.startsWith('/'));
  if (SourceReference === undefined && OtherAnswers === undefined && urls.length === 0) return null;
  const origin = new URL(host.siteUrl).origin;
  return (
    <>
      <Facts
        facts={[
          ...(SourceReference === undefined ? [] : [{ label: text.reference, value: SourceReference }]),
          ...(OtherAnswers === undefined
            ? []
            : [{ label: text.otherAnswers, value: <Text preserved>{OtherAnswers}</Text> }]),
          ...(urls.length === 0
            ? []
            : [
                {
                  label: text.files,
                  value: urls.map((url, index) => (
                    <div key={url}>
                      <Link href={origin + url.split('/').map(encodeURIComponent).join('/')} newTab>
                        {nameOf(url, index)}
                      </Link>
                    </div>
                  )),
                },
              ]),
        ]}
      />
      <Text small secondary block>
        {text.typedByInitiator}
      </Text>
    </>
  );

  /** The first address is the folder. */
  function nameOf(url: string, index: number): string {
    const name = harmless(url.slice(url.lastIndexOf('/') + 1));
    if (index === 0) return text.folder;
    return name.toLowerCase() === 'report.pdf' ? text.report : name;
  }
}
