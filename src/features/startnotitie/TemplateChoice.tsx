import * as React from 'react';
import { templateStrings } from '../../parts/template/strings';
import { TemplateFindings } from '../../parts/template/TemplateFindings';
import { TemplatePlaces } from '../../parts/template/TemplatePlaces';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Select } from '../../ui/Select';
import styles from './startnotitie.module.scss';
import { strings } from './strings';
import type { Templates } from './use-templates';

/** The template to make the document with, and what is in it; only where the municipality has one. */
export function TemplateChoice({ templates }: { readonly templates: Templates }): React.ReactElement | null {
  const text = useStrings(strings).template;
  const { checkFailed } = useStrings(templateStrings);
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
      {check.error !== undefined && <Failure error={check.error} title={checkFailed} />}
      <TemplateFindings check={checked} />
      <TemplatePlaces />
    </div>
  );
}
