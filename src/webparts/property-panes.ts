import {
  PropertyPaneDropdown,
  PropertyPaneLabel,
  PropertyPaneTextField,
  PropertyPaneToggle,
  type IPropertyPaneConfiguration,
  type IPropertyPaneField,
} from '@microsoft/sp-property-pane';
import * as texts from 'PropertyPaneStrings';
import type { Lists } from '../data/ports';
import { isKey } from '../domain/keys';
import { initiativeOptions, programmeOptions, settlementOptions } from './pane-options';
import type { PaneOption } from './pane-options';

/** What can be chosen, as far as it is known: the pane opens before the lists have answered. */
export type PaneOptions = readonly PaneOption[] | 'loading' | 'failed';

/** The pane of one web part. */
export interface Pane {
  /** The property that is chosen from what the lists hold. */
  readonly chosenProperty: string;
  /** @param chosen the value of that property now @throws AppError when the lists cannot be read */
  readonly loadOptions: (lists: Lists, chosen: string) => Promise<readonly PaneOption[]>;
  readonly configuration: (options: PaneOptions, chosen: string) => IPropertyPaneConfiguration;
}

/** What an editor of a page can say about each web part. Loaded when the pane opens. */
export const panes: Readonly<Record<'initiatieven' | 'aanmelden' | 'opgaven' | 'initiatief', Pane>> = {
  initiatieven: pane(texts.InitiativesDescription, {
    choice: { property: 'settlement', label: texts.Settlement, none: texts.AllSettlements, help: texts.SettlementHelp },
    loadOptions: settlementOptions,
    before: [
      PropertyPaneDropdown('startView', {
        label: texts.StartView,
        options: [
          { key: 'vandaag', text: texts.StartToday },
          { key: 'initiatieven', text: texts.StartInitiatives },
          { key: 'overzicht', text: texts.StartReport },
          { key: 'inrichting', text: texts.StartSetup },
        ],
      }),
    ],
    after: [
      PropertyPaneToggle('showNavigation', { label: texts.ShowNavigation, onText: texts.Yes, offText: texts.No }),
    ],
  }),
  aanmelden: pane(texts.RegisterDescription, {
    choice: {
      property: 'defaultSettlement',
      label: texts.DefaultSettlement,
      none: texts.LetChoose,
      help: texts.DefaultSettlementHelp,
    },
    loadOptions: settlementOptions,
    after: [
      PropertyPaneDropdown('defaultReceivedThrough', {
        label: texts.ReceivedThrough,
        options: [
          { key: 'telefoon', text: texts.ThroughTelephone },
          { key: 'balie', text: texts.ThroughCounter },
          { key: 'e-mail', text: texts.ThroughMail },
          { key: 'website', text: texts.ThroughWebsite },
          { key: 'collega', text: texts.ThroughColleague },
        ],
      }),
    ],
  }),
  opgaven: pane(texts.OpgavenDescription, {
    choice: { property: 'programme', label: texts.Programme, none: texts.AllProgrammes, help: texts.ProgrammeHelp },
    loadOptions: programmeOptions,
  }),
  initiatief: pane(texts.InitiativeDescription, {
    choice: {
      property: 'initiativeKey',
      label: texts.Initiative,
      none: texts.InitiativeOfAddress,
      help: texts.InitiativeHelp,
      whenTyped: { help: texts.InitiativeKeyHelp, isRight: isKey, wrong: texts.InitiativeKeyWrong },
    },
    loadOptions: initiativeOptions,
  }),
};

type Field = IPropertyPaneField<unknown>;

interface Choice {
  readonly property: string;
  readonly label: string;
  /** Choosing nothing, in words. */
  readonly none: string;
  readonly help: string;
  /** When the choices cannot be loaded and the value is typed instead. */
  readonly whenTyped?: {
    readonly help: string;
    readonly isRight: (value: string) => boolean;
    readonly wrong: string;
  };
}

interface PaneParts {
  readonly choice: Choice;
  readonly loadOptions: Pane['loadOptions'];
  readonly before?: readonly Field[];
  readonly after?: readonly Field[];
}

function pane(description: string, { choice, loadOptions, before = [], after = [] }: PaneParts): Pane {
  return {
    chosenProperty: choice.property,
    loadOptions,
    configuration: (options, chosen) => {
      const groupFields = [...before, ...choiceFields(choice, options, chosen), ...after, siteField()];
      return { pages: [{ header: { description }, groups: [{ groupFields }] }] };
    },
  };
}

function choiceFields(choice: Choice, options: PaneOptions, chosen: string): readonly Field[] {
  const { property, label, none, help, whenTyped } = choice;
  if (options === 'failed')
    return [
      PropertyPaneTextField(property, {
        label,
        description: `${texts.ChoicesFailed} ${whenTyped?.help ?? help}`,
        onGetErrorMessage: (value) =>
          value.trim() === '' || (whenTyped?.isRight(value.trim()) ?? true) ? '' : (whenTyped?.wrong ?? ''),
      }) as Field,
    ];
  const isLoading = options === 'loading';
  const known = isLoading ? [] : options;
  // A kern or programme that was renamed since stays readable until somebody chooses another.
  const kept = chosen === '' || known.some(({ key }) => key === chosen) ? [] : [{ key: chosen, text: chosen }];
  const dropdown = PropertyPaneDropdown(property, {
    label: isLoading ? `${label} (${texts.LoadingChoices})` : label,
    options: [{ key: '', text: none }, ...kept, ...known],
    selectedKey: chosen,
    disabled: isLoading,
  }) as Field;
  return [dropdown, PropertyPaneLabel(`${property}Help`, { text: help }) as Field];
}

/** The lists' own site is on this tenant; anything else is refused where it is used. */
function siteField(): Field {
  return PropertyPaneTextField('siteUrl', {
    label: texts.SiteUrl,
    description: texts.SiteUrlHelp,
    onGetErrorMessage: (value) =>
      /^$|^\/|^https:\/\/|^http:\/\/[\w.-]+\.localhost/i.test(value.trim()) ? '' : texts.SiteUrlWrong,
    deferredValidationTime: 500,
  }) as Field;
}
