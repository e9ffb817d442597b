import type { PageData } from '../../pages/page-data.ts';
import type { WebPartManager } from './spfx-internals.ts';

/** Edit mode: the property pane of each web part, and saving what an editor changed. */
export function editPage(manager: WebPartManager, page: PageData): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-properties-of]')) {
    button.addEventListener('click', () =>
      manager.requestPropertyPaneAction(button.dataset['propertiesOf'] ?? '', 'Toggle'),
    );
  }
  const first = page.webParts[0];
  if (first !== undefined) manager.requestPropertyPaneAction(first.instanceId, 'Open');
  document.getElementById('tenant-publish')?.addEventListener('click', () => {
    publish(manager, page).catch((problem: unknown) =>
      say(`Niet opgeslagen: ${problem instanceof Error ? problem.message : String(problem)}`),
    );
  });
}

async function publish(manager: WebPartManager, page: PageData): Promise<void> {
  const webParts = [...manager.serialize().values()].map(({ instanceId, properties, title }) => ({
    instanceId,
    properties,
    title,
  }));
  const response = await fetch(location.pathname, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requestdigest': String(page.pageContext['formDigestValue']) },
    body: JSON.stringify({ webParts }),
  });
  if (!response.ok) throw new Error(await response.text());
  const url = new URL(location.href);
  url.searchParams.delete('Mode');
  location.assign(url);
}

function say(sentence: string): void {
  const place = document.getElementById('tenant-edit-message');
  if (place !== null) place.textContent = sentence;
}
