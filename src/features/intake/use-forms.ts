import * as React from 'react';
import { fetchSubmissions } from '../../commands/fetch-submissions';
import type { Fetched } from '../../commands/fetch-submissions';
import { saveFormMapping } from '../../commands/save-form-mapping';
import type { MappingChange } from '../../commands/save-form-mapping';
import { noMapping, proposeMapping } from '../../domain/forms/mapping';
import type { FormMapping } from '../../domain/forms/mapping';
import { can } from '../../domain/rights';
import { useCommand } from '../../session/use-command';
import { useLoad } from '../../session/use-load';
import { useServices } from '../../session/services';
import type { Saved } from '../../ui/SavedState';
import { formsOf, readForms, readSample } from './forms-data';
import type { FormsData, Sample } from './forms-data';

export interface FetchedAt {
  readonly result: Fetched;
  readonly at: string;
}

export interface FormsState {
  readonly data: FormsData | undefined;
  readonly error: unknown;
  readonly refresh: () => void;
  readonly mayMap: boolean;
  readonly mayFetch: boolean;
  readonly forms: readonly string[];
  readonly form: string | undefined;
  readonly chooseForm: (form: string) => void;
  /** The submission whose keys are offered, and that a test looks at. */
  readonly sample: Sample | undefined;
  readonly sampleError: unknown;
  readonly chooseSample: (reference: string) => void;
  /** What is kept, else a proposal by the names of the keys. */
  readonly mapping: FormMapping;
  readonly isProposal: boolean;
  readonly change: (change: MappingChange) => void;
  readonly saved: Saved;
  readonly saveError: unknown;
  readonly fetch: () => Promise<boolean>;
  readonly fetching: boolean;
  readonly fetchError: unknown;
  readonly fetched: FetchedAt | undefined;
}

const fetchedDraft = 'forms-fetched';

/** The page of the forms: which form, which submission to try it on, where its answers go, and what was fetched. */
export function useForms(): FormsState {
  const services = useServices();
  const { data, error, refresh, put } = useLoad(['forms'], () => readForms(services));
  const [chosen, chooseForm] = React.useState<string>();
  const [reference, chooseSample] = React.useState<string>();
  const [saved, setSaved] = React.useState<Saved>({ kind: 'untouched' });
  const [fetched, setFetched] = React.useState(() => services.drafts.read<FetchedAt>(fetchedDraft)?.value);
  const forms = data ? formsOf(data) : [];
  const form = chosen ?? forms[0];
  const own = data?.submissions.state === 'ready' ? data.submissions.value.filter((one) => one.form === form) : [];
  const submission = own.find((one) => one.reference === reference) ?? own.find(hasAnswers) ?? own[0];
  const sample = useLoad(submission && ['form-sample', submission.reference], async () => {
    if (!submission) throw new RangeError('no submission');
    return readSample(services, submission);
  });
  const stored = form === undefined ? undefined : data?.mappings.get(form);
  const proposal = React.useMemo(
    () => (sample.data?.data.kind === 'read' ? proposeMapping([...sample.data.data.answers.keys()]) : noMapping),
    [sample.data],
  );
  const mapping = stored ?? proposal;

  const save = useCommand((_key, input: { readonly form: string; readonly change: MappingChange }) => {
    if (!data) throw new RangeError('not loaded');
    return saveFormMapping(services, { actor: data.me, ...input });
  });
  const fetching = useCommand(async () => {
    if (!data) throw new RangeError('not loaded');
    const { me: actor, settings, mappings } = data;
    return fetchSubmissions(services, { actor, settings, mappings });
  });

  async function change(wanted: MappingChange): Promise<void> {
    if (form === undefined) return;
    setSaved({ kind: 'saving' });
    // The first change of a form takes the rest of the proposal along: that is what the screen shows.
    if (!stored && wanted.kind !== 'all') await save.run({ form, change: { kind: 'all', mapping: proposal } });
    const result = await save.run({ form, change: wanted });
    if (result?.kind !== 'saved') {
      setSaved({ kind: 'unsaved' });
      return;
    }
    put((shown) => ({ ...shown, mappings: new Map([...shown.mappings, [form, result.mapping]]) }));
    setSaved({ kind: 'saved', at: services.now() });
  }

  async function fetch(): Promise<boolean> {
    const result = await fetching.run(undefined);
    if (result?.kind !== 'fetched') return false;
    const done = { result, at: services.now().toISOString() };
    services.drafts.write(fetchedDraft, done);
    setFetched(done);
    void refresh();
    void sample.refresh();
    return true;
  }

  return {
    data,
    error,
    refresh: () => void refresh(),
    mayMap: data !== undefined && can(data.me, 'mapForms'),
    mayFetch: data !== undefined && can(data.me, 'fetchForms'),
    forms,
    form,
    chooseForm: (next) => {
      chooseForm(next);
      chooseSample(undefined);
      setSaved({ kind: 'untouched' });
    },
    sample: sample.data,
    sampleError: sample.error,
    chooseSample,
    mapping,
    isProposal: stored === undefined,
    change: (wanted) => void change(wanted),
    saved,
    saveError: save.error,
    fetch,
    fetching: fetching.busy,
    fetchError: fetching.error,
    fetched,
  };
}

const hasAnswers = ({ folders }: Sample['submission']): boolean => folders.some(({ data }) => (data?.size ?? 0) > 0);
