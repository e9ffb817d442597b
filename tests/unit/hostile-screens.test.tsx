/** @jest-environment jsdom */
import { act, cleanup } from '@testing-library/react';
import axe from 'axe-core';
import * as React from 'react';
import { viewParts } from '../../src/app/views';
import { listSchemas } from '../../src/data/sharepoint/schema.generated';
import { Journey } from '../../src/testing/journey';
import { MemoryTenant } from '../../src/testing/memory-tenant';
import { people } from '../../src/testing/people';
import { show } from '../../src/testing/show';
import { looksAtPage } from './support/harmless-files';
import { hostileRecord, isTyped } from './support/hostile-record';
import { recordFor, scenes } from './support/hostile-scenes';
import type { Scene, Visit } from './support/hostile-scenes';
import { hostileTexts } from './support/hostile-text';
import { settle } from './support/settle';

const { markup, formula } = hostileTexts;
const turning = `${hostileTexts['place in a template']} ${hostileTexts['right-to-left override']}`;

/** Says in which column it stands. */
const typedIn = (list: string, column: string): string => `‹${list}.${column}› ${markup} ${formula} ${turning}`;

function makeHostile(tenant: MemoryTenant, set: Scene['set']): void {
  tenant.rewrite((schema, records) => {
    const columns = Object.entries(schema.columns).map(([name, { type }]) => ({ name, type }));
    const rows = records.length > 0 ? records : [recordFor(schema)];
    return rows.map((row) => ({
      ...row,
      ...hostileRecord(columns, row, (column) => typedIn(schema.title, column)),
      ...set?.[schema.title],
    }));
  });
}

/** What only an error screen says. */
const failures = /ging iets mis dat we niet kennen|is niet geladen|(?<!De namen) zijn niet geladen|doet het even niet/;

const seen = new Set<string>();

/** jsdom draws nothing: colours are measured in the browser journeys. */
const rulesWithoutColour: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
  rules: { 'color-contrast': { enabled: false } },
  resultTypes: ['violations'],
  // Where an element stands is not told below, and dear to work out.
  selectors: false,
};

async function look({ person, route, act: doing }: Visit, tenant: MemoryTenant): Promise<readonly string[]> {
  const View = viewParts[route.view] as React.ComponentType;
  const { unmount } = show(<View />, {
    services: tenant.servicesFor(person),
    route,
    viewerKey: people[person].personKey,
  });
  await settle();
  if (doing) {
    doing();
    // Other places are asked after a pause in typing.
    await act(() => new Promise((resolve) => setTimeout(resolve, 600)));
    await settle();
  }
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
  const said = [document.body.textContent ?? '', ...fields].join(' ');
  for (const [, place = ''] of said.matchAll(/‹([\w.]+)›/g)) seen.add(place);
  let violations: readonly axe.Result[] = [];
  await act(async () => {
    ({ violations } = await axe.run(document.body, rulesWithoutColour));
  });
  const troubles = [
    ...(await looksAtPage(document.body.innerHTML)),
    ...(failures.exec(said) ?? []),
    ...('kwaad' in window ? ['a script of the text ran'] : []),
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)),
  ];
  unmount();
  cleanup();
  return troubles;
}

describe('hostile text in every column', () => {
  it.each(Object.entries(scenes))(
    'is text on each screen when an initiative %s',
    async (_, { phase, set, visits }) => {
      const tenant = new MemoryTenant();
      const journey = new Journey(tenant);
      await (phase === 'aangemeld' ? journey.register() : journey.reach(phase));
      makeHostile(tenant, set);
      const troubles: Record<string, readonly string[]> = {};
      for (const visit of visits) {
        const found = await look(visit, tenant);
        if (found.length > 0) troubles[JSON.stringify([visit.person, visit.route])] = found;
      }
      expect(troubles).toEqual({});
    },
    60_000,
  );
});

/**
 * What no screen shows as it opens: it stands in a panel, a message or a file that somebody asks for, or nowhere. A new
 * column belongs on a screen above, or here.
 */
const elsewhere: Readonly<Record<string, string>> = {
  Aanmeldingen: 'InitiatorName InitiatorEmail InitiatorPhone WaitingFor AccountmanagerName',
  Initiatieven:
    'AccountmanagerMail HandoverMessage NextAction ExplorationConfirmed UnknownAnswers NoOpgaveReason WeighingDiscussion StartnotitieTexts DeciderProposal ChannelState ChannelUrl',
  Initiatiefnemers: 'Role',
  Opgaven: 'SourceUrl',
  Deskundigen: 'Mail',
  Pool: 'Mail Phone',
  Contactmomenten: 'Title ActorName',
  Betrokkenen: 'Mail BetterName NextName',
  NietPassend: 'MarkedByName',
  Wegingen: 'EarlierRounds',
  Partnerspiegel: 'Title Scores Remark',
  Documenten: 'Title',
  Sjablonen: 'Title',
  Formulieren: 'Title',
  Verwanten: 'Title ActorName',
  Teksten: 'Title',
  Instellingen: 'Title',
};

it('hostile text is seen in every column in which somebody types, but for those that no screen shows as it opens', () => {
  const missed = listSchemas.flatMap(({ title, columns }) => {
    const names = Object.entries(columns).flatMap(([name, { type }]) => (isTyped({ name, type }) ? [name] : []));
    const unseen = names.filter((name) => !seen.has(`${title}.${name}`));
    return unseen.length > 0 ? [[title, unseen.join(' ')] as const] : [];
  });
  expect(Object.fromEntries(missed)).toEqual(elsewhere);
});
