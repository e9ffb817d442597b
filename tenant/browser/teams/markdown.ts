/**
 * The Markdown that Teams shows in the texts of a card: bold, italic, links, lists and line breaks. Everything else is
 * text; HTML in it too.
 */
export function markdownToHtml(text: string): string {
  const lines = escape(text).split(/\r?\n/).map(inline);
  const html: string[] = [];
  let list: string[] = [];
  const endList = (): void => {
    if (list.length > 0) html.push(`<ul>${list.join('')}</ul>`);
    list = [];
  };
  for (const line of lines) {
    const item = /^\s*[-*] (.*)$/.exec(line)?.[1];
    if (item !== undefined) list.push(`<li>${item}</li>`);
    else {
      endList();
      html.push(line);
    }
  }
  endList();
  return `<p>${html.join('<br>')}</p>`;
}

function inline(line: string): string {
  return line
    .replace(/\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])[_*]([^\s_*][^_*]*)[_*](?=$|[\s).,:;!?])/g, '$1<em>$2</em>');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
