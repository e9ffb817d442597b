import * as React from 'react';
import type { Me } from '../../data/ports';
import { isUsable, templateName, templatesFor } from '../../domain/startnotitie/templates';
import type { TemplateFor } from '../../domain/startnotitie/templates';
import { templateStrings } from '../../parts/template/strings';
import { TemplateFindings } from '../../parts/template/TemplateFindings';
import { TemplatePlaces } from '../../parts/template/TemplatePlaces';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { FileField } from '../../ui/FileField';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Section } from '../../ui/Section';
import { Select } from '../../ui/Select';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { ReplaceTemplate } from './ReplaceTemplate';
import { strings } from './template-strings';
import styles from './texts.module.scss';
import { usePlaceTemplate } from './use-place-template';
import type { PlaceTemplate } from './use-place-template';

/** The municipality's own templates: choose one, see what is in it, and place it for those who decide. */
export function TemplateSection({ me }: { readonly me: Me }): React.ReactElement {
  const text = useStrings(strings);
  const state = usePlaceTemplate(me);
  const { names, chosen, body, placed } = state;
  const link = React.useRef<HTMLAnchorElement>(null);
  const placeButton = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => link.current?.focus(), [placed]);
  return (
    <Section heading={text.heading}>
      <Text block secondary>
        {text.intro} {names && (names.length === 0 ? text.noneYet : text.inUse(names.join(', ')))}
      </Text>
      {state.namesError !== undefined && (
        <Failure title={text.namesFailed} error={state.namesError} onRetry={state.readNames} />
      )}
      <div className={styles.template}>
        <Select<TemplateFor>
          placeholder={false}
          label={text.body}
          description={text.bodyHelp}
          options={templatesFor.map((value) => ({ value, label: text.bodies[value] }))}
          value={body}
          onChange={state.chooseBody}
        />
        <FileField
          label={chosen ? text.another : text.choose}
          help={text.help}
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          onFile={state.choose}
        />
        {chosen && <Found state={state} />}
        {chosen?.state === 'checked' && isUsable(chosen.check) && (
          <div className={styles.place}>
            <Button ref={placeButton} kind="primary" busy={state.busy} onClick={() => state.place()}>
              {text.place}
            </Button>
            <Text secondary>{text.becomes(templateName(body))}</Text>
          </div>
        )}
        {state.question && (
          <ReplaceTemplate
            {...state.question}
            busy={state.busy}
            onReplace={state.place}
            onKeep={() => {
              state.keep();
              placeButton.current?.focus();
            }}
          />
        )}
        {state.error !== undefined && <Failure title={text.placeFailed} error={state.error} />}
        <div role="status">
          {placed && (
            <Status kind="ok">
              {text.placed(placed.name)}{' '}
              <Link ref={link} newTab strong href={placed.webUrl}>
                {text.open}
              </Link>
            </Status>
          )}
        </div>
        <TemplatePlaces />
      </div>
    </Section>
  );
}

/** Which file was chosen, and what was found in it or why it cannot be. */
function Found({ state }: { readonly state: PlaceTemplate }): React.ReactElement | null {
  const text = useStrings(strings);
  const { checkFailed } = useStrings(templateStrings);
  const { chosen, choose } = state;
  if (!chosen) return null;
  return (
    <>
      <Text block strong>
        {text.chosen(chosen.file.name)}
      </Text>
      <TemplateFindings check={chosen.state === 'checked' ? chosen.check : undefined} />
      {chosen.state === 'failed' ? (
        <Failure title={checkFailed} error={chosen.error} onRetry={() => choose(chosen.file)} />
      ) : (
        <div role="alert">{words(chosen.state)}</div>
      )}
    </>
  );

  function words(now: Exclude<NonNullable<PlaceTemplate['chosen']>['state'], 'failed'>): React.ReactNode {
    if (now === 'checked') return null;
    if (now === 'checking') return <Text secondary>{text.checking}</Text>;
    return <Status kind="late">{text.refusals[now]}</Status>;
  }
}
