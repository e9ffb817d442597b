import * as React from 'react';
import { templatePlaces } from '../../domain/startnotitie/sections';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Select } from '../../ui/Select';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import styles from './startnotitie.module.scss';
import { strings } from './strings';
import type { Templates } from './use-templates';

/** The template to make the document with, and what is in it; only where the municipality has one. */
export function TemplateChoice({ templates }: { readonly templates: Templates }): React.ReactElement | null {
  const text = useStrings(strings).template;
  const { names, chosen, choose, check, checked } = templates;
  if (!names || names.length === 0) return null;
  return (
    <div className={styles.below}>
      <Select
        placeholder={false}
        label={text.label}
        options={[...names.map((name) => ({ value: name, label: name })), { value: '', label: text.usual }]}
        value={chosen}
        onChange={choose}
      />
      {chosen !== '' && (
        <div className={styles.actions}>
          <Button busy={check.busy} onClick={() => void check.run(chosen)}>
            {text.check}
          </Button>
        </div>
      )}
      {check.error !== undefined && <Failure error={check.error} title={text.checkFailed} />}
      <div role="status">{checked && <Status kind={isRight(checked) ? 'ok' : 'warning'}>{found()}</Status>}</div>
      <details>
        <summary>{text.places}</summary>
        <Text block small secondary>
          {templatePlaces.map((place) => `{{${place}}}`).join(', ')}
        </Text>
      </details>
    </div>
  );

  function found(): string {
    if (!checked) return '';
    if (!checked.isReadable) return text.unreadable;
    const known = text.known(checked.known.length);
    return checked.unknown.length === 0 ? known : `${known} ${text.unknown(checked.unknown)}`;
  }
}

function isRight({ isReadable, known, unknown }: NonNullable<Templates['checked']>): boolean {
  return isReadable && known.length > 0 && unknown.length === 0;
}
