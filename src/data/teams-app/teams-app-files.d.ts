/** The bundler finds `teams-app/` at the root of the repository (config/spfx-customize-webpack.js). */
declare module 'teams-app/manifest.json' {
  const manifest: object;
  export default manifest;
}

declare module 'teams-app/en-us.json' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}

/** A picture comes as base64. */
declare module 'teams-app/*.png' {
  const base64: string;
  export default base64;
}

declare module 'initiatievenwijzer/package.json' {
  const product: { readonly version: string };
  export default product;
}
