import * as React from 'react';
import type { Me } from '../../data/ports';
import type { StandardText } from '../../domain/records.generated';
import { standardTexts } from '../../domain/standard-texts';
import type { StandardTextKey } from '../../domain/standard-texts';
import { useStrings } from '../../ui/language';
import { Section } from '../../ui/Section';
import { strings } from './strings';
import { TextEditor } from './TextEditor';

export interface TextSectionProps {
  readonly me: Me;
  /** Those that the municipality changed. */
  readonly texts: readonly StandardText[];
  readonly refresh: () => Promise<void>;
}

/** Each text for residents, as it is used now. */
export function TextSection({ me, texts, refresh }: TextSectionProps): React.ReactElement {
  const text = useStrings(strings);
  return (
    <Section heading={text.texts} aside={text.textsAside}>
      {(Object.keys(standardTexts) as StandardTextKey[]).map((textKey) => (
        <TextEditor
          key={textKey}
          textKey={textKey}
          me={me}
          own={texts.find(({ Key }) => Key === textKey)?.Value}
          refresh={refresh}
        />
      ))}
    </Section>
  );
}
