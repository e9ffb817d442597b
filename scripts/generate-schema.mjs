// Turns the list schema (sharepoint/lists.json) into types for the domain and column facts for the adapters.
//   node scripts/generate-schema.mjs           writes the two files
//   node scripts/generate-schema.mjs --check   exits 1 when they are not what the schema says
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { version, lists } = read('sharepoint/lists.json');
const { groups, roleDefinitions } = read('sharepoint/groups.json');
const { settings } = read('sharepoint/settings.json');
const { pages } = read('sharepoint/pages.json');
const head =
  '// Generated from sharepoint/*.json by scripts/generate-schema.mjs. Change the schema, then run npm run generate.\n';

const quote = (text) => `'${text.replaceAll("'", "\\'")}'`;
const propertyType = (column) =>
  ({
    text: 'string',
    note: 'string',
    number: 'number',
    boolean: 'boolean',
    day: 'PlainDay',
    instant: 'Instant',
    choice: () => column.choices.map(quote).join(' | '),
  })[column.type];

function records() {
  const body = lists.map((list) => {
    const properties = list.columns.map((column) => {
      const type = propertyType(column);
      return `  /** ${column.label} */\n  readonly ${column.name}${column.required ? '' : '?'}: ${typeof type === 'function' ? type() : type};`;
    });
    return `/** ${list.title}: ${list.description} */\nexport interface ${list.record} {\n${properties.join('\n')}\n}\n`;
  });
  return `${head}import type { Instant, PlainDay } from './types';\n\n/** Goes up by one with every release that changes lists, columns or rights. */\nexport const schemaVersion = ${version};\n\n${body.join('\n')}`;
}

function columnFacts(column) {
  const facts = [`type: ${quote(column.type)}`, `label: ${quote(column.label)}`];
  for (const flag of ['required', 'indexed', 'unique']) if (column[flag]) facts.push(`${flag}: true`);
  if (column.choices) facts.push(`choices: [${column.choices.map(quote).join(', ')}]`);
  return `    ${column.name}: { ${facts.join(', ')} },`;
}

// What every read and write needs (the type of each column) is apart from what only the set-up needs, so that the
// first view of a web part does not carry labels, choices and rights.
function columnTypes() {
  const body = lists.map((list) => {
    const columns = list.columns.map((column) => `${column.name}: ${quote(column.type)}`);
    const indexed = list.columns.filter((column) => column.indexed).map((column) => quote(column.name));
    return [
      `export const ${constantName(list)} = {`,
      `  title: ${quote(list.title)},`,
      `  columns: { ${columns.join(', ')} },`,
      `} as const;`,
      `/** Columns of ${list.title} that may be filtered or sorted on (platform rule: the list view threshold). */`,
      `export type ${list.record}Index = ${indexed.join(' | ') || 'never'};`,
      '',
    ].join('\n');
  });
  const titles = groups.map((group) => `${group.id}: ${quote(group.title)}`).join(', ');
  return `${head}import type { GroupId } from '../../domain/roles';\n\n${body.join('\n')}\n/** Titles of the site's groups, by which a person's groups are recognised. */\nexport const groupTitles: Readonly<Record<GroupId, string>> = { ${titles} };\n`;
}

function setupFacts() {
  const body = lists.map((list) =>
    [
      '  {',
      `    title: ${quote(list.title)},`,
      `    url: ${quote(list.url)},`,
      `    description: ${quote(list.description)},`,
      `    library: ${list.library ?? false},`,
      `    readSecurity: ${list.readSecurity ?? 1},`,
      `    writeSecurity: ${list.writeSecurity ?? 1},`,
      `    rights: { ${Object.entries(list.rights)
        .map(([group, right]) => `${group}: ${quote(right)}`)
        .join(', ')} },`,
      '    columns: {',
      ...list.columns.map((column) => `  ${columnFacts(column)}`),
      '    },',
      '  },',
    ].join('\n'),
  );
  const groupLines = groups.map(
    (group) =>
      `  { id: ${quote(group.id)}, title: ${quote(group.title)}, description: ${quote(group.description)}, siteRight: ${quote(group.siteRight)} },`,
  );
  const settingLines = settings.map(
    (setting) => `  { key: ${quote(setting.key)}, label: ${quote(setting.label)}, value: ${quote(setting.value)} },`,
  );
  const pageLines = pages.map(({ name, title, webPart, properties, inMenu }) => {
    const values = Object.entries(properties).map(
      ([key, value]) => `${key}: ${typeof value === 'string' ? quote(value) : value}`,
    );
    return `  { name: ${quote(name)}, title: ${quote(title)}, webPart: ${quote(webPart)}, properties: { ${values.join(', ')} }, inMenu: ${inMenu} },`;
  });
  return `${head}import type { GroupSchema, ListSchema, PageSchema, Right, SettingDefault } from './list-schema';

export const listSchemas: readonly ListSchema[] = [
${body.join('\n')}
];

export const groupSchemas: readonly GroupSchema[] = [
${groupLines.join('\n')}
];

/** SharePoint's fixed ids of the built-in role definitions. */
export const roleDefinitionIds: Readonly<Record<Right, number>> = { ${Object.entries(roleDefinitions)
    .map(([right, id]) => `${right}: ${id}`)
    .join(', ')} };

export const settingDefaults: readonly SettingDefault[] = [
${settingLines.join('\n')}
];

export const pageSchemas: readonly PageSchema[] = [
${pageLines.join('\n')}
];
`;
}

function constantName(list) {
  return list.url.replace('Lists/', '').replace(/^./, (first) => first.toLowerCase()) + 'List';
}

const outputs = {
  'src/domain/records.generated.ts': records(),
  'src/data/sharepoint/lists.generated.ts': columnTypes(),
  'src/data/sharepoint/schema.generated.ts': setupFacts(),
};
const check = process.argv.includes('--check');
for (const [file, text] of Object.entries(outputs)) {
  if (!check) {
    writeFileSync(join(root, file), text);
    continue;
  }
  if (readFileSync(join(root, file), 'utf8') !== text) {
    console.error(`${file} is not what sharepoint/*.json says: run npm run generate`);
    process.exitCode = 1;
  }
}
