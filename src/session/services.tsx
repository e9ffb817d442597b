import * as React from 'react';
import type { Services } from '../data/ports';

const ServicesContext = React.createContext<Services | undefined>(undefined);

export interface ServicesProviderProps {
  readonly services: Services;
  readonly children: React.ReactNode;
}

/** Hands the world outside to the screens inside. One web part, one set of services. */
export function ServicesProvider({ services, children }: ServicesProviderProps): React.ReactElement {
  return <ServicesContext.Provider value={services}>{children}</ServicesContext.Provider>;
}

/** @throws Error outside a {@link ServicesProvider}: a mistake in the code, not something that happens to people */
export function useServices(): Services {
  const services = React.useContext(ServicesContext);
  if (!services) throw new Error('useServices is called outside a ServicesProvider');
  return services;
}
