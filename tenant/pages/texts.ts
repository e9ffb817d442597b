import type { Locale } from './page-context.ts';
import type { ThemeName } from './themes.ts';

interface PageTexts {
  readonly skip: string;
  readonly navigation: string;
  readonly person: string;
  readonly theme: string;
  readonly themes: Readonly<Record<ThemeName, string>>;
  readonly edit: string;
  readonly publish: string;
  readonly discard: string;
  readonly properties: string;
  readonly go: string;
  readonly noAccess: string;
  readonly noAccessExplained: string;
  readonly notFound: string;
  readonly notFoundExplained: string;
  readonly sites: string;
  readonly unknownWebPart: string;
}

/** The words of SharePoint's own page. */
export const pageTexts: Readonly<Record<Locale, PageTexts>> = {
  'nl-nl': {
    skip: 'Naar de inhoud',
    navigation: 'Navigatie van de site',
    person: 'Aangemeld als',
    theme: 'Thema',
    themes: { light: 'Licht', dark: 'Donker', contrast: 'Hoog contrast' },
    edit: 'Bewerken',
    publish: 'Opnieuw publiceren',
    discard: 'Wijzigingen negeren',
    properties: 'Eigenschappen bewerken',
    go: 'Kies',
    noAccess: 'Je hebt toegang nodig',
    noAccessExplained: 'Je mag deze site niet openen. Vraag de eigenaar van de site om toegang.',
    notFound: 'Deze pagina is er niet',
    notFoundExplained: 'De pagina is verwijderd, of het adres klopt niet.',
    sites: 'Sites',
    unknownWebPart: 'Dit webonderdeel is er niet in deze omgeving:',
  },
  'en-us': {
    skip: 'Skip to content',
    navigation: 'Site navigation',
    person: 'Signed in as',
    theme: 'Theme',
    themes: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    edit: 'Edit',
    publish: 'Republish',
    discard: 'Discard changes',
    properties: 'Edit properties',
    go: 'Choose',
    noAccess: 'You need access',
    noAccessExplained: 'You may not open this site. Ask its owner for access.',
    notFound: 'This page is not here',
    notFoundExplained: 'The page was deleted, or the address is wrong.',
    sites: 'Sites',
    unknownWebPart: 'This web part is not in this environment:',
  },
};
