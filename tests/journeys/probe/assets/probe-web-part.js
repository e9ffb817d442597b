// A web part as another solution would build it: shows what the host gives, one fact a line (`data-fact`).
define('5a000000-0000-4000-8000-00000000b001_1.0.0', [
  '@microsoft/sp-webpart-base',
  '@microsoft/sp-property-pane',
  '@microsoft/sp-component-base',
  '@microsoft/sp-http',
], function (webPartBase, propertyPane, componentBase, http) {
  class ProbeWebPart extends webPartBase.BaseClientSideWebPart {
    async onInit() {
      const theme = this.context.serviceScope.consume(componentBase.ThemeProvider.serviceKey);
      theme.themeChangedEvent.add(this, ({ theme: changed }) => this.say('theme', describe(changed)));
      this.theme = describe(theme.tryGetTheme());
    }

    render() {
      this.domElement.replaceChildren();
      const { pageContext } = this.context;
      this.say('greeting', this.properties.greeting);
      this.say('person', pageContext.user.displayName);
      this.say('site', pageContext.web.absoluteUrl);
      this.say('language', pageContext.cultureInfo.currentUICultureName);
      this.say('theme', this.theme);
      this.say('year', String(new Date().getFullYear()));
      this.ask('web', () => this.readWeb());
      this.ask('graph', () => this.readGraph());
      this.ask('teams', () => this.readTeams());
    }

    async readWeb() {
      const url = `${this.context.pageContext.web.absoluteUrl}/_api/web?$select=Title`;
      const response = await this.context.spHttpClient.get(url, http.SPHttpClient.configurations.v1);
      return (await response.json()).Title;
    }

    async readGraph() {
      const client = await this.context.msGraphClientFactory.getClient('3');
      return (await client.api('/me').select('displayName').get()).displayName;
    }

    async readTeams() {
      const teams = this.context.sdks.microsoftTeams;
      if (!teams) return 'no';
      teams.teamsJs.app.registerOnThemeChangeHandler((theme) => this.say('teams-theme', theme));
      const context = await teams.teamsJs.app.getContext();
      this.say('teams-theme', context.app.theme);
      this.say('sub-page', context.page.subPageId ?? '');
      this.say('channel', context.channel?.displayName ?? '');
      this.say('team-site', context.sharePointSite?.teamSiteUrl ?? '');
      return context.user.userPrincipalName;
    }

    ask(name, question) {
      question().then(
        (answer) => this.say(name, answer),
        (problem) => this.say(name, `failed: ${problem.message ?? problem}`),
      );
    }

    say(name, text) {
      let line = this.domElement.querySelector(`[data-fact="${name}"]`);
      if (!line) {
        line = document.createElement('p');
        line.dataset.fact = name;
        this.domElement.append(line);
      }
      line.textContent = text;
    }

    getPropertyPaneConfiguration() {
      const { PropertyPaneCheckbox, PropertyPaneDropdown, PropertyPaneTextField, PropertyPaneToggle } = propertyPane;
      const groupFields = [
        PropertyPaneTextField('greeting', { label: 'Groet' }),
        PropertyPaneDropdown('choice', {
          label: 'Keuze',
          options: [
            { key: 'a', text: 'Eerste' },
            { key: 'b', text: 'Tweede' },
          ],
        }),
        PropertyPaneToggle('on', { label: 'Aan of uit' }),
        PropertyPaneCheckbox('sure', { text: 'Zeker' }),
      ];
      return {
        pages: [{ header: { description: 'Over deze proef' }, groups: [{ groupName: 'Algemeen', groupFields }] }],
      };
    }
  }

  const describe = (theme) =>
    `${theme?.isInverted ? 'dark' : 'light'} ${theme?.palette?.themePrimary} ${theme?.semanticColors?.bodyText}`;
  return { default: ProbeWebPart };
});
