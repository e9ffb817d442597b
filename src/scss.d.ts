/** Class names of a style sheet. The build makes exact types (temp/sass-ts), which go before these. */
declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
