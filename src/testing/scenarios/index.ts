import { broadening } from './broadening';
import { alongTheWay } from './along-the-way';
import { atTheDesk } from './at-the-desk';
import { callbacks } from './callbacks';
import { frontDoor } from './front-door';
import { fromConclusion } from './from-conclusion';
import { imports } from './imports';
import { intake } from './intake';
import { learningScenarios } from './learning';
import { opgavenScenarios } from './opgaven';
import { privacyScenarios } from './privacy';
import { templateScenarios } from './templates';
import { untilBroadening } from './until-broadening';
import { weighing } from './weighing';

export type { Act, Scenario } from './scenario';

/** Every command, in the order of the journey. */
export const scenarios = [
  ...intake,
  ...imports,
  ...untilBroadening,
  ...alongTheWay,
  ...callbacks,
  ...broadening,
  ...weighing,
  ...frontDoor,
  ...fromConclusion,
  ...atTheDesk,
  ...opgavenScenarios,
  ...learningScenarios,
  ...privacyScenarios,
  ...templateScenarios,
];
