import { latePart } from './late-part';

/** Beside a dossier: what was learned at comparable initiatives, and the partner mirror when it is asked of this person. */
export const LearningAside = latePart(
  async () => (await import(/* webpackChunkName: 'leren' */ './Learning')).Learning,
);
