import type { Language } from '../../strings/define';
import { journey } from '../../strings/journey';
import { learning } from '../../strings/learning';
import { reportWords } from './report-words';

/** In whose language the report speaks, with the one setting that it names. */
export interface ReportSaying {
  readonly language: Language;
  readonly text: (typeof reportWords)[Language];
  readonly journey: (typeof journey)[Language];
  readonly learning: (typeof learning)[Language];
  /** Working days until the first contact. */
  readonly norm: number;
}

export function sayingIn(language: Language, norm: number): ReportSaying {
  return { language, text: reportWords[language], journey: journey[language], learning: learning[language], norm };
}
