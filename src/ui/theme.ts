/** The part of a Fluent theme that the product uses; SharePoint and Teams give more. */
export interface HostTheme {
  readonly palette?: Readonly<Record<string, string | undefined>>;
  readonly semanticColors?: Readonly<Record<string, string | undefined>>;
  /** Light text on a dark ground. */
  readonly isInverted?: boolean;
}

const paletteNames = [
  'themePrimary',
  'themeLighterAlt',
  'themeLighter',
  'themeDarkAlt',
  'neutralLighterAlt',
  'neutralLighter',
  'neutralLight',
  'neutralTertiaryAlt',
  'neutralTertiary',
  'neutralSecondary',
] as const;

const semanticNames = [
  'bodyBackground',
  'bodyText',
  'link',
  'linkHovered',
  'focusBorder',
  'errorText',
  'errorIcon',
  'errorBackground',
  'warningBackground',
  'severeWarningIcon',
  'successIcon',
  'successBackground',
  'inputBorder',
  'inputBorderHovered',
  'inputBackground',
  'inputBackgroundChecked',
  'inputForegroundChecked',
  'inputFocusBorderAlt',
  'inputText',
  'inputPlaceholderText',
  'inputIcon',
  'smallInputBorder',
  'disabledBorder',
  'buttonBackground',
  'buttonBackgroundHovered',
  'buttonBackgroundPressed',
  'buttonBackgroundDisabled',
  'buttonBorder',
  'buttonText',
  'buttonTextHovered',
  'buttonTextDisabled',
  'primaryButtonBackground',
  'primaryButtonBackgroundHovered',
  'primaryButtonBackgroundPressed',
  'primaryButtonText',
  'primaryButtonTextHovered',
] as const;

/** A colour of the theme under Fluent's own name. */
export type ThemeColour = (typeof paletteNames)[number] | (typeof semanticNames)[number];

/**
 * What Fluent gives these slots when a theme leaves them out (`@fluentui/theme`, makeSemanticColors).
 * A theme of SharePoint holds the palette and most slots, but not always those of messages.
 */
const whenAbsent: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  successIcon: ['#107c10', '#92c353'],
  successBackground: ['#dff6dd', '#393d1b'],
  errorText: ['#a4262c', '#f1707b'],
  errorIcon: ['#a80000', '#f1707b'],
  errorBackground: ['#fde7e9', '#442726'],
  warningBackground: ['#fff4ce', '#433519'],
  severeWarningIcon: ['#d83b01', '#fce100'],
};

/**
 * The colours of the host as CSS variables of the kit (`--iw-bodyText`, …).
 * @returns only what the theme or Fluent's own defaults say
 */
export function themeVariables(theme: HostTheme): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {};
  for (const name of [...paletteNames, ...semanticNames]) {
    const value =
      theme.semanticColors?.[name] ??
      theme.palette?.[name] ??
      whenAbsent[name]?.[theme.isInverted ? 1 : 0] ??
      fromPalette(name, theme);
    if (value) variables[`--iw-${name}`] = value;
  }
  return variables;
}

/** Sets the colours on the element around a web part; another theme needs no new render. */
export function applyTheme(element: HTMLElement, theme: HostTheme): void {
  for (const [name, value] of Object.entries(themeVariables(theme))) element.style.setProperty(name, value);
  element.style.setProperty('color-scheme', theme.isInverted ? 'dark' : 'light');
}

/** Which palette colour Fluent gives a slot, for themes that hold a palette only (those of Teams). */
const slots: Readonly<Record<string, string>> = {
  bodyBackground: 'white',
  bodyText: 'neutralPrimary',
  link: 'themePrimary',
  linkHovered: 'themeDarker',
  focusBorder: 'neutralSecondary',
  inputBorder: 'neutralSecondary',
  inputBorderHovered: 'neutralPrimary',
  inputBackground: 'white',
  inputBackgroundChecked: 'themePrimary',
  inputForegroundChecked: 'white',
  inputFocusBorderAlt: 'themePrimary',
  inputText: 'neutralPrimary',
  inputPlaceholderText: 'neutralSecondary',
  inputIcon: 'themePrimary',
  smallInputBorder: 'neutralSecondary',
  disabledBorder: 'neutralTertiaryAlt',
  buttonBackground: 'white',
  buttonBackgroundHovered: 'neutralLighter',
  buttonBackgroundPressed: 'neutralLight',
  buttonBackgroundDisabled: 'neutralLighter',
  buttonBorder: 'neutralSecondaryAlt',
  buttonText: 'neutralPrimary',
  buttonTextHovered: 'neutralDark',
  buttonTextDisabled: 'neutralTertiary',
  primaryButtonBackground: 'themePrimary',
  primaryButtonBackgroundHovered: 'themeDarkAlt',
  primaryButtonBackgroundPressed: 'themeDark',
  primaryButtonText: 'white',
  primaryButtonTextHovered: 'white',
};

function fromPalette(name: string, theme: HostTheme): string | undefined {
  const slot = slots[name];
  return slot === undefined ? undefined : theme.palette?.[slot];
}
