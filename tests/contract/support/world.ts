import { randomUUID } from 'node:crypto';
import { teamId } from '../../../tenant/directory/team.ts';
import type { TestServices } from '../../../src/testing/memory-tenant';
import type { World } from '../../../src/testing/journey';
import type { Person } from '../../../src/testing/people';
import { submitForm } from './submit-form.ts';
import type { aTenant } from './tenant.ts';

type Tenant = Awaited<ReturnType<typeof aTenant>>;

/** Who plays the people of the command tests in the example organisation. */
const logins: Readonly<Record<Person, string>> = {
  anna: 'anna',
  bram: 'bram',
  marja: 'coordinator',
  sanne: 'kcc',
  geert: 'griffie',
  rina: 'beheer',
  henk: 'collega1',
  ingrid: 'collega2',
};

/** The local tenant as a world for the commands: the genuine adapters, each person with the own rights. */
export function worldOf(tenant: Tenant): World {
  const known = new Map<Person, TestServices>();
  return {
    teamId,
    submitForm: (submission) => submitForm(tenant, submission),
    keep() {
      const restore = tenant.keep();
      return () => {
        restore();
        // What their adapters remember is of what was undone.
        known.clear();
      };
    },
    servicesFor(person) {
      const services = known.get(person) ?? servicesOf(tenant, logins[person]);
      known.set(person, services);
      return services;
    },
  };
}

function servicesOf(tenant: Tenant, login: string): TestServices {
  const {
    lists,
    whoAmI,
    expertise,
    initiativeSearch,
    documents,
    formLibrary,
    directory,
    teams,
    setup,
    erasure,
    together,
  } = tenant.as(login);
  const page = `${tenant.siteUrl}/SitePages/Initiatief.aspx`;
  return {
    lists,
    ...whoAmI,
    expertise,
    initiativeSearch,
    documents,
    formLibrary,
    directory,
    teams,
    setup,
    erasure,
    together: (work) => together(() => work(lists)),
    drafts: { read: () => undefined, write: () => '', remove: () => undefined },
    host: {
      kind: 'page',
      siteUrl: tenant.siteUrl,
      language: 'nl',
      dossierUrl: (key, step = 'overzicht') => `${page}?initiatief=${key}#/initiatief/${key}/${step}`,
      pageUrl: (name) => `${tenant.siteUrl}/SitePages/${name}.aspx`,
      openLink: () => undefined,
    },
    now: () => new Date(),
    newKey: () => randomUUID(),
    // A new channel shows up late, but not as late as in the real service.
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 10)),
  };
}
