import { invalidArgument, listTitleTaken, unknownProperty, wrongType } from '../errors.ts';
import type { Json } from '../model/body.ts';
import { propertyName } from '../odata/metadata.ts';
import type { List, ListSettings } from '../store/lists.ts';
import type { Store } from '../store/store.ts';
import { asText } from '../model/text.ts';

const flags: readonly (keyof ListSettings)[] = [
  'AllowContentTypes',
  'ContentTypesEnabled',
  'EnableAttachments',
  'EnableFolderCreation',
  'EnableMinorVersions',
  'EnableModeration',
  'EnableVersioning',
  'ForceCheckout',
  'Hidden',
  'NoCrawl',
  'OnQuickLaunch',
  'DisableCommenting',
  'DisableGridEditing',
];
const numbers: readonly (keyof ListSettings)[] = [
  'MajorVersionLimit',
  'DraftVersionVisibility',
  'ListExperienceOptions',
  'ReadSecurity',
  'WriteSecurity',
];
const texts: readonly (keyof ListSettings)[] = [
  'Direction',
  'DefaultDisplayFormUrl',
  'DefaultEditFormUrl',
  'DefaultNewFormUrl',
  'ValidationFormula',
  'ValidationMessage',
  'ImageUrl',
  'Color',
  'Icon',
];
const allowed: Readonly<Record<string, readonly number[]>> = {
  ReadSecurity: [1, 2],
  WriteSecurity: [1, 2, 4],
  DraftVersionVisibility: [0, 1, 2],
  ListExperienceOptions: [0, 1, 2],
};

/** What a body sets of a list. @throws {SharePointError} 400 for names that a list does not have and values it does not take */
export function settingsFrom(body: Json): Partial<ListSettings> {
  const settings: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(body)) {
    if (
      name === 'Title' ||
      name === 'Description' ||
      name === 'BaseTemplate' ||
      name === 'Url' ||
      name === 'Id' ||
      name === 'TemplateFeatureId'
    )
      continue;
    const key = name as keyof ListSettings;
    if (flags.includes(key)) {
      if (typeof content !== 'boolean') throw wrongType('Edm.Boolean');
      settings[name] = content;
    } else if (numbers.includes(key)) {
      if (typeof content !== 'number' || !Number.isInteger(content)) throw wrongType('Edm.Int32');
      if (allowed[name] && !allowed[name].includes(content))
        throw invalidArgument('Value does not fall within the expected range.');
      settings[name] = content;
    } else if (texts.includes(key)) settings[name] = content === null ? undefined : asText(content);
    // A property that the list has and this tenant does not act on.
    else if (propertyName('SP.List', name) !== name) throw unknownProperty(name, 'SP.List');
  }
  return settings as Partial<ListSettings>;
}

/** @throws {SharePointError} 400, 500 when the title is taken */
export function changeList(store: Store, list: List, body: Json): void {
  const title = typeof body['Title'] === 'string' && body['Title'].trim() !== '' ? body['Title'].trim() : list.title;
  const other = store.lists.byTitle(list.site, title);
  if (other && other.id !== list.id) throw listTitleTaken();
  const settings: ListSettings = { ...list.settings, ...settingsFrom(body) };
  if (list.baseType === 1 && (settings.ReadSecurity !== 1 || settings.WriteSecurity !== 1))
    throw invalidArgument('Item-level permissions are not supported on a document library.');
  store.lists.change({
    ...list,
    title,
    description: typeof body['Description'] === 'string' ? body['Description'] : list.description,
    settings,
  });
}
