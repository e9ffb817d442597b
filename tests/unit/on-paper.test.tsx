/** @jest-environment jsdom */
import { waitFor } from '@testing-library/react';
import * as React from 'react';
import { cleanNote, noteLimit } from '../../src/domain/text';
import { DeciderPage } from '../../src/features/decision/DeciderPage';
import { SummarySheet } from '../../src/features/exploration/SummarySheet';
import type { DossierStepProps } from '../../src/session/dossier';
import { Journey } from '../../src/testing/journey';
import { MemoryTenant } from '../../src/testing/memory-tenant';
import { showStep } from '../../src/testing/show-step';
import { looksAtPage } from './support/harmless-files';
import { hostileTexts, longText } from './support/hostile-text';
import type { onPaper } from './support/on-paper';

const noop = (): void => undefined;
const papers: Readonly<Record<(typeof onPaper)[number], React.ComponentType<DossierStepProps>>> = {
  'src/features/decision/DeciderPage.tsx': ({ dossier }) => <DeciderPage dossier={dossier} onDone={noop} />,
  'src/features/exploration/SummarySheet.tsx': ({ dossier }) => (
    <SummarySheet initiative={dossier.initiative.record} onDone={noop} />
  ),
};

describe('hostile text on paper', () => {
  it.each(Object.entries(papers))('of %s is text', async (_, Paper) => {
    const print = jest.spyOn(window, 'print').mockImplementation(noop);
    const tenant = new MemoryTenant();
    const journey = new Journey(tenant);
    await journey.reach('besluit');
    const { lists } = tenant.servicesFor('marja');
    const typed = cleanNote([...Object.values(hostileTexts), longText].join(' ')).slice(0, noteLimit);
    const changes = {
      Title: hostileTexts.markup,
      Summary: typed,
      Ask: typed,
      AddedValue: typed,
      ArgumentsAgainst: typed,
    };
    await lists.initiatives.update(await journey.initiative(), changes);
    const { unmount } = showStep(Paper, journey.initiativeKey, tenant.servicesFor('anna'));
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    const paper = document.querySelector('article');
    expect(paper?.querySelector('h1')?.textContent).toContain(hostileTexts.markup);
    expect(await looksAtPage(paper?.outerHTML ?? '')).toEqual([]);
    unmount();
    print.mockRestore();
  });
});
