import * as React from 'react';
import useSWR from 'swr';
import { formatDay } from '../../domain/days';
import { valueOr } from '../../session/parts';
import { useServices } from '../../session/services';
import { Box } from '../../ui/Box';
import { useLanguage, useStrings } from '../../ui/language';
import { lazyPart } from '../../ui/lazy-part';
import { Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import type { ReferralRowProps } from './ReferralRow';
import { referralStrings } from './referral-strings';
import { readDueReferrals } from './referrals-due';
import type { DueReferral, DueReferrals } from './referrals-due';
import type { Today } from './use-today';

const ReferralRow = lazyPart<ReferralRowProps>(
  async () => (await import(/* webpackChunkName: 'vandaag-rollen' */ './ReferralRow')).ReferralRow,
);

export interface ReferralListProps {
  readonly today: Pick<Today, 'today' | 'copyOf'> & { readonly data: Pick<Today['data'], 'me'> };
}

/** Who was referred and must be asked after now: did it arrive? Nothing when there is nobody. */
export function ReferralList({ today }: ReferralListProps): React.ReactElement | null {
  const text = useStrings(referralStrings);
  const language = useLanguage();
  const services = useServices();
  const [said, setSaid] = React.useState<string>();
  const { data, mutate } = useSWR<DueReferrals, unknown>(
    // After the rows of the day: nothing of this is needed before them.
    today.copyOf === undefined ? ['referrals-due', today.today] : null,
    () => readDueReferrals(services, today.today),
  );
  if (!data) return null;
  const due: readonly DueReferral[] = [
    ...valueOr<readonly DueReferral[]>(data.registrations, []),
    ...valueOr<readonly DueReferral[]>(data.initiatives, []),
  ];
  const failed = [
    ...(data.registrations.state === 'failed' ? [text.registrationsFailed] : []),
    ...(data.initiatives.state === 'failed' ? [text.initiativesFailed] : []),
  ];
  if (due.length + failed.length === 0 && said === undefined) return null;
  return (
    <Section heading={text.heading} count={due.length}>
      <div role="status">
        {said !== undefined && (
          <Box tone="ok" onDismiss={() => setSaid(undefined)}>
            {said}
          </Box>
        )}
      </div>
      {due.length > 0 && (
        <Rows>
          {[...due]
            .sort((one, other) => (one.askOn < other.askOn ? -1 : 1))
            .map((referral) => (
              <ReferralRow
                key={referral.key}
                referral={referral}
                me={today.data.me}
                today={today.today}
                onNoted={async (on) => {
                  const { title, to } = referral;
                  setSaid(
                    on === undefined ? text.noted(title, to) : text.postponed(title, formatDay(on, language, 'long')),
                  );
                  await mutate();
                }}
              />
            ))}
        </Rows>
      )}
      {failed.map((sentence) => (
        <Text key={sentence} small secondary block>
          {sentence}
        </Text>
      ))}
    </Section>
  );
}
