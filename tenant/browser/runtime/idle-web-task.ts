/** SharePoint prefetches other web parts while a page is idle; a page here has all that it needs. */
export const PrefetchDependencyPriority = { high: 'high', low: 'low' } as const;

export const IdleTaskPriority = { OPTIONAL_HIGH: 1, OPTIONAL_LOW: 0 } as const;

export const IdleTaskQueue = {
  instance: {
    enqueueTask: (): number => 0,
    removeTask: (): void => undefined,
  },
};

export function createPrefetchDependencyQueue(): { start(): void; cancel(): void } {
  return { start: () => undefined, cancel: () => undefined };
}
