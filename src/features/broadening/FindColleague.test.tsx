/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import * as React from 'react';
import { AppError } from '../../data/app-error';
import { MemoryTenant } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import { show } from '../../testing/show';
import { FindColleague } from './FindColleague';

it('looks by people search when the directory may not be asked, and chooses whom it finds', async () => {
  const own = new MemoryTenant().servicesFor('anna');
  const { personKey, name } = people.geert;
  const services = {
    ...own,
    directory: {
      ...own.directory,
      findByName: () => Promise.reject(new AppError('scope-missing', { subject: 'User.ReadBasic.All' })),
    },
    expertise: { ...own.expertise, findByName: () => Promise.resolve([{ personKey, name }]) },
  };
  const added: string[] = [];
  show(<FindColleague listed={new Set()} onAdd={(colleague) => added.push(colleague.name)} />, { services });
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'geert' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Kies Geert Griffioen' }, { timeout: 2000 }));
  expect(added).toEqual(['Geert Griffioen']);
});
