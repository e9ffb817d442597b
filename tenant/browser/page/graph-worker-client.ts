/**
 * Makes sure that calls to https://graph.microsoft.com are answered by the tenant, also on the very first visit.
 */
export async function answerGraphLocally(): Promise<void> {
  const container = navigator.serviceWorker;
  await container.register('/_spfx/graph-worker.js', { scope: '/' });
  await container.ready;
  if (container.controller !== null) return;
  await new Promise<void>((resolve) => {
    container.addEventListener('controllerchange', () => resolve(), { once: true });
    container.ready.then((registration) => registration.active?.postMessage('claim')).catch(report);
  });
}

function report(problem: unknown): void {
  console.error('The worker that stands in for Microsoft Graph did not start.', problem);
}
