import * as React from 'react';
import { sayExpertise, withdrawExpertise } from '../../commands/say-expertise';
import type { Me } from '../../data/ports';
import { dayOf, formatDay, formatTime } from '../../domain/days';
import type { OpgaveExpert } from '../../domain/records.generated';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Text } from '../../ui/Text';
import { Undo } from '../../ui/Undo';
import styles from './opgaven.module.scss';
import { strings } from './strings';

export interface SayExpertiseProps {
  readonly me: Me;
  readonly opgaveKey: string;
  /** What this person said before. */
  readonly own: OpgaveExpert | undefined;
  readonly onChanged: () => Promise<void>;
}

/** "Ik weet hier veel van", by anybody about themselves, and the way back. */
export function SayExpertise({ me, opgaveKey, own, onChanged }: SayExpertiseProps): React.ReactElement {
  const text = useStrings(strings).detail;
  const language = useLanguage();
  const services = useServices();
  const place = React.useRef<HTMLDivElement>(null);
  const [acted, setActed] = React.useState(false);
  const command = useCommand<boolean, { readonly kind: string }>((_key, says) =>
    (says ? sayExpertise : withdrawExpertise)(services, { actor: me, opgaveKey }),
  );
  // The button makes room for another one: focus stays where it was.
  React.useEffect(() => {
    if (acted) place.current?.querySelector('button')?.focus();
  }, [acted, own]);

  async function run(says: boolean): Promise<void> {
    const result = await command.run(says);
    if (!result) return;
    await onChanged();
    setActed(true);
  }

  const since = own && dayOf(own.Since);
  return (
    <div ref={place} className={styles.say}>
      {command.error !== undefined && <Failure error={command.error} title={text.sayFailed} />}
      {own && since !== undefined ? (
        <Undo busy={command.busy} onUndo={() => void run(false)}>
          {since === dayOf(services.now())
            ? text.saidAt(formatTime(own.Since, language))
            : text.saidOn(formatDay(since, language, 'date'))}
        </Undo>
      ) : (
        <Button kind="primary" busy={command.busy} onClick={() => void run(true)}>
          {text.say}
        </Button>
      )}
      <Text small secondary block>
        {text.sayMeans}
      </Text>
    </div>
  );
}
