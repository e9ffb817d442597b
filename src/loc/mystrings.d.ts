declare module 'PropertyPaneStrings' {
  const strings: {
    InitiativesDescription: string;
    RegisterDescription: string;
    OpgavenDescription: string;
    InitiativeDescription: string;
    StartView: string;
    StartToday: string;
    StartInitiatives: string;
    StartSetup: string;
    Settlement: string;
    SettlementHelp: string;
    ShowNavigation: string;
    Yes: string;
    No: string;
    DefaultSettlement: string;
    DefaultSettlementHelp: string;
    ReceivedThrough: string;
    ThroughTelephone: string;
    ThroughCounter: string;
    ThroughMail: string;
    ThroughWebsite: string;
    ThroughColleague: string;
    Programme: string;
    ProgrammeHelp: string;
    InitiativeKey: string;
    InitiativeKeyHelp: string;
    InitiativeKeyWrong: string;
    SiteUrl: string;
    SiteUrlHelp: string;
    SiteUrlWrong: string;
  };
  export = strings;
}
