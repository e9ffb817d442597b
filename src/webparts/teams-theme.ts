import type { app } from '@microsoft/teams-js';
import type { HostTheme } from '../ui/theme';

type TeamsApp = Pick<typeof app, 'getContext' | 'registerOnThemeChangeHandler'>;

/**
 * Follows the theme of Teams. Asks for it, since the theme that SPFx hands over is the light one after a refresh in dark
 * Teams (platform rule 5.5).
 */
export function followTeamsTheme(teams: TeamsApp, apply: (theme: HostTheme) => void): void {
  const show = (name: string): void => apply(teamsThemes[name] ?? light);
  show('default');
  teams.registerOnThemeChangeHandler(show);
  teams.getContext().then(
    (context) => show(context.app.theme),
    // No answer: the light theme stands, and a change still comes by the handler.
    () => undefined,
  );
}

/**
 * The palettes of Teams' three themes, under the names of Fluent 8 and in the colours of Teams' own tokens
 * (Fluent 2: teamsLightTheme, teamsDarkTheme, teamsHighContrastTheme).
 */
const light: HostTheme = {
  palette: {
    themeDarker: '#383966',
    themeDark: '#3d3e78',
    themeDarkAlt: '#4f52b2',
    themePrimary: '#5b5fc7',
    themeLighter: '#dbdcf0',
    themeLighterAlt: '#f1f1fa',
    neutralDark: '#242424',
    neutralPrimary: '#242424',
    neutralSecondary: '#616161',
    neutralSecondaryAlt: '#616161',
    neutralTertiary: '#a6a6a6',
    neutralTertiaryAlt: '#d1d1d1',
    neutralLight: '#e6e6e6',
    neutralLighter: '#f0f0f0',
    neutralLighterAlt: '#f7f7f7',
    white: '#ffffff',
  },
};

const dark: HostTheme = {
  isInverted: true,
  palette: {
    themeDarker: '#dcdeff',
    themeDark: '#c6c9ff',
    themeDarkAlt: '#b5b9ff',
    themePrimary: '#9ea2ff',
    themeLighter: '#2f2f4a',
    themeLighterAlt: '#27273a',
    neutralDark: '#ffffff',
    neutralPrimary: '#ffffff',
    neutralSecondary: '#c8c8c8',
    neutralSecondaryAlt: '#adadad',
    neutralTertiary: '#8a8a8a',
    neutralTertiaryAlt: '#666666',
    neutralLight: '#3d3d3d',
    neutralLighter: '#333333',
    neutralLighterAlt: '#292929',
    white: '#1f1f1f',
  },
};

const contrast: HostTheme = {
  isInverted: true,
  palette: {
    themeDarker: '#ffff01',
    themeDark: '#1aebff',
    themeDarkAlt: '#1aebff',
    themePrimary: '#1aebff',
    themeLighter: '#37006e',
    themeLighterAlt: '#1a1a1a',
    neutralDark: '#ffffff',
    neutralPrimary: '#ffffff',
    neutralSecondary: '#ffffff',
    neutralSecondaryAlt: '#ffffff',
    neutralTertiary: '#3ff23f',
    neutralTertiaryAlt: '#ffffff',
    neutralLight: '#ffffff',
    neutralLighter: '#1a1a1a',
    neutralLighterAlt: '#1a1a1a',
    white: '#000000',
  },
  semanticColors: {
    link: '#ffff01',
    linkHovered: '#ffff01',
    successIcon: '#ffffff',
    successBackground: '#000000',
    errorText: '#ffffff',
    errorIcon: '#ffffff',
    errorBackground: '#000000',
    warningBackground: '#000000',
    severeWarningIcon: '#ffffff',
    inputBackgroundChecked: '#1aebff',
    inputForegroundChecked: '#000000',
    primaryButtonBackground: '#ffffff',
    primaryButtonBackgroundHovered: '#1aebff',
    primaryButtonText: '#000000',
    primaryButtonTextHovered: '#000000',
    focusBorder: '#1aebff',
  },
};

const teamsThemes: Readonly<Record<string, HostTheme>> = { default: light, dark, contrast };
