import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorHelp } from '../../src/app/error-help';
import { guideParts } from '../../src/features/setup/guide-part';
import { guideIds, isGuide, partOf } from '../../src/features/help/guides';
import type { Inline } from '../../src/features/help/inline';
import { headingId, parseMarkdown } from '../../src/features/help/markdown';
import type { Block } from '../../src/features/help/markdown';
import { productTexts } from './support/product-texts';

const root = join(__dirname, '../..');
const folder = join(root, 'docs/gids');
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
const blocksOf = (path: string): readonly Block[] => parseMarkdown(readFileSync(path, 'utf8'));

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'list':
      return block.items.flat();
    case 'table':
      return [...block.head, ...block.rows.flat()].flat();
    case 'picture':
      return [];
    default:
      return block.words;
  }
}

const inlinesIn = (path: string): readonly Inline[] => blocksOf(path).flatMap(inlinesOf);
const headingsIn = (path: string): readonly string[] =>
  blocksOf(path).flatMap((block) => (block.kind === 'heading' ? [block.id] : []));

describe.each(files)('docs/gids/%s', (name) => {
  const path = join(folder, name);

  it('is all read: nothing of Markdown is left in its words', () => {
    const words = blocksOf(path).flatMap(inlinesOf);
    const left = words.filter(({ kind, text }) => kind !== 'code' && /\*\*|\]\(|^\s*#|`|^\||<\//.test(text));
    expect(left).toEqual([]);
  });

  it('has one title, at its beginning', () => {
    const titles = blocksOf(path).flatMap((block, at) => (block.kind === 'heading' && block.level === 1 ? [at] : []));
    expect(titles).toEqual([0]);
  });

  it('links to what is there', () => {
    const broken = inlinesIn(path).flatMap((part) => {
      if (part.kind !== 'link' || /^https?:/.test(part.href)) return [];
      const [file = '', heading] = part.href.split('#', 2);
      const target = file === '' ? path : join(dirname(path), file);
      const found = existsSync(target) && (heading === undefined || headingsIn(target).includes(heading));
      return found ? [] : [part.href];
    });
    expect(broken).toEqual([]);
  });

  it('shows pictures that are there, each with words', () => {
    const wrong = blocksOf(path).filter(
      (block) => block.kind === 'picture' && (!existsSync(join(folder, block.file)) || block.alt.length < 10),
    );
    expect(wrong).toEqual([]);
  });

  it('calls buttons and fields by the names that the product has for them', () => {
    const known = productTexts();
    const strange = inlinesIn(path).filter(({ kind, text }) => kind === 'strong' && !known.has(text));
    expect(strange.map(({ text }) => text)).toEqual([]);
  });
});

describe('the guides together', () => {
  it('show every picture that is kept for them, and keep the words of each', () => {
    const shown = new Set(
      files.flatMap((name) => blocksOf(join(folder, name)).flatMap((b) => (b.kind === 'picture' ? [b.file] : []))),
    );
    const kept = globSync('beelden/*', { cwd: folder });
    const pictures = kept.filter((file) => file.endsWith('.png'));
    expect([...shown].sort()).toEqual(pictures.sort());
    expect(kept.filter((file) => file.endsWith('.txt')).map((file) => file.replace(/txt$/, 'png'))).toEqual(pictures);
  });

  it('are all in the product', () => {
    const own = guideIds.filter((id) => id !== 'rechten').map((id) => `${id}.md`);
    expect(files.filter((name) => name !== 'README.md').sort()).toEqual([...own].sort());
  });

  it('have the part that the help of a screen leads to', () => {
    const absent = Object.entries(partOf).flatMap(([guide, parts]) =>
      Object.values(parts).filter((part) => !headingsIn(join(folder, `${guide}.md`)).includes(part)),
    );
    expect(absent).toEqual([]);
  });

  it('have the part that an error and a check of Inrichting lead to', () => {
    const targets = [
      ...Object.values(errorHelp).map(([guide, part]) => [guide, part] as const),
      ...Object.values(guideParts).map((part) => ['beheer', part] as const),
    ];
    const pathOf = (guide: string): string =>
      guide === 'rechten' ? join(root, 'docs/rights.md') : join(folder, `${guide}.md`);
    const absent = targets.filter(
      ([guide, part]) => !isGuide(guide) || (part !== undefined && !headingsIn(pathOf(guide)).includes(part)),
    );
    expect(absent).toEqual([]);
  });
});

describe.each(globSync(['*.md', 'docs/*.md', 'docs/{decisions,how-to}/*.md'], { cwd: root }))('%s', (name) => {
  it('links to files and headings that are there', () => {
    const source = readFileSync(join(root, name), 'utf8').replace(/`[^`]*`/g, '');
    const targets = [...source.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = targets.filter((target) => {
      if (/^https?:/.test(target)) return false;
      const [file = '', heading] = target.split('#', 2);
      const path = file === '' ? join(root, name) : join(root, dirname(name), file);
      if (!existsSync(path)) return true;
      const lines = heading === undefined ? [] : readFileSync(path, 'utf8').split('\n');
      return heading !== undefined && !lines.some((line) => headingId(line.replace(/^#+ /, '')) === heading);
    });
    expect(broken).toEqual([]);
  });
});
