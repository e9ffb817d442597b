import * as React from 'react';
import type { SetupFinding } from '../../data/ports';
import { Box } from '../../ui/Box';
import { useStrings } from '../../ui/language';
import { useLineWords } from './line-words';
import { lineStrings } from './lines.strings';
import { planOf, type PlanStep } from './plan';
import styles from './setup.module.scss';
import { strings } from './strings';

/** What the button would do, step by step, without doing it; focus goes to its heading. */
export function SetupPlan({ findings }: { readonly findings: readonly SetupFinding[] }): React.ReactElement {
  const text = useStrings(strings);
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  return (
    <Box>
      <h2 className={styles.askTitle} ref={heading} tabIndex={-1}>
        {text.plan.heading}
      </h2>
      <p>{text.plan.intro}</p>
      <ol className={styles.report}>
        {planOf(findings).map((step) => (
          <li key={step.problem}>
            <PlanLine step={step} />
          </li>
        ))}
      </ol>
    </Box>
  );
}

/** What is done, and with which things. */
export function PlanLine({ step }: { readonly step: PlanStep }): React.ReactElement {
  const text = useStrings(strings);
  const { plan } = useStrings(lineStrings);
  const words = useLineWords();
  const { problem, lines } = step;
  const act = problem !== undefined && problem in plan ? plan[problem as keyof typeof plan] : plan.other;
  const names = lines.map((line) => words(line).name);
  if (problem?.startsWith('version.')) return <>{act(1)}</>;
  if (names.length <= 1) return <>{`${act(names.length)} (${names.join('')})`}</>;
  return (
    <>
      {act(names.length)}
      <details>
        <summary aria-label={`${text.showParts}: ${act(names.length)}`}>{text.showParts}</summary>
        <ul className={styles.report}>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
