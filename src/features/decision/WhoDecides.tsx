import * as React from 'react';
import { basisOf, isGround } from '../../domain/decider-rules';
import type { Settings } from '../../domain/settings';
import type { Decider } from '../../domain/weighing';
import { useNavigation } from '../../session/navigation';
import { journey } from '../../strings/journey';
import { Checkbox } from '../../ui/Checkbox';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { useId } from '../../ui/use-id';
import styles from './decision.module.scss';
import { formatEuro } from './format-euro';
import { strings } from './strings';
import { parseAmount } from './use-decision';
import type { Decision } from './use-decision';

export interface WhoDecidesProps {
  readonly decision: Decision;
  readonly rules: Settings['rules'];
  readonly showErrors: boolean;
  readonly otherWhyId: string;
}

const order: readonly Decider[] = ['directie', 'college', 'raad'];

/** Who decides: what the rules propose with their grounds, also why the others are not needed; the person chooses. */
export function WhoDecides({ decision, rules, showErrors, otherWhyId }: WhoDecidesProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const name = useId('decider');
  const sentence = useGroundSentence(rules);
  const { linkTo } = useNavigation();
  const { form, change, proposal, body, isOther } = decision;
  return (
    <Section
      heading={text.who}
      aside={text.whoAside}
      action={<Link {...linkTo({ view: 'rules' })}>{text.viewRules(rules.version)}</Link>}
    >
      <div role="radiogroup" aria-label={text.who}>
        {order.map((decider) => (
          <label key={decider} className={styles.body}>
            <input
              type="radio"
              name={name}
              checked={decider === body}
              aria-describedby={`${name}-${decider}`}
              onChange={() => change({ body: decider })}
            />
            <Text strong={decider === body}>{words.deciders[decider]}</Text>
            <span id={`${name}-${decider}`}>{sentence(decider, proposal.groundsByDecider[decider])}</span>
            {decider === proposal.decider ? (
              <Status kind="ok">{text.proposal}</Status>
            ) : (
              <Text secondary>{proposal.groundsByDecider[decider].length === 0 && text.notNeeded}</Text>
            )}
          </label>
        ))}
      </div>
      {isOther ? (
        <TextField
          required
          id={otherWhyId}
          label={text.otherWhy}
          value={form.otherWhy}
          error={showErrors && form.otherWhy.trim() === '' ? text.errors.otherWhy : undefined}
          onChange={(otherWhy) => change({ otherWhy })}
        />
      ) : (
        <Text block small secondary>
          {text.otherHelp}
        </Text>
      )}
      <fieldset className={styles.facts}>
        <legend>
          <Text strong>{text.facts}</Text>
        </legend>
        <TextField
          label={text.amount}
          description={text.factsHelp}
          value={form.amount}
          error={form.amount !== '' && parseAmount(form.amount) === undefined ? text.amountWrong : undefined}
          onChange={(amount) => change({ amount })}
        />
        {(['newPolicy', 'permit', 'land', 'contract'] as const).map((fact) => (
          <Checkbox
            key={fact}
            label={text.checks[fact]}
            checked={form[fact]}
            onChange={(checked) => change({ [fact]: checked })}
          />
        ))}
        {rules.own.map(({ label }) => (
          <Checkbox
            key={label}
            label={label}
            checked={form.own.includes(label)}
            onChange={(checked) =>
              change({ own: checked ? [...form.own, label] : form.own.filter((other) => other !== label) })
            }
          />
        ))}
      </fieldset>
    </Section>
  );
}

function useGroundSentence(rules: Settings['rules']): (decider: Decider, grounds: readonly string[]) => string {
  const text = useStrings(strings);
  const language = useLanguage();
  const council = formatEuro(rules.councilAbove, language);
  const management = formatEuro(rules.managementUpTo, language);
  return (decider, grounds) => {
    if (grounds.length > 0) return grounds.map(withBasis).join('; ');
    if (decider === 'college') return text.noGrounds.college;
    return decider === 'raad' ? text.noGrounds.raad(council) : text.noGrounds.directie(management);
  };

  function withBasis(ground: string): string {
    const basis = basisOf(rules, ground);
    return basis === '' ? groundWords(ground) : text.grounded(groundWords(ground), basis);
  }

  function groundWords(ground: string): string {
    if (!isGround(ground)) return ground;
    if (ground === 'bijdrage boven grens raad') return text.grounds[ground](council);
    if (ground === 'bijdrage boven mandaat directie') return text.grounds[ground](management);
    return text.grounds[ground];
  }
}
