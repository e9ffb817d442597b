import * as React from 'react';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { useLoad } from '../../session/use-load';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/Section';
import { readAbsence } from './absence-data';
import { absenceStrings } from './absence-strings';
import { AbsenceForm } from './AbsenceForm';

/** Being away without losing anybody: on which days, what is due then, and who answers. */
export function AbsenceView(): React.ReactElement {
  const text = useStrings(absenceStrings);
  const services = useServices();
  const { route } = useNavigation();
  const personKey = route.view === 'absence' ? route.query?.wie : undefined;
  const loaded = useLoad(['absence', personKey ?? ''], () => readAbsence(services, personKey));
  const { data } = loaded;
  if (data) {
    return <AbsenceForm key={data.person.PersonKey} data={data} refresh={loaded.refresh} error={loaded.error} />;
  }
  return (
    <>
      <PageTitle>{text.title}</PageTitle>
      {loaded.error === undefined ? (
        <Loading rows={5} />
      ) : (
        <Failure title={text.failed} error={loaded.error} onRetry={() => void loaded.refresh()} />
      )}
    </>
  );
}
