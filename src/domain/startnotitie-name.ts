/** File name of a version of the startnotitie; the first has no version in its name. */
export function startnotitieName(number: string, version: number): string {
  return version === 1 ? `Startnotitie ${number}.docx` : `Startnotitie ${number} versie ${version}.docx`;
}

/** @returns which version a file is, or 0 when it is not a startnotitie of this initiative */
export function startnotitieVersion(fileName: string, number: string): number {
  const match = /^startnotitie (\S+?)(?: versie (\d{1,4}))?\.docx$/i.exec(fileName);
  if (match?.[1] !== number) return 0;
  return match[2] === undefined ? 1 : Number(match[2]);
}
