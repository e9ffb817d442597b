/** @returns the path of a site on its server, `''` for the root site */
export const serverRelative = (siteUrl: string): string => new URL(siteUrl).pathname.replace(/\/+$/, '');
