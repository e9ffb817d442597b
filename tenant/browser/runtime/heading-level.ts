interface HeadingStyle {
  readonly fontSize: string;
}

const sizes: Readonly<Record<number, string>> = { 2: '28px', 3: '24px', 4: '20px' };

export const _DEFAULT_HEADING_LEVEL = 2;

export function _HeadingLevel(level: number): HeadingStyle {
  return { fontSize: sizes[level] ?? '18px' };
}
