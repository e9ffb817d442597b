/** The bundler puts a Markdown file in a script as its text (config/spfx-customize-webpack.js). */
declare module '*.md' {
  const text: string;
  export default text;
}
