import * as React from 'react';
import type { Colleague } from '../../data/ports';
import { missingInBroadening } from '../../domain/broadening';
import { broadeningMoment, momentFacts } from '../../domain/broadening-moment';
import type { MomentFacts, MomentReason } from '../../domain/broadening-moment';
import { opgaveTeam, rankColleagues } from '../../domain/colleagues';
import type { RankedColleague } from '../../domain/colleagues';
import { dayOf } from '../../domain/days';
import type { Missing } from '../../domain/missing';
import { stalledRequests } from '../../domain/open-requests';
import type { StalledRequest } from '../../domain/open-requests';
import type { Contributor } from '../../domain/records.generated';
import { can } from '../../domain/rights';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useAsking } from './use-asking';
import type { Asking } from './use-asking';
import { useFinder } from './use-finder';
import type { Finder } from './use-finder';
import { useMisfits } from './use-misfits';
import type { Misfits } from './use-misfits';
import { useSteadyOrder } from './use-steady-order';
import type { SteadyOrder } from './use-steady-order';

export interface OpgaveRow {
  readonly key: string;
  readonly title: string;
  readonly takesPart: number;
  readonly asked: number;
}

export interface Broadening {
  readonly mayAsk: boolean;
  readonly opgaven: readonly OpgaveRow[];
  readonly selected: string | undefined;
  readonly select: (opgaveKey: string) => void;
  /** Best first, as known now. */
  readonly colleagues: readonly RankedColleague[];
  /** The same people as the screen shows them. */
  readonly order: SteadyOrder;
  /** Who is shown wherever they stand: found by hand, or chosen. */
  readonly isAlwaysShown: (personKey: string) => boolean;
  /** The first rows of every list: what one press can bring on screen. */
  readonly soonOnScreen: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
  readonly finder: Finder;
  readonly asking: Asking;
  readonly misfits: Misfits;
  /** Questions for which somebody else is to be asked. */
  readonly stalled: readonly StalledRequest[];
  readonly addFound: (colleague: Colleague) => void;
  readonly moment: { readonly facts: MomentFacts; readonly reasons: readonly MomentReason[] };
  readonly missing: readonly Missing[];
  /** How many linked opgaven nobody covers once the chosen colleagues are asked. */
  readonly leftUncovered: number;
}

const none: readonly RankedColleague[] = [];

/** More than this is not read; who looks for somebody else can see them all. */
export const rowsAtFirst = 8;

/** State and acts of the step Verbreding. */
export function useBroadening({ dossier, refresh }: DossierStepProps): Broadening {
  const services = useServices();
  const { me, settings } = dossier;
  const facts = React.useMemo(() => factsOf(dossier), [dossier]);
  const { initiative, opgaveLinks, contributors } = facts;
  const today = dayOf(services.now());
  const mayAsk = can(me, 'askColleagues', facts);
  const finder = useFinder({ initiative, opgaveLinks, contributors, today, seesMisfits: can(me, 'markMisfit', facts) });
  const [picked, select] = React.useState<string>();
  const selected =
    picked ??
    firstUncovered(
      opgaveLinks.map(({ OpgaveKey }) => OpgaveKey),
      contributors,
    );
  const [found, setFound] = React.useState<readonly Colleague[]>([]);
  const titles = React.useMemo(
    () => new Map(opgaveLinks.map(({ OpgaveKey, Title }) => [OpgaveKey, Title])),
    [opgaveLinks],
  );
  const misfits = useMisfits(me, selected, finder.misfits, finder.refresh);

  const { findings, recentRequests, away, misfits: storedMisfits } = finder;
  const lists = React.useMemo(() => {
    const rank = (opgaveKey: string): readonly RankedColleague[] =>
      rankColleagues({
        opgaveKey,
        findings: [...findings, ...found.map((person) => ({ person, reason: { kind: 'directory' } as const }))],
        contributors,
        recentRequests,
        away,
        misfits: new Set(
          storedMisfits.filter((one) => one.OpgaveKey === opgaveKey).map(({ PersonKey }) => PersonKey.toLowerCase()),
        ),
        today,
      });
    return new Map([...(titles.size === 0 ? [''] : titles.keys())].map((key) => [key, rank(key)]));
  }, [findings, found, contributors, recentRequests, away, storedMisfits, today, titles]);
  const colleagues = lists.get(selected ?? '') ?? none;
  const order = useSteadyOrder(selected ?? '', colleagues);

  const asking = useAsking({
    dossier,
    selected,
    titles,
    colleagues,
    onAsked: async () => {
      await Promise.all([refresh(), finder.refresh()]);
    },
  });
  // Who was looked for is asked too, unless the person changes that: they come into the list ticked.
  const { chosen, toggle } = asking;
  const [wanted, setWanted] = React.useState<string>();
  React.useEffect(() => {
    const ranked = lists.get(selected ?? '')?.find(({ personKey }) => personKey === wanted);
    if (!ranked) return;
    setWanted(undefined);
    if (!chosen.has(ranked.personKey)) toggle(ranked);
  }, [wanted, lists, selected, chosen, toggle]);

  return {
    mayAsk,
    opgaven: opgaveLinks.map(({ OpgaveKey, Title }) => ({
      key: OpgaveKey,
      title: Title,
      ...opgaveTeam(OpgaveKey, contributors),
    })),
    selected,
    select,
    colleagues,
    order,
    isAlwaysShown: (personKey) => chosen.has(personKey) || found.some((one) => one.personKey === personKey),
    soonOnScreen: finder.searching
      ? []
      : [order.rows, ...lists.values()].flatMap((list) => list.slice(0, rowsAtFirst).map(({ personKey }) => personKey)),
    titles,
    finder,
    asking,
    misfits,
    stalled: stalledRequests(contributors, today, settings.norms.answer, settings.calendar),
    addFound: (colleague) => {
      setFound((before) => [...before.filter((one) => one.personKey !== colleague.personKey), colleague]);
      setWanted(colleague.personKey);
    },
    moment: {
      facts: momentFacts({ initiative, agreements: finder.agreements, today }),
      reasons: broadeningMoment({
        initiative,
        agreements: finder.agreements,
        weighingDays: settings.norms.weighing,
        calendar: settings.calendar,
        today,
      }),
    },
    missing: missingInBroadening(initiative, opgaveLinks, contributors),
    leftUncovered: opgaveLinks.filter(({ OpgaveKey }) => {
      const team = opgaveTeam(OpgaveKey, contributors);
      const isChosen = [...asking.chosen.values()].some((one) => asking.opgavenFor(one).includes(OpgaveKey));
      return team.takesPart + team.asked === 0 && !isChosen;
    }).length,
  };
}

/** The opgave for which somebody is still sought, else the first. */
function firstUncovered(keys: readonly string[], contributors: readonly Contributor[]): string | undefined {
  const isUncovered = (key: string): boolean => {
    const { takesPart, asked } = opgaveTeam(key, contributors);
    return takesPart + asked === 0;
  };
  return keys.find(isUncovered) ?? keys[0];
}
