export const FAB_TOGGLE_EVT = 'FabToggle';

export const ReadingMode = { isReadingMode: (): boolean => false };

export function getTimestampForGettyContent(): string {
  return new Date().toISOString();
}

/** Reordering lists in the property pane by dragging needs a library that SharePoint does not publish. */
export const SortableLoader = {
  GetSortable: (): Promise<never> =>
    Promise.reject(new Error('Reordering by dragging is not available in the local tenant.')),
};
