import * as React from 'react';
import useSWR from 'swr';
import { createStartnotitie } from '../../commands/create-startnotitie';
import type { CreateStartnotitieResult } from '../../commands/create-startnotitie';
import type { Services, StoredDocument } from '../../data/ports';
import type { BuiltDocument } from '../../data/word/startnotitie-docx';
import { dayOf } from '../../domain/days';
import type { Agreement, Opgave, Registration, TimelineEvent } from '../../domain/records.generated';
import { can } from '../../domain/rights';
import { composeStartnotitie } from '../../domain/startnotitie/compose';
import type { Startnotitie } from '../../domain/startnotitie/compose';
import type { StartnotitieFacts } from '../../domain/startnotitie/facts';
import { readWrittenTexts, textsOf } from '../../domain/startnotitie/written';
import type { WrittenTexts } from '../../domain/startnotitie/written';
import { factsOf } from '../../session/dossier';
import type { Dossier, DossierStepProps } from '../../session/dossier';
import { useOpgaven } from '../../session/opgaven';
import { part, valueOr } from '../../session/parts';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import type { CommandState } from '../../session/use-command';
import { useTemplates } from './use-templates';
import type { Templates } from './use-templates';

/** What the document takes from outside the dossier itself; names of initiators serve only to leave them out. */
interface Material {
  readonly agreements: readonly Agreement[];
  readonly receivedThrough: Registration['ReceivedThrough'] | undefined;
  readonly initiatorNames: readonly string[];
  readonly finishedAt: StartnotitieFacts['finishedAt'];
  /** Something could not be read: the document may hold less. */
  readonly isPartial: boolean;
}

export interface Made {
  readonly document: StoredDocument;
  readonly version: number;
  readonly template: BuiltDocument['template'] | undefined;
  readonly unknown: readonly string[];
  readonly at: Date;
}

export interface StartnotitieState {
  readonly mayMake: boolean;
  /** `undefined` while what it is made of is being read. */
  readonly startnotitie: Startnotitie | undefined;
  readonly written: WrittenTexts;
  readonly isPartial: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly make: CommandState<Startnotitie, CreateStartnotitieResult>;
  readonly made: Made | undefined;
  readonly refused: boolean;
  readonly run: () => Promise<void>;
  readonly templates: Templates;
}

/** The startnotitie as the dossier gives it now, and making the document. */
export function useStartnotitie(
  { dossier }: Pick<DossierStepProps, 'dossier'>,
  onMade: () => Promise<unknown>,
): StartnotitieState {
  const services = useServices();
  const facts = factsOf(dossier);
  const { initiative, opgaveLinks, contributors } = facts;
  const opgaven = useOpgaven();
  const material = useSWR<Material, unknown>(['startnotitie', initiative.Key], () => readMaterial(services, dossier));
  const written = readWrittenTexts(initiative.StartnotitieTexts);
  const [made, setMade] = React.useState<Made>();
  const [refused, setRefused] = React.useState(false);
  const built = React.useRef<BuiltDocument>();
  const templates = useTemplates(initiative.Decider);

  const startnotitie =
    material.data &&
    composeStartnotitie({
      initiative,
      contributors,
      opgaven: opgaveLinks.map(({ OpgaveKey, Title, Contribution }) => ({
        Title,
        Contribution,
        Goal: goalOf(OpgaveKey, opgaven.state === 'ready' ? opgaven.opgaven.map(({ record }) => record) : []),
      })),
      agreements: material.data.agreements,
      receivedThrough: material.data.receivedThrough,
      initiatorNames: material.data.initiatorNames,
      municipality: dossier.settings.municipality,
      written: textsOf(written),
      writtenAt: Object.fromEntries(Object.entries(written).map(([id, { at }]) => [id, at])),
      finishedAt: material.data.finishedAt,
      today: dayOf(services.now()),
    });

  const make = useCommand<Startnotitie, CreateStartnotitieResult>((commandKey, content) =>
    createStartnotitie(services, {
      actor: dossier.me,
      commandKey,
      initiative,
      build: async () => {
        const [{ buildStartnotitie }, own] = await Promise.all([
          import(/* webpackChunkName: 'docx' */ '../../data/word/startnotitie-docx'),
          templates.chosen === '' ? undefined : services.documents.template(templates.chosen),
        ]);
        built.current = await buildStartnotitie(content, own);
        return built.current.content;
      },
    }),
  );

  async function run(): Promise<void> {
    if (!startnotitie) return;
    const result = await make.run(startnotitie);
    if (!result) return;
    setRefused(result.kind === 'blocked');
    if (result.kind === 'blocked') return;
    const { template, unknown = [] } = built.current ?? {};
    setMade({ document: result.document, version: result.version, template, unknown, at: services.now() });
    await onMade();
  }

  return {
    mayMake: can(dossier.me, 'createStartnotitie', facts),
    startnotitie,
    written,
    isPartial: material.data?.isPartial === true || opgaven.state === 'failed',
    error: material.error,
    retry: () => void material.mutate(),
    make,
    made,
    refused,
    run,
    templates,
  };
}

/** What the pool may see and others may not is left out for them; each part fails alone. */
async function readMaterial(services: Services, dossier: Dossier): Promise<Material> {
  const facts = factsOf(dossier);
  const { Key } = facts.initiative;
  const of = [{ column: 'InitiativeKey', is: 'eq', value: Key }] as const;
  const maySee = can(dossier.me, 'seeInitiators', facts);
  const [agreements, registrations, initiators, timeline] = await services.together((lists) =>
    Promise.all([
      part(lists.agreements.find({ where: of, top: 200 })),
      maySee ? part(lists.registrations.find({ where: of, select: ['ReceivedThrough'], top: 1 })) : undefined,
      maySee ? part(lists.initiators.find({ where: of, select: ['Title', 'Organisation'], top: 50 })) : undefined,
      part(lists.timeline.find({ where: of, select: ['Title', 'At', 'Kind'], top: 500 })),
    ]),
  );
  const names = initiators && valueOr(initiators, { items: [] }).items.map(({ record }) => record.Title);
  return {
    agreements: valueOr(agreements, { items: [] }).items.map(({ record }) => record),
    receivedThrough: registrations && valueOr(registrations, { items: [] }).items[0]?.record.ReceivedThrough,
    initiatorNames: names ?? [],
    finishedAt: finishedAt(valueOr(timeline, { items: [] }).items.map(({ record }) => record)),
    isPartial: [agreements, registrations, initiators].some((one) => one?.state === 'failed'),
  };
}

/** The last time that each was finished: one can go back. */
function finishedAt(events: readonly Pick<TimelineEvent, 'Title' | 'At' | 'Kind'>[]): Material['finishedAt'] {
  const last = (words: string): string | undefined =>
    events
      .filter(({ Kind, Title }) => Kind === 'fase' && Title.startsWith(words))
      .map(({ At }) => At)
      .sort()
      .pop();
  return { exploration: last('Verkenning klaar'), assessment: last('Voorlopige inschatting klaar') };
}

function goalOf(key: string, opgaven: readonly Opgave[]): string {
  const opgave = opgaven.find(({ Key }) => Key === key);
  return opgave?.Goal ?? opgave?.Programme ?? key;
}
