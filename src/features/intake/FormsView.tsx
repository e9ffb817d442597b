import * as React from 'react';
import { unmappedKeys } from '../../domain/forms/read-submission';
import { useNavigation } from '../../session/navigation';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { DownloadIcon } from '../../ui/icons';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { SavedState } from '../../ui/SavedState';
import { Columns, PageTitle, Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { FormChoices } from './FormChoices';
import { FormsAside } from './FormsAside';
import styles from './forms.module.scss';
import { MappingTable } from './MappingTable';
import { strings } from './strings';
import { unknownOf } from './unknown-of';
import { UnknownValues } from './UnknownValues';
import { useForms } from './use-forms';
import type { FormsState } from './use-forms';

/** Registrations from Open Formulieren: which answer goes where, a test on a real submission, and fetching what is new. */
export function FormsView(): React.ReactElement {
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  const state = useForms();
  const [tested, setTested] = React.useState(false);
  const testHeading = React.useRef<HTMLHeadingElement>(null);
  const fetchHeading = React.useRef<HTMLHeadingElement>(null);
  const { data, form } = state;
  const ready = data?.submissions.state === 'ready' && form !== undefined;

  function test(): void {
    setTested(true);
    // The heading is there after the next paint.
    setTimeout(() => testHeading.current?.focus(), 0);
  }

  async function fetch(): Promise<void> {
    if (await state.fetch()) setTimeout(() => fetchHeading.current?.focus(), 0);
  }

  return (
    <>
      <Link inText {...linkTo({ view: 'setup' })}>
        {text.back}
      </Link>
      <div className={styles.head}>
        <div>
          <PageTitle sub={text.sub}>{text.title}</PageTitle>
        </div>
        {ready && (
          <div className={styles.actions}>
            <Button onClick={test}>{text.testOnFolder}</Button>
            {state.mayFetch && (
              <Button
                kind="primary"
                icon={DownloadIcon}
                busy={state.fetching}
                blockedBy={data.mappings.size === 0 ? 'forms-proposal' : undefined}
                onClick={() => void fetch()}
              >
                {text.fetch}
              </Button>
            )}
          </div>
        )}
      </div>
      {!data && state.error === undefined && <Loading rows={8} />}
      {state.error !== undefined && <Failure error={state.error} onRetry={state.refresh} />}
      {state.fetchError !== undefined && <Failure error={state.fetchError} title={text.fetchFailed} />}
      {data && (
        <>
          <FormChoices state={state} onChosen={() => setTested(false)} />
          {ready && (
            <Columns
              asideWidth={376}
              main={<Mapping state={state} tested={tested} />}
              aside={<FormsAside state={state} tested={tested} testHeading={testHeading} fetchHeading={fetchHeading} />}
            />
          )}
        </>
      )}
    </>
  );
}

function Mapping({ state, tested }: { readonly state: FormsState; readonly tested: boolean }): React.ReactElement {
  const text = useStrings(strings);
  const { data, sample, mapping, isProposal, mayMap, change } = state;
  const answers = sample?.data.kind === 'read' ? sample.data.answers : noAnswers;
  const mapped = Object.values(mapping.fields).filter((keys) => keys.length > 0).length + 1;
  const left = sample?.data.kind === 'read' ? unmappedKeys(sample.data, mapping) : [];
  return (
    <Section
      heading={text.mapping.heading}
      count={text.mapping.count(mapped)}
      action={<SavedState saved={state.saved} small />}
    >
      {isProposal && (
        <div id="forms-proposal">
          <Box
            tone="warning"
            actions={
              mayMap && <Button onClick={() => change({ kind: 'all', mapping })}>{text.mapping.keepProposal}</Button>
            }
          >
            <strong>{text.mapping.proposal}</strong> {mayMap ? text.mapping.proposalCheck : text.mapping.onlyAdmin}
          </Box>
        </div>
      )}
      {!mayMap && !isProposal && (
        <Text small secondary block>
          {text.mapping.onlyAdmin}
        </Text>
      )}
      {state.saveError !== undefined && <Failure error={state.saveError} />}
      {state.sampleError !== undefined && <Failure error={state.sampleError} />}
      <MappingTable
        mapping={mapping}
        answers={answers}
        reference={tested ? sample?.submission.reference : undefined}
        settlements={data?.settings.settlements ?? []}
        onChange={mayMap ? (field, keys) => change({ kind: 'field', field, keys }) : undefined}
      />
      <div className={styles.under}>
        <UnknownValues
          values={unknownOf(state)}
          settlements={data?.settings.settlements ?? []}
          onRemember={mayMap ? (written, settlement) => change({ kind: 'settlement', written, settlement }) : undefined}
        />
      </div>
      {left.length > 0 && (
        <p>
          <Text strong>{text.other.heading}</Text>{' '}
          <Text secondary>{text.other.keys(left.length, left.join(', '))}</Text>
        </p>
      )}
    </Section>
  );
}

const noAnswers: ReadonlyMap<string, string> = new Map();
