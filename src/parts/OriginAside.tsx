import { latePart } from './late-part';

/** Beside the documents: what came along with the registration from the website. */
export const OriginAside = latePart(
  async () => (await import(/* webpackChunkName: 'herkomst' */ './RegistrationOrigin')).RegistrationOrigin,
);
