import * as React from 'react';
import type { Me } from '../../data/ports';
import { can } from '../../domain/rights';
import { readSettings } from '../../domain/settings';
import type { Settings } from '../../domain/settings';
import { useServices } from '../../session/services';
import { useLoad } from '../../session/use-load';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/Section';
import { DueList } from './DueList';
import { PersonSearch } from './PersonSearch';
import { RetentionForm } from './RetentionForm';
import { strings } from './strings';

/** Privacy in one place: what may go, what is held about a person, and how long things are kept. Each part by its rights. */
export function PrivacyView(): React.ReactElement {
  const text = useStrings(strings);
  const services = useServices();
  const loaded = useLoad<{ readonly me: Me; readonly settings: Settings }>(['privacy'], async () => {
    const [me, settings] = await services.together((lists) =>
      Promise.all([services.me(), lists.settings.find({ select: ['Key', 'Value'], top: 200 })]),
    );
    return { me, settings: readSettings(settings.items.map(({ record }) => record)) };
  });
  const { data } = loaded;
  const parts = data && {
    due: can(data.me, 'removePersonalData'),
    person: can(data.me, 'seePersonalData'),
    retention: can(data.me, 'setRetention'),
  };
  return (
    <>
      <PageTitle sub={text.sub}>{text.title}</PageTitle>
      {loaded.error !== undefined && <Failure error={loaded.error} onRetry={() => void loaded.refresh()} />}
      {!data && loaded.error === undefined && <Loading rows={6} />}
      {parts && !Object.values(parts).some(Boolean) && (
        <Empty kind="info" title={text.noRights}>
          {text.noRightsHelp}
        </Empty>
      )}
      {data && parts?.due && <DueList me={data.me} />}
      {data && parts?.person && <PersonSearch me={data.me} />}
      {data && parts?.retention && (
        <RetentionForm me={data.me} retention={data.settings.retention} onSaved={loaded.refresh} />
      )}
    </>
  );
}
