const files = require.context('../../../docs/gids/beelden', false, /\.png$/);

/** @returns the address of a picture of a guide, beside the scripts of the product; undefined when there is none */
export function pictureUrl(file: string): string | undefined {
  const name = `./${file.replace(/^beelden\//, '')}`;
  return files.keys().includes(name) ? (files(name) as string) : undefined;
}
