import * as React from 'react';
import { dayOf, formatDay } from '../../domain/days';
import { receivedThroughChoices } from '../../domain/registration';
import type { RegistrationDraft } from '../../domain/registration';
import { can } from '../../domain/rights';
import { addWorkingDays } from '../../domain/working-days';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { Marked } from '../../ui/Marked';
import { SavedState } from '../../ui/SavedState';
import { Columns, PageTitle, Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { hasCode } from '../../data/app-error';
import { fieldId } from './field-id';
import { useKnownInitiatives, withRegistration } from './known-initiatives';
import type { KnownInitiative } from './known-initiatives';
import { KnownSearch } from './KnownSearch';
import { LookAlikes } from './LookAlikes';
import { CallbackForm } from './CallbackForm';
import { CallbackPassedOn, Registered } from './Registered';
import { useRegistrationData } from './registration-data';
import type { RegistrationData } from './registration-data';
import { RegistrationFields } from './RegistrationFields';
import styles from './registration.module.scss';
import { strings } from './strings';
import { useCallbackRequest } from './use-callback-request';
import { useFoundElsewhere } from './use-found-elsewhere';
import { useKnownSearch, useTitleFromSearch } from './use-known-search';
import { useRelated } from './use-related';
import { useRegistrationForm } from './use-registration-form';

/** Aanmelden, for whoever has a caller on the line: is it known, and if not, write it down. */
export function RegistrationView(): React.ReactElement {
  const text = useStrings(strings);
  const data = useRegistrationData();
  if (data.state === 'loading') return <Loading />;
  if (data.state === 'failed') return <Failure title={text.loadFailed} error={data.error} onRetry={data.retry} />;
  return <Desk data={data} />;
}

function Desk({ data }: { readonly data: RegistrationData }): React.ReactElement {
  const { me, settings, texts } = data;
  const text = useStrings(strings);
  const form = useRegistrationForm({ me, settings, defaults: useDefaults(settings.settlements) });
  const callback = useCallbackRequest(data, form);
  const related = useRelated(me, form.registered?.registration);
  const known = useKnownInitiatives();
  const [query, setQuery] = React.useState('');
  const search = React.useRef<HTMLInputElement>(null);
  const isDone = form.registered !== undefined || callback.passedOn !== undefined;
  React.useEffect(() => {
    if (!isDone) search.current?.focus();
  }, [isDone]);

  const found = useKnownSearch(query, known.data);
  const elsewhere = useFoundElsewhere(found.query, me, known.data);
  useTitleFromSearch(found, elsewhere.hits.length > 0, form.draft.title, (title) => form.set('title', title));

  function next(): void {
    const { registered } = form;
    if (registered) known.put((before) => withRegistration(before, registered.registration));
    setQuery('');
    callback.stop();
    related.clear();
    form.next();
  }

  if (form.registered)
    return <Registered {...form.registered} {...{ texts, settings, related }} onNext={next} onAdjust={form.adjust} />;
  if (callback.passedOn) return <CallbackPassedOn {...callback.passedOn} onNext={next} onAdjust={callback.adjust} />;
  const mayRegister = can(me, 'register');
  return (
    <div className={styles.page}>
      <PageTitle>{text.isItKnown}</PageTitle>
      <div className={styles.search}>
        <KnownSearch
          query={query}
          onQuery={setQuery}
          search={found}
          elsewhere={elsewhere}
          hint={can(me, 'seeInitiators') ? text.searchHintWithPeople : text.searchHint}
          known={known}
          inputRef={search}
          onCallback={mayRegister ? callback.start : undefined}
        />
      </div>
      {mayRegister ? (
        <Columns
          main={
            callback.initiative ? (
              <CallbackForm
                key={callback.initiative.Key}
                callback={callback}
                form={form}
                title={callback.initiative.Title}
              />
            ) : (
              <FormSection form={form} settlements={settings.settlements} />
            )
          }
          aside={
            <div className={styles.aside}>
              {!callback.initiative && (
                <LookAlikes
                  draft={form.draft}
                  initiatives={known.data?.initiatives ?? none}
                  onSame={callback.start}
                  related={related}
                />
              )}
              <ToSay settings={settings} about={callback.initiative} />
            </div>
          }
        />
      ) : (
        <Box>{text.notAllowed}</Box>
      )}
    </div>
  );
}

const none: readonly never[] = [];

interface FormSectionProps {
  readonly form: ReturnType<typeof useRegistrationForm>;
  readonly settlements: readonly string[];
}

function FormSection({ form, settlements }: FormSectionProps): React.ReactElement {
  const text = useStrings(strings);

  function register(): void {
    const first = form.register();
    if (first) document.getElementById(fieldId(first))?.focus();
  }

  return (
    <Section heading={text.newInitiative} aside={<Text small>{text.starNeeded}</Text>}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          register();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          if (event.ctrlKey || event.metaKey) register();
          // Enter in a field goes nowhere: a half form must not be sent by accident.
          if (event.target instanceof HTMLInputElement) event.preventDefault();
        }}
      >
        <RegistrationFields form={form} settlements={settlements} />
        <div className={styles.submit}>
          <Button kind="primary" large type="submit" busy={form.busy}>
            {text.register}
          </Button>
          <SavedState saved={form.saved} />
          <Text small secondary>
            {text.shortcutRegister}
          </Text>
        </div>
        {form.error !== undefined && (
          <Failure title={text.registerFailed} error={form.error} onRetry={register}>
            {hasCode(form.error, 'offline') && <p>{text.sentLater}</p>}
          </Failure>
        )}
      </form>
    </Section>
  );
}

interface ToSayProps extends Pick<RegistrationData, 'settings'> {
  readonly about: KnownInitiative | undefined;
}

function ToSay({ settings, about }: ToSayProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { now } = useServices();
  const day = formatDay(addWorkingDays(dayOf(now()), settings.norms.firstContact, settings.calendar), language, 'long');
  const name = about?.AccountmanagerName;
  const say = !about ? text.sayBefore(day) : name ? text.sayCallback(name, day) : text.sayCallbackByTeam(day);
  return (
    <Box>
      <Text small secondary>
        {text.sayLater}
      </Text>
      <div className={styles.say}>
        <Marked bold text={say} words={[day]} />
      </div>
    </Box>
  );
}

/** What the page's editor filled in for this counter. */
function useDefaults(settlements: readonly string[]): Pick<RegistrationDraft, 'settlement' | 'receivedThrough'> {
  const { route } = useNavigation();
  const query = 'query' in route ? (route.query ?? {}) : {};
  return {
    settlement: settlements.find((settlement) => settlement === query.kern) ?? '',
    receivedThrough: receivedThroughChoices.find((choice) => choice === query.via) ?? 'telefoon',
  };
}
