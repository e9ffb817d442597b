declare module 'PropertyPaneStrings' {
  const strings: { Settings: string };
  export = strings;
}
