import type { View } from '../store/views.ts';
import { escapeXml } from './field-xml.ts';
import type { XmlElement } from './xml.ts';

export const fieldRefs = (names: readonly string[]): string =>
  names.map((name) => `<FieldRef Name="${escapeXml(name)}" />`).join('');

/** The view as `ListViewXml` says it. */
export function viewXml(view: View, address: string): string {
  const { settings } = view;
  const scope = ['', ' Scope="Recursive"', ' Scope="RecursiveAll"', ' Scope="FilesOnly"'][settings.Scope] ?? '';
  return `<View Name="{${view.id.toUpperCase()}}"${view.isDefault ? ' DefaultView="TRUE" MobileView="TRUE" MobileDefaultView="TRUE"' : ''} Type="${settings.ViewType}"${scope} DisplayName="${escapeXml(view.title)}" Url="${escapeXml(address)}" Level="1" BaseViewID="1" ContentTypeID="0x"><Query>${settings.ViewQuery}</Query><ViewFields>${fieldRefs(view.fields)}</ViewFields><RowLimit Paged="${String(settings.Paged).toUpperCase()}">${settings.RowLimit}</RowLimit><Toolbar Type="Standard" /></View>`;
}

export function writeXml(node: XmlElement): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, content]) => ` ${name}="${escapeXml(content)}"`)
    .join('');
  return node.children.length === 0 && node.text === ''
    ? `<${node.name}${attributes} />`
    : `<${node.name}${attributes}>${escapeXml(node.text)}${node.children.map(writeXml).join('')}</${node.name}>`;
}
