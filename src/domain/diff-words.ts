export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this many comparisons (two texts of about 2,000 words) the middle is shown as replaced as a whole. */
const comparisonLimit = 4_000_000;

/**
 * The difference between two texts, word by word, to mark it beside both.
 * `same` and `removed` together make `before` again; `same` and `added` make `after`.
 */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const [old, fresh] = [tokens(before), tokens(after)];
  let start = 0;
  while (start < Math.min(old.length, fresh.length) && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(old.length, fresh.length) - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  )
    end += 1;
  return joined([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...diffMiddle(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ]);
}

/** Words and the white space between them, so that nothing of the layout gets lost. */
function tokens(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

function diffMiddle(old: readonly string[], fresh: readonly string[]): readonly DiffPart[] {
  if (old.length * fresh.length > comparisonLimit) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: fresh.join('') },
    ];
  }
  const lengths = commonLengths(old, fresh);
  const width = fresh.length + 1;
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < fresh.length) {
    const [word, other] = [old[i] ?? '', fresh[j] ?? ''];
    if (word === other) {
      parts.push({ kind: 'same', text: word });
      [i, j] = [i + 1, j + 1];
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) {
      parts.push({ kind: 'removed', text: word });
      i += 1;
    } else {
      parts.push({ kind: 'added', text: other });
      j += 1;
    }
  }
  return [...parts, { kind: 'removed', text: old.slice(i).join('') }, { kind: 'added', text: fresh.slice(j).join('') }];
}

/** Length of the longest common run of words from each pair of positions on, row by row in one array. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint16Array {
  const width = fresh.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const same = old[i] === fresh[j];
      const below = lengths[(i + 1) * width + j] ?? 0;
      const right = lengths[i * width + j + 1] ?? 0;
      lengths[i * width + j] = same ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(below, right);
    }
  }
  return lengths;
}

function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const result: DiffPart[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    const last = result[result.length - 1];
    if (last?.kind === part.kind) result[result.length - 1] = { kind: part.kind, text: last.text + part.text };
    else result.push(part);
  }
  return result;
}
