import * as React from 'react';
import useSWR from 'swr';
import { findAll } from '../../commands/read-dossier';
import { formatDay } from '../../domain/days';
import { Phase } from '../../domain/phases';
import type { Dossier } from '../../session/dossier';
import { useServices } from '../../session/services';
import { ForwardIcon } from '../../ui/icons';
import { useLanguage, useStrings } from '../../ui/language';
import styles from './handover.module.scss';
import { strings } from './strings';

export interface WhatGoesAlongProps {
  readonly dossier: Dossier;
  readonly name: string;
  readonly isOwn: boolean;
}

/** What happens next, and what the new accountmanager gets with it. */
export function WhatGoesAlong({ dossier, name, isOwn }: WhatGoesAlongProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { lists } = useServices();
  const initiative = dossier.initiative.record;
  const { data } = useSWR(['handover-agreements', initiative.Key], () =>
    findAll(lists.agreements, { where: [{ column: 'InitiativeKey', is: 'eq', value: initiative.Key }], top: 500 }),
  );
  const going = data?.filter(
    ({ record }) => record.Status === 'open' && record.OwnerKey === initiative.AccountmanagerKey,
  );
  const closesOn = initiative.Phase === Phase.weighing ? initiative.WeighingClosesOn : undefined;
  return (
    <div className={styles.along}>
      <span className={styles.arrow}>
        <ForwardIcon />
      </span>
      <span>
        {text.until(name)}{' '}
        <strong>{isOwn ? text.untilSelf : text.untilOther(initiative.AccountmanagerName ?? '')}</strong>{' '}
        {going && text.gets(going.length, closesOn && formatDay(closesOn, language, 'long'))}
      </span>
    </div>
  );
}
