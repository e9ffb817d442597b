import * as React from 'react';
import { templatePlaces } from '../../domain/startnotitie/sections';
import { useStrings } from '../../ui/language';
import { Text } from '../../ui/Text';
import { templateStrings } from './strings';

/** Every place that a template may have, for who asks. */
export function TemplatePlaces(): React.ReactElement {
  const text = useStrings(templateStrings);
  return (
    <details>
      <summary>{text.places}</summary>
      <Text block small secondary>
        {templatePlaces.map((place) => `{{${place}}}`).join(', ')}
      </Text>
    </details>
  );
}
