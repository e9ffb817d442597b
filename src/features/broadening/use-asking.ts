import * as React from 'react';
import { askColleagues } from '../../commands/ask-colleagues';
import type { AskColleaguesResult } from '../../commands/ask-colleagues';
import { coveredOpgaven } from '../../domain/colleagues';
import type { RankedColleague } from '../../domain/colleagues';
import { requestWording } from '../../domain/request-wording';
import { factsOf } from '../../session/dossier';
import type { Dossier } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import type { CommandState } from '../../session/use-command';

/** What was asked last, to say so and to offer a message to each. */
export interface Asked {
  readonly people: readonly { readonly name: string; readonly mail?: string; readonly message: string }[];
  readonly at: Date;
}

export interface Asking {
  readonly chosen: ReadonlyMap<string, RankedColleague>;
  readonly toggle: (colleague: RankedColleague) => void;
  /** The part of the message that all get. */
  readonly message: string;
  readonly setMessage: (message: string) => void;
  /** The sentence that only this colleague gets: why them. */
  readonly why: (colleague: RankedColleague) => string;
  readonly setWhy: (colleague: RankedColleague, why: string) => void;
  /** For which opgaven somebody is asked. */
  readonly opgavenFor: (colleague: RankedColleague) => readonly string[];
  readonly ask: CommandState<AskInput, AskColleaguesResult>;
  readonly submit: () => Promise<void>;
  readonly asked: Asked | undefined;
  readonly refused: boolean;
}

interface AskInput {
  readonly colleagues: readonly RankedColleague[];
  readonly messages: readonly string[];
}

export interface AskingInput {
  readonly dossier: Dossier;
  readonly selected: string | undefined;
  readonly titles: ReadonlyMap<string, string>;
  /** The list on screen, best first: who is next when somebody does not answer. */
  readonly colleagues: readonly RankedColleague[];
  readonly onAsked: () => Promise<void>;
}

/** Choosing colleagues, the message, and asking. What was typed survives another tab or a reload. */
export function useAsking({ dossier, selected, titles, colleagues, onAsked }: AskingInput): Asking {
  const services = useServices();
  const { initiative, opgaveLinks } = factsOf(dossier);
  const [chosen, setChosen] = React.useState<ReadonlyMap<string, RankedColleague>>(new Map());
  const [whys, setWhys] = React.useState<ReadonlyMap<string, string>>(new Map());
  const [asked, setAsked] = React.useState<Asked>();
  const [refused, setRefused] = React.useState(false);
  const draft = useMessageDraft(initiative.Key, () =>
    requestWording.message(initiative, selected === undefined ? [] : [titles.get(selected) ?? '']),
  );

  function opgavenFor(colleague: RankedColleague): readonly string[] {
    const covered = coveredOpgaven(colleague.reasons, opgaveLinks);
    return covered.length > 0 || selected === undefined ? covered : [selected];
  }

  function why(colleague: RankedColleague): string {
    return whys.get(colleague.personKey) ?? requestWording.whyYou(colleague.reasons, titles);
  }

  const ask = useCommand<AskInput, AskColleaguesResult>((commandKey, input) => {
    const reserves = colleagues.filter(
      ({ personKey, load }) => !input.colleagues.some((one) => one.personKey === personKey) && isFree(load),
    );
    return askColleagues(services, {
      actor: dossier.me,
      commandKey,
      initiative,
      message: draft.message,
      colleagues: input.colleagues.map((colleague, position) => ({
        personKey: colleague.personKey,
        name: colleague.name,
        mail: colleague.mail,
        opgaveKeys: opgavenFor(colleague),
        why: requestWording.why(colleague.reasons, titles),
        message: input.messages[position],
        next: reserves[position] ?? reserves[0],
      })),
    });
  });

  async function submit(): Promise<void> {
    const people = [...chosen.values()];
    const messages = people.map((colleague) =>
      [draft.message.trim(), why(colleague).trim()].filter(Boolean).join('\n\n'),
    );
    const result = await ask.run({ colleagues: people, messages });
    if (!result) return;
    setRefused(result.kind === 'blocked');
    if (result.kind === 'blocked') return;
    setAsked({
      people: people.map(({ name, mail }, position) => ({ name, mail, message: messages[position] ?? '' })),
      at: services.now(),
    });
    setChosen(new Map());
    setWhys(new Map());
    draft.clear();
    await onAsked();
  }

  return {
    chosen,
    toggle: (colleague) => setChosen((before) => toggled(before, colleague)),
    message: draft.message,
    setMessage: draft.setMessage,
    why,
    setWhy: (colleague, text) => setWhys((before) => new Map(before).set(colleague.personKey, text)),
    opgavenFor,
    ask,
    submit,
    asked,
    refused,
  };
}

const isFree = ({ asked, away }: RankedColleague['load']): boolean => asked === undefined && away === undefined;

function useMessageDraft(
  initiativeKey: string,
  proposal: () => string,
): { readonly message: string; readonly setMessage: (message: string) => void; readonly clear: () => void } {
  const { drafts } = useServices();
  const name = `request/${initiativeKey}`;
  const [typed, setTyped] = React.useState(() => drafts.read<string>(name)?.value);
  return {
    message: typed ?? proposal(),
    setMessage: (message) => {
      setTyped(message);
      drafts.write(name, message);
    },
    clear: () => {
      setTyped(undefined);
      drafts.remove(name);
    },
  };
}

function toggled(
  before: ReadonlyMap<string, RankedColleague>,
  colleague: RankedColleague,
): ReadonlyMap<string, RankedColleague> {
  const after = new Map(before);
  if (!after.delete(colleague.personKey)) after.set(colleague.personKey, colleague);
  return after;
}
