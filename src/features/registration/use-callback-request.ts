import * as React from 'react';
import { requestCallback } from '../../commands/request-callback';
import { AppError } from '../../data/app-error';
import { problemsInCallback } from '../../domain/callback';
import type { CallbackDraft } from '../../domain/callback';
import { deriveKey } from '../../domain/keys';
import type { Registration } from '../../domain/records.generated';
import type { RegistrationField, RegistrationProblem } from '../../domain/registration';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import type { KnownInitiative } from './known-initiatives';
import type { RegistrationData } from './registration-data';
import type { RegistrationForm } from './use-registration-form';

export interface Callback {
  /** The known initiative that the caller asks about; absent while the form is for a new one. */
  readonly initiative: KnownInitiative | undefined;
  readonly start: (initiative: KnownInitiative) => void;
  readonly stop: () => void;
  readonly problems: ReadonlyMap<RegistrationField, RegistrationProblem>;
  readonly busy: boolean;
  readonly error: unknown;
  /** @returns the first field that keeps it from being passed on; `undefined` when it goes */
  readonly send: () => RegistrationField | undefined;
  readonly passedOn: { readonly registration: Registration; readonly at: Date } | undefined;
  readonly adjust: () => void;
}

/** The form turns into a request to be called back: what was typed of the caller stays. */
export function useCallbackRequest({ me, settings }: RegistrationData, form: RegistrationForm): Callback {
  const services = useServices();
  const [initiative, setInitiative] = React.useState<KnownInitiative>();
  const [tried, setTried] = React.useState(false);
  const [passedOn, setPassedOn] = React.useState<Callback['passedOn']>();
  const { initiatorName, phone, email, receivedThrough, summary } = form.draft;
  const draft: CallbackDraft = { initiatorName, phone, email, receivedThrough, message: summary };
  const all = initiative ? problemsInCallback(draft, initiative) : [];

  const command = useCommand(async (_key: string, input: { draft: CallbackDraft; about: KnownInitiative }) => {
    // One request for a draft and an initiative, also when its text was corrected between two presses.
    const commandKey = deriveKey(form.draftKey, `callback:${input.about.Key}`);
    const request = { initiative: input.about, draft: input.draft, settings, actor: me, commandKey };
    const result = await requestCallback(services, request);
    if (result.kind !== 'requested') throw new AppError('no-rights', { subject: 'Aanmeldingen' });
    form.forgetDraft();
    setPassedOn({ registration: result.registration.record, at: services.now() });
  });

  return {
    initiative,
    passedOn,
    busy: command.busy,
    error: command.error,
    problems: new Map(tried ? [...all].reverse().map((problem) => [problem.field, problem]) : []),
    start: (about) => {
      setTried(false);
      setInitiative(about);
    },
    stop: () => {
      setInitiative(undefined);
      setPassedOn(undefined);
    },
    adjust: () => setPassedOn(undefined),
    send: () => {
      setTried(true);
      const first = all[0]?.field;
      if (first === undefined && initiative) void command.run({ draft, about: initiative });
      return first;
    },
  };
}
