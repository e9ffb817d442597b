import { isPlainDay } from './days';
import { readGroundRules } from './decider-rules';
import type { DeciderRules } from './decider-rules';
import { firstRules, readRuleVersions } from './decider-versions';
import type { RuleVersion } from './decider-versions';
import { readRetentionGrounds, readRetentionTable } from './outcome';
import type { RetentionSettings } from './outcome';
import type { Setting } from './records.generated';
import { readTeams } from './team-choice';
import { splitValues } from './text';
import { serviceCalendar } from './working-days';
import type { Calendar } from './working-days';

/** Service norms, all in working days by the service calendar. */
export interface Norms {
  /** From registration to an accountmanager. */
  readonly assign: number;
  /** From registration to the first personal contact. */
  readonly firstContact: number;
  /** From first contact to the exploration talk. */
  readonly exploration: number;
  /** Longest time between two messages to the initiators. */
  readonly message: number;
  /** From decision to telling the initiators. */
  readonly outcome: number;
  /** How long a weighing stays open. */
  readonly weighing: number;
  /** How long a colleague may take to answer the question to take part; then somebody else is proposed. */
  readonly answer: number;
  /** After this long without contact a dossier counts as quiet. */
  readonly silence: number;
}

/** What the municipality can change, as the rest of the product uses it. */
export interface Settings {
  readonly norms: Norms;
  readonly calendar: Calendar;
  readonly settlements: readonly string[];
  /** Municipal tasks that can ask to slow an initiative down. */
  readonly responsibilities: readonly string[];
  readonly teamId?: string;
  /** Another team for initiatives on the opgaven of a programme: programme → team. */
  readonly teamsByProgramme: ReadonlyMap<string, string>;
  readonly teamsAppId?: string;
  readonly municipality: string;
  /** Where Open Formulieren puts what people send in: the name of a library, or its address on this site. */
  readonly formsLibrary: string;
  readonly rules: DeciderRules;
  readonly retention: RetentionSettings;
  /** Every version of the rules that was made, oldest first; `rules` is the newest. */
  readonly ruleVersions: readonly RuleVersion[];
  /** Views that are enough for a conclusion, as a percentage of the colleagues who were asked. */
  readonly quorum: number;
  /** Keys of settings whose value cannot be read: the default is used, and Inrichting says so. */
  readonly unreadable: readonly string[];
}

/** Used where the list has no value; the same values as the list is seeded with (sharepoint/settings.json). */
export const settingDefaults = {
  'norm.assign': '1',
  'norm.firstContact': '2',
  'norm.exploration': '15',
  'norm.message': '20',
  'norm.outcome': '5',
  'norm.weighing': '10',
  'request.answerDays': '5',
  'weighing.quorum': '50',
  'silence.workingDays': '20',
  'calendar.closingDays': '',
  settlements: 'Emmeloord;Bant;Creil;Ens;Espel;Kraggenburg;Luttelgeest;Marknesse;Nagele;Rutten;Tollebeek;Schokland',
  responsibilities:
    'Veiligheid;Gezondheid;Gelijke kansen voor iedereen;Zorgvuldig met gemeentegeld;Ruimtelijke regels;Milieu en water',
  'teams.teamId': '',
  'teams.byProgramme': '',
  'teams.appId': '',
  municipality: 'gemeente Noordoostpolder',
  'forms.library': 'Formulieren',
  'decider.councilAbove': '50000',
  'decider.managementUpTo': '10000',
  'decider.rules':
    'nieuw beleid=raad;hoog belang raad=raad;bijdrage boven grens raad=raad;vergunning=college;grond=college;overeenkomst=college;uitdaagrecht=college;hoog belang college=college;bijdrage boven mandaat directie=college',
  'decider.versions': '',
  'retention.byOutcome':
    'gerealiseerd=blijvend;niet versterkt=blijvend;doorverwezen=1;ingetrokken=1;samengevoegd=1;gestopt=1',
  'retention.grounds':
    'gerealiseerd=selectielijst 6.1.9;niet versterkt=selectielijst 6.2.3;doorverwezen=selectielijst 6.3;ingetrokken=selectielijst 6.3;samengevoegd=selectielijst 6.3;gestopt=selectielijst 6.3',
  'retention.personalDataYears': '1',
} as const;

export type SettingKey = keyof typeof settingDefaults;

/** @param rows - the list Instellingen; keys that this version does not know are left alone */
export function readSettings(rows: readonly Pick<Setting, 'Key' | 'Value'>[]): Settings {
  const stored = new Map(rows.map((row) => [row.Key, row.Value]));
  const unreadable: SettingKey[] = [];

  /** The stored value if `read` understands it, else the default; an empty value is a value only where that makes sense. */
  function value<T>(key: SettingKey, read: (text: string) => T | undefined): T {
    const text = stored.get(key)?.trim();
    const own = text === undefined || text === '' ? undefined : read(text);
    if (text !== undefined && text !== '' && own === undefined) unreadable.push(key);
    const result = own ?? read(settingDefaults[key]);
    if (result === undefined) throw new RangeError(`default of ${key}`);
    return result;
  }

  const days = (key: SettingKey): number => value(key, wholeNumber);
  const text = (key: SettingKey): string | undefined => value(key, (raw) => raw) || undefined;
  const ruleVersions = value('decider.versions', readRuleVersions);
  const base = {
    councilAbove: days('decider.councilAbove'),
    managementUpTo: days('decider.managementUpTo'),
    byGround: value('decider.rules', readGroundRules),
  };
  return {
    norms: {
      assign: days('norm.assign'),
      firstContact: days('norm.firstContact'),
      exploration: days('norm.exploration'),
      message: days('norm.message'),
      outcome: days('norm.outcome'),
      weighing: days('norm.weighing'),
      answer: days('request.answerDays'),
      silence: days('silence.workingDays'),
    },
    calendar: serviceCalendar(value('calendar.closingDays', dayList)),
    settlements: value('settlements', splitValues),
    responsibilities: value('responsibilities', splitValues),
    teamId: text('teams.teamId'),
    teamsByProgramme: value('teams.byProgramme', readTeams),
    teamsAppId: text('teams.appId'),
    municipality: value('municipality', (raw) => raw),
    formsLibrary: value('forms.library', (raw) => raw),
    rules: ruleVersions[ruleVersions.length - 1] ?? firstRules(base),
    ruleVersions,
    quorum: Math.min(100, days('weighing.quorum')),
    retention: {
      byOutcome: value('retention.byOutcome', readRetentionTable),
      grounds: value('retention.grounds', readRetentionGrounds),
      personalDataYears: days('retention.personalDataYears'),
    },
    unreadable,
  };
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function dayList(text: string): readonly string[] | undefined {
  const days = splitValues(text);
  return days.every(isPlainDay) ? days : undefined;
}
