import { ServiceKey } from '@microsoft/sp-core-library';

/** In SharePoint this reports what went wrong for the editor of a page; here the console does. */
class EditModeCustomerPromiseHandler {
  readonly isOfTenant = true;
}

const key = ServiceKey.create('tenant:EditModeCustomerPromiseHandler', EditModeCustomerPromiseHandler);

export const _EditModeCustomerPromiseHandler = Object.assign(EditModeCustomerPromiseHandler, { serviceKey: key });

export function _logFailuresForEditCustomerPromise(failure: { errorScenario?: string; errorMessage?: string }): void {
  console.error('[edit mode]', failure.errorScenario, failure.errorMessage);
}
