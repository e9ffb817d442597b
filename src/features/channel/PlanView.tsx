import * as React from 'react';
import { channelNameLimit } from '../../domain/channel-name';
import type { Missing } from '../../domain/missing';
import { RelatedWhenAsked } from '../../parts/RelatedWhenAsked';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { Failure } from '../../ui/Failure';
import { Footer } from '../../ui/Footer';
import type { MissingThing } from '../../ui/Footer';
import { useStrings } from '../../ui/language';
import { Columns, Section } from '../../ui/Section';
import { Select } from '../../ui/Select';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { useId } from '../../ui/use-id';
import styles from './channel.module.scss';
import { PlanAside } from './PlanAside';
import { PlanMembers } from './PlanMembers';
import { strings } from './strings';
import { hiddenBy, usePlan } from './use-plan';
import type { Plan } from './use-plan';

export interface PlanViewProps extends DossierStepProps {
  /** The weighing is open; with `true` the channel is wanted too. */
  readonly onOpened: (withChannel: boolean) => void;
}

/** The plan of the weighing and its channel, before anything exists. */
export function PlanView({ dossier, goTo, onOpened }: PlanViewProps): React.ReactElement {
  const text = useStrings(strings);
  const plan = usePlan({ dossier });
  const ids = {
    question: useId('question'),
    closesOn: useId('closes'),
    name: useId('name'),
    missing: useId('missing'),
  };
  const { initiative, opgaveLinks } = factsOf(dossier);
  const withChannel = plan.noChannel === undefined;
  const [refused, setRefused] = React.useState<readonly Missing[]>([]);
  const things = [...plan.missing, ...refused].map(thing);
  const nameThing: readonly MissingThing[] =
    withChannel && plan.nameProblem !== undefined ? [{ label: text.missing.name, onGo: () => focus(ids.name) }] : [];

  return (
    <>
      <Columns
        asideWidth={400}
        main={
          <>
            <Section heading={text.plan} aside={text.planAside}>
              <div className={styles.above}>
                <TextField
                  required
                  id={ids.question}
                  label={text.question}
                  description={text.questionHelp}
                  value={plan.question}
                  onChange={plan.setQuestion}
                />
              </div>
              <div className={styles.fields}>
                <DateField
                  required
                  id={ids.closesOn}
                  label={text.closesOn}
                  value={plan.closesOn}
                  description={
                    plan.workingDays < 3 ? text.closesOnShort(plan.workingDays) : text.closesOnHelp(plan.workingDays)
                  }
                  onChange={plan.setClosesOn}
                />
                {withChannel && plan.existingName === undefined && <NameField plan={plan} id={ids.name} />}
              </div>
              {withChannel && plan.teams.length > 1 && (
                <div className={styles.above}>
                  <Select
                    placeholder={false}
                    label={text.team}
                    description={text.teamHelp}
                    options={plan.teams.map(({ teamId, programme }) => ({
                      value: teamId,
                      label: programme === undefined ? text.teamUsual : text.teamOf(programme),
                    }))}
                    value={plan.teamId ?? ''}
                    onChange={plan.setTeam}
                  />
                </div>
              )}
              {plan.existingName !== undefined && <Text block>{text.sameChannel(plan.existingName)}</Text>}
              <Obstacle plan={plan} />
            </Section>
            <Section
              heading={text.who}
              count={text.whoCount(plan.members.length)}
              action={
                <Button kind="link" onClick={() => goTo('verbreding')}>
                  {text.add}
                </Button>
              }
            >
              <PlanMembers members={plan.members} team={plan.team} withChannel={withChannel} />
            </Section>
            <RelatedWhenAsked dossier={dossier} />
          </>
        }
        aside={withChannel && <PlanAside plan={plan} initiative={initiative} opgaveLinks={opgaveLinks} />}
      />
      {plan.open.error !== undefined && <Failure error={plan.open.error} title={text.openFailed} />}
      <Footer
        missing={[...things, ...nameThing]}
        missingLead={text.missingLead}
        missingId={ids.missing}
        step={
          <>
            <Button
              kind={withChannel ? 'default' : 'primary'}
              busy={plan.open.busy}
              blockedBy={things.length > 0 ? ids.missing : undefined}
              onBlocked={things[0]?.onGo}
              onClick={() => void open(false)}
            >
              {text.openWithout}
            </Button>
            {withChannel && (
              <Button
                kind="primary"
                busy={plan.open.busy}
                blockedBy={things.length + nameThing.length > 0 ? ids.missing : undefined}
                onBlocked={[...things, ...nameThing][0]?.onGo}
                onClick={() => void open(true)}
              >
                {text.open}
              </Button>
            )}
          </>
        }
      >
        {withChannel && <Text secondary>{text.nameFixed}</Text>}
      </Footer>
    </>
  );

  async function open(channel: boolean): Promise<void> {
    const { question, closesOn, name, teamId } = plan;
    const result = await plan.open.run({ question, closesOn, name, teamId, withChannel: channel });
    if (result?.kind === 'blocked') setRefused(result.missing);
    if (result?.kind === 'not-found') setRefused([{ field: 'Phase', reason: 'wrong-phase' }]);
    if (result?.kind === 'done') onOpened(channel);
  }

  function thing({ field, reason, subject }: Missing): MissingThing {
    const toBroadening = (): void => goTo('verbreding');
    if (reason === 'no-contributor') return { label: text.missing['no-contributor'], onGo: toBroadening };
    if (reason === 'uncovered-opgave') {
      const title = opgaveLinks.find(({ OpgaveKey }) => OpgaveKey === subject)?.Title ?? '';
      return { label: text.missing['uncovered-opgave'](title), onGo: toBroadening };
    }
    if (field === 'WeighingQuestion') return { label: text.missing.question, onGo: () => focus(ids.question) };
    if (field === 'WeighingClosesOn') {
      const label = reason === 'date-in-past' ? text.missing.closesOnPast : text.missing.closesOn;
      return { label, onGo: () => focus(ids.closesOn) };
    }
    const known = reason === 'wrong-phase' || reason === 'not-allowed' ? text.missing[reason] : text.missing.other;
    return { label: known, onGo: () => focus(ids.question) };
  }
}

function NameField({ plan, id }: { readonly plan: Plan; readonly id: string }): React.ReactElement {
  const text = useStrings(strings);
  const problem = plan.nameProblem;
  const length = plan.name.length;
  return (
    <TextField
      required
      id={id}
      label={text.name}
      value={plan.name}
      error={sentence()}
      description={
        problem === undefined ? (
          plan.namesKnown ? (
            text.nameFree(length, channelNameLimit)
          ) : (
            text.nameHelp(length, channelNameLimit)
          )
        ) : (
          <Button kind="link" onClick={() => plan.setName(undefined)}>
            {text.useProposal(plan.proposedName)}
          </Button>
        )
      }
      onChange={plan.setName}
    />
  );

  function sentence(): string | undefined {
    if (problem === undefined) return undefined;
    switch (problem.kind) {
      case 'too-long':
        return text.nameProblems['too-long'](problem.length, channelNameLimit);
      case 'forbidden-characters':
        return text.nameProblems['forbidden-characters'](problem.characters.join(' '));
      default:
        return text.nameProblems[problem.kind];
    }
  }
}

/** Why there is no channel, or why the team cannot be seen, with who can help. */
function Obstacle({ plan }: { readonly plan: Plan }): React.ReactElement | null {
  const { cannot } = useStrings(strings);
  if (plan.noChannel?.kind === 'noTeam') return <Box tone="warning">{cannot.noTeam}</Box>;
  if (plan.noChannel?.kind === 'policy') return <Box tone="warning">{cannot.policy(plan.noChannel.owners)}</Box>;
  if (plan.team?.error === undefined) return null;
  const scope = hiddenBy(plan.team);
  return (
    <Text block small secondary>
      {scope === undefined ? cannot.unreachable : cannot.scope(scope)}
    </Text>
  );
}

function focus(id: string): void {
  document.getElementById(id)?.focus();
}
