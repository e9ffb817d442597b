import * as React from 'react';
import type { Language, Strings, Texts } from '../strings/define';

const LanguageContext = React.createContext<Language>('nl');

export interface LanguageProviderProps {
  readonly language: Language;
  readonly children: React.ReactNode;
}

/** Fixes the language of everything inside it. Dutch where nobody says otherwise. */
export function LanguageProvider({ language, children }: LanguageProviderProps): React.ReactElement {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): Language {
  return React.useContext(LanguageContext);
}

/** @returns the texts of a feature in the language of the page */
export function useStrings<T>(strings: Strings<T>): Texts<T> {
  return strings[useLanguage()] as Texts<T>;
}
