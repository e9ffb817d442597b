import type { ControlTexts } from '../../control/control-texts.ts';
import { listenToSwitchers } from '../page/switchers.ts';
import { ask, send } from './control-client.ts';
import { Traffic } from './traffic.ts';

const texts = JSON.parse(document.getElementById('control-texts')?.textContent ?? '{}') as ControlTexts;

listenToSwitchers();
clock();
latency();
consent();
faults();
reset();
new Traffic(texts, need('#traffic')).start();

function need<T extends HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** Does something and says how it went. */
function doing(work: () => Promise<unknown>): void {
  const said = need('#said');
  work().then(
    () => (said.textContent = texts.done),
    (problem: unknown) => (said.textContent = `${texts.failed}: ${problem instanceof Error ? problem.message : ''}`),
  );
}

function onSubmit(form: HTMLFormElement, work: (values: FormData) => Promise<unknown>): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    doing(() => work(new FormData(form)));
  });
}

function onPress(form: HTMLElement, selector: string, work: () => Promise<unknown>): void {
  form.querySelector(selector)?.addEventListener('click', () => doing(work));
}

function clock(): void {
  const form = need<HTMLFormElement>('#clock');
  const show = async (): Promise<void> => {
    const { now } = (await ask('clock')) as { now: string };
    const shown = new Date(now).toLocaleString(document.documentElement.lang, {
      dateStyle: 'full',
      timeStyle: 'short',
    });
    need('#clock output').textContent = shown;
  };
  const set = async (now: string | null): Promise<void> => {
    await send('POST', 'clock', { now });
    await show();
  };
  onSubmit(form, (values) => set(new Date(text(values, 'now')).toISOString()));
  onPress(form, '[data-real]', () => set(null));
  show().catch(report);
}

function latency(): void {
  const form = need<HTMLFormElement>('#latency');
  onSubmit(form, (values) => send('POST', 'latency', { ms: Number(text(values, 'ms')) }));
}

function consent(): void {
  const form = need<HTMLFormElement>('#consent');
  const show = (scopes: Record<string, boolean>): void => {
    const grant = (scope: string) => (granted: boolean) => doing(() => send('POST', 'consent', { [scope]: granted }));
    form.replaceChildren(...Object.entries(scopes).map(([scope, granted]) => choice(scope, granted, grant(scope))));
  };
  ask('consent').then((scopes) => show(scopes as Record<string, boolean>), report);
}

function choice(label: string, checked: boolean, changed: (checked: boolean) => void): HTMLElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = checked;
  box.addEventListener('change', () => changed(box.checked));
  const holder = document.createElement('label');
  holder.className = 'choice';
  holder.append(box, ` ${label}`);
  return holder;
}

function faults(): void {
  const form = need<HTMLFormElement>('#faults');
  const show = (report: unknown): void => {
    need('#faults pre').textContent = JSON.stringify(report, null, 1);
  };
  onSubmit(form, async (values) => {
    const plan: Record<string, unknown> = { kinds: values.getAll('kinds') };
    for (const name of ['rate', 'seed', 'times', 'after'])
      if (text(values, name) !== '') plan[name] = Number(text(values, name));
    if (text(values, 'match') !== '') plan['match'] = text(values, 'match');
    show(await send('POST', 'faults', plan));
  });
  onPress(form, '[data-stop]', async () => show(await send('DELETE', 'faults')));
  ask('faults').then(show, report);
}

function reset(): void {
  const form = need<HTMLFormElement>('#reset');
  onSubmit(form, (values) => {
    const seed = text(values, 'seed');
    return send(
      'POST',
      'reset',
      seed === 'large' ? { seed, initiatives: Number(text(values, 'initiatives')) } : { seed },
    );
  });
}

function text(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
}

function report(problem: unknown): void {
  console.warn('The tenant did not answer.', problem);
}
