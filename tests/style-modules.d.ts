// Before the first build there are no typings of the style modules yet; after it, those of temp/sass-ts come first.
declare module '*.module.scss' {
  const classNames: Readonly<Record<string, string>>;
  export default classNames;
}
