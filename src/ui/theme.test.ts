/** @jest-environment jsdom */
import { applyTheme, themeVariables } from './theme';

const theme = {
  palette: { themePrimary: 'purple', neutralPrimary: 'black', white: 'ivory', neutralSecondary: 'grey' },
  semanticColors: { bodyText: 'navy' },
};

it('takes what the host says under its own name, first the semantic colour', () => {
  const variables = themeVariables(theme);
  expect(variables['--iw-bodyText']).toBe('navy');
  expect(variables['--iw-themePrimary']).toBe('purple');
});

it('gives a theme that holds a palette only the colours that Fluent would derive', () => {
  const variables = themeVariables({ palette: theme.palette });
  expect(variables['--iw-bodyText']).toBe('black');
  expect(variables['--iw-bodyBackground']).toBe('ivory');
  expect(variables['--iw-link']).toBe('purple');
});

it('knows the colours of messages on light and on dark ground', () => {
  expect(themeVariables({})['--iw-errorText']).not.toBe(themeVariables({ isInverted: true })['--iw-errorText']);
});

it('changes the colours of an element without another render, and tells the browser which ground it is', () => {
  const element = document.createElement('div');
  applyTheme(element, theme);
  applyTheme(element, { ...theme, isInverted: true, semanticColors: { bodyText: 'white' } });
  expect(element.style.getPropertyValue('--iw-bodyText')).toBe('white');
  expect(element.style.colorScheme).toBe('dark');
});
