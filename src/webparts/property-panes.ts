import {
  PropertyPaneDropdown,
  PropertyPaneTextField,
  PropertyPaneToggle,
  type IPropertyPaneConfiguration,
  type IPropertyPaneField,
} from '@microsoft/sp-property-pane';
import * as texts from 'PropertyPaneStrings';
import { isKey } from '../domain/keys';

/** What an editor of a page can say about each web part. Loaded when the pane opens. */
export const panes = {
  initiatieven: (): IPropertyPaneConfiguration =>
    pane(texts.InitiativesDescription, [
      PropertyPaneDropdown('startView', {
        label: texts.StartView,
        options: [
          { key: 'vandaag', text: texts.StartToday },
          { key: 'initiatieven', text: texts.StartInitiatives },
          { key: 'inrichting', text: texts.StartSetup },
        ],
      }),
      PropertyPaneTextField('settlement', { label: texts.Settlement, description: texts.SettlementHelp }),
      PropertyPaneToggle('showNavigation', { label: texts.ShowNavigation, onText: texts.Yes, offText: texts.No }),
      siteField(),
    ]),
  aanmelden: (): IPropertyPaneConfiguration =>
    pane(texts.RegisterDescription, [
      PropertyPaneTextField('defaultSettlement', {
        label: texts.DefaultSettlement,
        description: texts.DefaultSettlementHelp,
      }),
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
      siteField(),
    ]),
  opgaven: (): IPropertyPaneConfiguration =>
    pane(texts.OpgavenDescription, [
      PropertyPaneTextField('programme', { label: texts.Programme, description: texts.ProgrammeHelp }),
      siteField(),
    ]),
  initiatief: (): IPropertyPaneConfiguration =>
    pane(texts.InitiativeDescription, [
      PropertyPaneTextField('initiativeKey', {
        label: texts.InitiativeKey,
        description: texts.InitiativeKeyHelp,
        onGetErrorMessage: (value) => (value.trim() === '' || isKey(value.trim()) ? '' : texts.InitiativeKeyWrong),
      }),
      siteField(),
    ]),
};

/** The lists' own site is on this tenant; anything else is refused where it is used. */
function siteField(): IPropertyPaneField<unknown> {
  return PropertyPaneTextField('siteUrl', {
    label: texts.SiteUrl,
    description: texts.SiteUrlHelp,
    onGetErrorMessage: (value) =>
      /^$|^\/|^https:\/\/|^http:\/\/[\w.-]+\.localhost/i.test(value.trim()) ? '' : texts.SiteUrlWrong,
    deferredValidationTime: 500,
  }) as IPropertyPaneField<unknown>;
}

function pane(description: string, groupFields: readonly IPropertyPaneField<unknown>[]): IPropertyPaneConfiguration {
  return { pages: [{ header: { description }, groups: [{ groupFields: [...groupFields] }] }] };
}
