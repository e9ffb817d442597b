import { latePart } from './late-part';

/** While the questions are asked: what comparable initiatives would do again and differently. */
export const LessonsAside = latePart(
  async () => (await import(/* webpackChunkName: 'leren' */ './lessons/ComparableLessons')).ComparableLessons,
);
