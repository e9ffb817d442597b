import { createRequire } from 'node:module';
import type * as fluentTheme from '@fluentui/theme';
import type { IPalette, ITheme } from '@fluentui/theme';

const require = createRequire(import.meta.url);

/** Fluent's ES modules are written for bundlers: Node can only load the CommonJS ones. Loaded at the first page. */
const createTheme: typeof fluentTheme.createTheme = (...given) =>
  (require('@fluentui/theme') as typeof fluentTheme).createTheme(...given);

export const themeNames = ['light', 'dark', 'contrast'] as const;
/** A theme of a SharePoint page, as `?theme=` names it. */
export type ThemeName = (typeof themeNames)[number];

/** Theme of a Teams client. */
export type TeamsThemeName = 'default' | 'dark' | 'contrast';

export function isThemeName(value: string | null | undefined): value is ThemeName {
  return themeNames.some((name) => name === value);
}

/** The theme that SharePoint hands to web parts: palette, semantic colours, fonts and effects. */
export function sharePointTheme(name: ThemeName): ITheme {
  return built(`sharepoint-${name}`, () => themeOf(name, name === 'light' ? {} : name === 'dark' ? blueOnDark : {}));
}

/** The same with the purple of Teams; what SharePoint makes of a Teams client's theme. */
export function teamsTheme(name: TeamsThemeName): ITheme {
  return built(`teams-${name}`, () =>
    themeOf(
      name === 'default' ? 'light' : name,
      name === 'default' ? purpleOnLight : name === 'dark' ? purpleOnDark : {},
    ),
  );
}

const made = new Map<string, ITheme>();

function built(key: string, make: () => ITheme): ITheme {
  const theme = made.get(key) ?? make();
  made.set(key, theme);
  return theme;
}

function themeOf(name: ThemeName, accent: Partial<IPalette>): ITheme {
  if (name === 'light') return createTheme({ palette: accent, isInverted: false });
  if (name === 'dark') return createTheme({ palette: { ...darkNeutrals, ...accent }, isInverted: true });
  return createTheme({ palette: contrastPalette, semanticColors: contrastColors, isInverted: true });
}

const darkNeutrals: Partial<IPalette> = {
  white: '#1b1a19',
  neutralLighterAlt: '#201f1e',
  neutralLighter: '#252423',
  neutralLight: '#323130',
  neutralQuaternaryAlt: '#3b3a39',
  neutralQuaternary: '#484644',
  neutralTertiaryAlt: '#605e5c',
  neutralTertiary: '#a19f9d',
  neutralSecondaryAlt: '#b3b0ad',
  neutralSecondary: '#bebbb8',
  neutralPrimaryAlt: '#d2d0ce',
  neutralPrimary: '#ffffff',
  neutralDark: '#f3f2f1',
  black: '#faf9f8',
};

const blueOnDark: Partial<IPalette> = {
  themePrimary: '#479ef5',
  themeLighterAlt: '#0b1118',
  themeLighter: '#12283d',
  themeLight: '#1b3f62',
  themeTertiary: '#2f76b8',
  themeSecondary: '#3f8cd9',
  themeDarkAlt: '#62abf5',
  themeDark: '#77b7f7',
  themeDarker: '#96c6fa',
  accent: '#479ef5',
};

const purpleOnLight: Partial<IPalette> = {
  themePrimary: '#5b5fc7',
  themeLighterAlt: '#f7f7fd',
  themeLighter: '#e1e1f7',
  themeLight: '#c7c9ef',
  themeTertiary: '#9299e0',
  themeSecondary: '#6a6fce',
  themeDarkAlt: '#4f52b2',
  themeDark: '#444791',
  themeDarker: '#383966',
  accent: '#5b5fc7',
};

const purpleOnDark: Partial<IPalette> = {
  white: '#1f1f1f',
  neutralLighterAlt: '#242424',
  neutralLighter: '#292929',
  neutralLight: '#333333',
  neutralQuaternaryAlt: '#3d3d3d',
  neutralQuaternary: '#474747',
  themePrimary: '#9299f7',
  themeLighterAlt: '#1a1b2a',
  themeLighter: '#2f2f4a',
  themeLight: '#3d3e66',
  themeTertiary: '#5b5fc7',
  themeSecondary: '#7f85f5',
  themeDarkAlt: '#aab1fa',
  themeDark: '#b6bcfa',
  themeDarker: '#c5cbfa',
  accent: '#9299f7',
};

const contrastPalette: Partial<IPalette> = {
  white: '#000000',
  black: '#ffffff',
  neutralLighterAlt: '#000000',
  neutralLighter: '#000000',
  neutralLight: '#ffffff',
  neutralQuaternaryAlt: '#ffffff',
  neutralQuaternary: '#ffffff',
  neutralTertiaryAlt: '#ffffff',
  neutralTertiary: '#ffffff',
  neutralSecondaryAlt: '#ffffff',
  neutralSecondary: '#ffffff',
  neutralPrimaryAlt: '#ffffff',
  neutralPrimary: '#ffffff',
  neutralDark: '#ffffff',
  themePrimary: '#1aebff',
  themeLighterAlt: '#000000',
  themeLighter: '#000000',
  themeLight: '#1aebff',
  themeTertiary: '#1aebff',
  themeSecondary: '#1aebff',
  themeDarkAlt: '#1aebff',
  themeDark: '#ffff00',
  themeDarker: '#ffff00',
  accent: '#1aebff',
};

const contrastColors = {
  bodyDivider: '#ffffff',
  link: '#ffff00',
  linkHovered: '#ffff00',
  disabledText: '#3ff23f',
  disabledBodyText: '#3ff23f',
  primaryButtonText: '#000000',
  primaryButtonTextHovered: '#000000',
  errorText: '#ff8080',
  errorIcon: '#ff8080',
  successIcon: '#3ff23f',
  warningIcon: '#ffff00',
  severeWarningIcon: '#ffff00',
  focusBorder: '#ffff00',
};
