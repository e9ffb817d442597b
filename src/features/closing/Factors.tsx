import * as React from 'react';
import { successFactors } from '../../domain/outcome';
import type { FactorScore, SuccessFactor } from '../../domain/outcome';
import { Choices } from '../../ui/Choices';
import { learning } from '../../strings/learning';
import { useStrings } from '../../ui/language';
import { Section } from '../../ui/Section';
import { TextField } from '../../ui/TextField';
import styles from './closing.module.scss';
import { strings } from './strings';
import type { ClosingState } from './use-closing';

export interface FactorsProps {
  readonly closing: ClosingState;
  readonly factorId: (factor: SuccessFactor) => string;
  readonly whyId: (factor: SuccessFactor) => string;
}

const scores: readonly FactorScore[] = ['goed', 'deels', 'niet'];

/** The success factors of the way of working, each judged; partly and not ask why. */
export function Factors({ closing, factorId, whyId }: FactorsProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(learning);
  const { form, judge, judged } = closing;
  return (
    <Section heading={text.factors} count={text.factorsCount(judged, successFactors.length)}>
      {successFactors.map((factor) => {
        const judgement = form.evaluation[factor];
        const name = words.factors[factor];
        return (
          <div key={factor} className={styles.factor}>
            <Choices
              id={factorId(factor)}
              label={name}
              value={judgement?.score}
              options={scores.map((score) => ({ value: score, label: words.scores[score] }))}
              onChange={(score) => judge(factor, { ...judgement, score })}
            />
            {judgement !== undefined && judgement.score !== 'goed' && (
              <TextField
                required
                hideLabel
                id={whyId(factor)}
                label={text.why(name)}
                placeholder={text.whyPlaceholder}
                value={judgement.why ?? ''}
                onChange={(why) => judge(factor, { ...judgement, why })}
              />
            )}
          </div>
        );
      })}
    </Section>
  );
}
