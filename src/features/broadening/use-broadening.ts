import * as React from 'react';
import useSWR from 'swr';
import { answerRequest } from '../../commands/answer-request';
import type { AnswerRequestResult } from '../../commands/answer-request';
import { askColleagues } from '../../commands/ask-colleagues';
import type { AskColleaguesResult } from '../../commands/ask-colleagues';
import type { Colleague, Stored } from '../../data/ports';
import { missingInBroadening } from '../../domain/broadening';
import { broadeningMoment } from '../../domain/broadening-moment';
import type { MomentReason } from '../../domain/broadening-moment';
import { coveredOpgaven, opgaveTeam, rankColleagues } from '../../domain/colleagues';
import type { RankedColleague } from '../../domain/colleagues';
import { dayOf } from '../../domain/days';
import type { Missing } from '../../domain/missing';
import type { Agreement, Contributor, Opgave, OpgaveLink } from '../../domain/records.generated';
import { requestWording } from '../../domain/request-wording';
import { can } from '../../domain/rights';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { useOpgaven } from '../../session/opgaven';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import type { CommandState } from '../../session/use-command';
import { useLoad, useSources } from './use-sources';
import type { Sources } from './use-sources';

export interface OpgaveRow {
  readonly key: string;
  readonly title: string;
  readonly takesPart: number;
  readonly asked: number;
}

/** What was asked last, to say so and to offer a message. */
export interface Asked {
  readonly names: readonly string[];
  readonly mails: readonly string[];
  readonly message: string;
  readonly at: Date;
}

export interface Broadening {
  readonly mayAsk: boolean;
  readonly opgaven: readonly OpgaveRow[];
  readonly opgavenFailure: { readonly error: unknown; readonly retry: () => void } | undefined;
  readonly selected: string | undefined;
  readonly select: (opgaveKey: string) => void;
  readonly colleagues: readonly RankedColleague[];
  readonly titles: ReadonlyMap<string, string>;
  readonly sources: Sources;
  readonly loadError: unknown;
  readonly retryLoad: () => void;
  readonly chosen: ReadonlyMap<string, RankedColleague>;
  readonly toggle: (colleague: RankedColleague) => void;
  readonly addFound: (colleague: Colleague) => void;
  readonly message: string;
  readonly setMessage: (message: string) => void;
  readonly moment: readonly MomentReason[];
  readonly missing: readonly Missing[];
  /** How many linked opgaven nobody covers once the chosen colleagues are asked. */
  readonly leftUncovered: number;
  readonly ask: CommandState<AskInput, AskColleaguesResult>;
  readonly submit: () => Promise<void>;
  readonly asked: Asked | undefined;
  readonly refused: boolean;
  readonly answer: CommandState<'doet mee' | 'kan niet', AnswerRequestResult>;
}

interface AskInput {
  readonly colleagues: readonly RankedColleague[];
  readonly message: string;
}

/** State and acts of the step Verbreding. */
export function useBroadening({ dossier, refresh }: DossierStepProps): Broadening {
  const services = useServices();
  const { me, settings } = dossier;
  const facts = factsOf(dossier);
  const { initiative, opgaveLinks, contributors } = facts;
  const today = dayOf(services.now());
  const opgaven = useOpgaven();
  const linked = opgaven.state === 'ready' ? linkedOpgaven(opgaven.opgaven, opgaveLinks) : undefined;
  const agreements = useAgreements(initiative.Key);
  const [picked, select] = React.useState<string>();
  const selected =
    picked ??
    firstUncovered(
      opgaveLinks.map(({ OpgaveKey }) => OpgaveKey),
      contributors,
    );
  const selectedOpgave = linked?.find(({ Key }) => Key === selected);
  const sources = useSources(initiative, linked, selectedOpgave);
  const load = useLoad(today);
  const [found, setFound] = React.useState<readonly Colleague[]>([]);
  const [chosen, setChosen] = React.useState<ReadonlyMap<string, RankedColleague>>(new Map());
  const titles = new Map(opgaveLinks.map(({ OpgaveKey, Title }) => [OpgaveKey, Title]));
  const draft = useMessageDraft(initiative.Key, () =>
    requestWording.message(initiative, selected === undefined ? [] : [titles.get(selected) ?? '']),
  );

  const colleagues = rankColleagues({
    opgaveKey: selected ?? '',
    findings: [...sources.findings, ...found.map((person) => ({ person, reason: { kind: 'directory' } as const }))],
    contributors,
    ...load.facts,
    today,
  });

  const ask = useCommand<AskInput, AskColleaguesResult>((commandKey, input) =>
    askColleagues(services, {
      actor: me,
      commandKey,
      initiative,
      message: input.message,
      colleagues: input.colleagues.map((colleague) => ({
        personKey: colleague.personKey,
        name: colleague.name,
        mail: colleague.mail,
        opgaveKeys: opgavenFor(colleague),
        why: requestWording.why(colleague.reasons, titles),
      })),
    }),
  );
  const answer = useCommand<'doet mee' | 'kan niet', AnswerRequestResult>(async (commandKey, given) => {
    const result = await answerRequest(services, { actor: me, commandKey, initiative, answer: given });
    await refresh();
    return result;
  });
  const [asked, setAsked] = React.useState<Asked>();
  const [refused, setRefused] = React.useState(false);

  async function submit(): Promise<void> {
    const people = [...chosen.values()];
    const result = await ask.run({ colleagues: people, message: draft.message });
    if (!result) return;
    setRefused(result.kind === 'blocked');
    if (result.kind === 'blocked') return;
    setAsked({
      names: people.map(({ name }) => name),
      mails: people.flatMap(({ mail }) => (mail === undefined ? [] : [mail])),
      message: draft.message,
      at: services.now(),
    });
    setChosen(new Map());
    draft.clear();
    await refresh();
  }

  /** For which opgaven somebody is asked: those that the reasons speak of, or the one on screen for whom one looked oneself. */
  function opgavenFor(colleague: RankedColleague): readonly string[] {
    const covered = coveredOpgaven(colleague.reasons, opgaveLinks);
    return covered.length > 0 || selected === undefined ? covered : [selected];
  }

  return {
    mayAsk: can(me, 'askColleagues', facts),
    opgaven: opgaveLinks.map(({ OpgaveKey, Title }) => ({
      key: OpgaveKey,
      title: Title,
      ...opgaveTeam(OpgaveKey, contributors),
    })),
    opgavenFailure: opgaven.state === 'failed' ? opgaven : undefined,
    selected,
    select,
    colleagues,
    titles,
    sources,
    loadError: load.error,
    retryLoad: load.retry,
    chosen,
    toggle: (colleague) => setChosen((before) => toggled(before, colleague)),
    addFound: (colleague) =>
      setFound((before) => [...before.filter((one) => one.personKey !== colleague.personKey), colleague]),
    message: draft.message,
    setMessage: draft.setMessage,
    moment: broadeningMoment({
      initiative,
      agreements: agreements ?? [],
      weighingDays: settings.norms.weighing,
      calendar: settings.calendar,
      today,
    }),
    missing: missingInBroadening(initiative, opgaveLinks, contributors),
    leftUncovered: opgaveLinks.filter(({ OpgaveKey }) => {
      const team = opgaveTeam(OpgaveKey, contributors);
      return (
        team.takesPart + team.asked === 0 && ![...chosen.values()].some((one) => opgavenFor(one).includes(OpgaveKey))
      );
    }).length,
    ask,
    submit,
    asked,
    refused,
    answer,
  };
}

function linkedOpgaven(all: readonly Stored<Opgave>[], links: readonly OpgaveLink[]): readonly Opgave[] {
  const keys = new Set(links.map(({ OpgaveKey }) => OpgaveKey));
  return all.map(({ record }) => record).filter(({ Key }) => keys.has(Key));
}

/** Agreements only add to what speaks for now or later: without them the rest still holds, so no failure is shown. */
function useAgreements(initiativeKey: string): readonly Agreement[] | undefined {
  const { lists } = useServices();
  const { data } = useSWR<readonly Agreement[], unknown>(['agreements', initiativeKey, 'open'], async () => {
    const page = await lists.agreements.find({
      where: [{ column: 'InitiativeKey', is: 'eq', value: initiativeKey }],
      top: 200,
    });
    return page.items.map(({ record }) => record);
  });
  return data;
}

/** The message as it is proposed until the person changes it; what they typed survives another tab or a reload. */
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

/** The opgave for which somebody is still sought, else the first. */
function firstUncovered(keys: readonly string[], contributors: readonly Contributor[]): string | undefined {
  const isUncovered = (key: string): boolean => {
    const { takesPart, asked } = opgaveTeam(key, contributors);
    return takesPart + asked === 0;
  };
  return keys.find(isUncovered) ?? keys[0];
}
