import { latePart } from './late-part';

/** Beside a dossier: other initiatives on the same opgaven, in the same kern or by the same organisations. */
export const RelatedAside = latePart(
  async () => (await import(/* webpackChunkName: 'verwant-werk' */ './related/RelatedWork')).RelatedWork,
);
