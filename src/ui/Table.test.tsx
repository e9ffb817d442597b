/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import * as React from 'react';
import { Table } from './Table';
import { WidthProvider } from './width';

let width = 0;

beforeEach(() => {
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => width);
  window.ResizeObserver = class {
    public readonly observe = (): void => undefined;
    public readonly unobserve = (): void => undefined;
    public readonly disconnect = (): void => undefined;
  };
});

afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(window, 'ResizeObserver');
});

function isStackedAt(pixels: number, columnsFrom?: 640 | 800 | 960): boolean {
  width = pixels;
  const { unmount } = render(
    <WidthProvider element={document.body}>
      <Table
        caption="Initiatieven"
        columnsFrom={columnsFrom}
        columns={[{ key: 'title', header: 'Initiatief', narrow: 'title', render: (title: string) => title }]}
        rows={['Dorpstuin']}
        rowKey={(title) => title}
      />
    </WidthProvider>,
  );
  const table = screen.getByRole('table', { name: 'Initiatieven' });
  expect(within(table).getByRole('cell', { name: 'Dorpstuin' })).toBeTruthy();
  const isStacked = table.classList.contains('stacked');
  unmount();
  return isStacked;
}

describe('A table', () => {
  it('has columns from 640 px on', () => {
    expect([320, 639, 640, 1366].map((pixels) => isStackedAt(pixels))).toEqual([true, true, false, false]);
  });

  it('of many columns has them from where their words fit', () => {
    expect([639, 799, 800, 959].map((pixels) => isStackedAt(pixels, 800))).toEqual([true, true, false, false]);
    expect([640, 959, 960, 1366].map((pixels) => isStackedAt(pixels, 960))).toEqual([true, true, false, false]);
  });
});
