import * as React from 'react';
import type { StoredDocument } from '../../data/ports';
import { dayOf, formatDay } from '../../domain/days';
import type { Initiative } from '../../domain/records.generated';
import { countSections } from '../../domain/startnotitie/compose';
import { startnotitieVersion } from '../../domain/startnotitie-name';
import { templateStrings } from '../../parts/template/strings';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { formatTime } from '../../ui/format';
import { LockIcon } from '../../ui/icons';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import styles from './startnotitie.module.scss';
import { strings } from './strings';
import { TemplateChoice } from './TemplateChoice';
import type { Made, StartnotitieState } from './use-startnotitie';

export interface MakeDocumentProps {
  readonly state: StartnotitieState;
  readonly initiative: Initiative;
  readonly documents: readonly StoredDocument[] | undefined;
}

/** What making the document will do, the button, and what one should know about it. */
export function MakeDocument({ state, initiative, documents }: MakeDocumentProps): React.ReactElement {
  const text = useStrings(strings);
  const { startnotitie, make, made, mayMake } = state;
  const empties = startnotitie && countSections(startnotitie).empty;
  return (
    <Section heading={text.make}>
      <div className={styles.below}>
        <VersionLine documents={documents ?? []} number={initiative.Number} />
      </div>
      {!mayMake && (
        <div className={styles.below}>
          <Text secondary>{text.readOnly}</Text>
        </div>
      )}
      {mayMake && startnotitie && (
        <>
          <TemplateChoice templates={state.templates} />
          <div className={styles.actions}>
            <Button kind="primary" busy={make.busy} onClick={() => void state.run()}>
              {text.makeNow}
            </Button>
            <span role="status">
              <Text secondary>{make.busy ? text.busy : text.word}</Text>
            </span>
          </div>
          {make.error !== undefined && <Failure error={make.error} title={text.makeFailed} />}
          <div role="alert">{state.refused && <Status kind="late">{text.saveRefused}</Status>}</div>
          {made && <MadeLine made={made} />}
        </>
      )}
      {empties !== undefined && (
        <div className={styles.know}>
          <Status kind={empties === 0 ? 'ok' : 'warning'}>
            {empties === 0 ? text.allFilled : text.empties(empties)}
          </Status>
        </div>
      )}
      {state.isPartial && (
        <div className={styles.know}>
          <Status kind="warning">{text.partsMissing}</Status>
        </div>
      )}
      <div className={styles.know}>
        <LockIcon />
        <span>{text.private}</span>
      </div>
    </Section>
  );
}

/** The link has focus: it is what came of pressing the button. */
function MadeLine({ made }: { readonly made: Made }): React.ReactElement {
  const text = useStrings(strings);
  const places = useStrings(templateStrings);
  const language = useLanguage();
  const link = React.useRef<HTMLAnchorElement>(null);
  React.useEffect(() => link.current?.focus(), [made]);
  const template = made.template && text.templates[made.template];
  const unknown = made.unknown.length === 0 ? '' : places.unknown(made.unknown);
  return (
    <Status kind="ok" detail={template && `${template} ${unknown}`.trim()}>
      {text.made(made.version, formatTime(made.at, language))}{' '}
      <Link ref={link} newTab strong href={made.document.webUrl}>
        {text.open}
      </Link>
    </Status>
  );
}

/** What happens with the version that is there: an edited one stays as it is. */
function VersionLine({
  documents,
  number,
}: {
  readonly documents: readonly StoredDocument[];
  readonly number: string;
}): React.ReactElement | null {
  const text = useStrings(strings);
  const language = useLanguage();
  const versions = documents
    .map((document) => ({ document, version: startnotitieVersion(document.name, number) }))
    .filter(({ version }) => version > 0)
    .sort((one, other) => other.version - one.version);
  const newest = versions[0];
  if (!newest) return null;
  const { document, version } = newest;
  if (document.generatedETag !== undefined && document.generatedETag === document.etag) {
    return <Status kind="info">{text.again(version)}</Status>;
  }
  const day = formatDay(dayOf(document.modifiedAt), language, 'long');
  return (
    <Status kind="info">
      {document.editorName === undefined
        ? text.edited(version, version + 1)
        : text.editedBy(document.editorName, day, version, version + 1)}
    </Status>
  );
}
