import type { ComponentReference } from './manifest.ts';
import type { StandIn } from './stand-ins.ts';

const fluent8: StandIn = { kind: 'same-as', component: 'tenant-fluent-8' };
const fluent9: StandIn = { kind: 'same-as', component: 'tenant-fluent-9' };

/**
 * Components that SPFx 1.23.2 asks for while it runs, by id, and that no manifest names: the Graph client, and the
 * parts of the property pane. Read from the scripts in `sp-http-msgraph` and `sp-property-pane`.
 * The icon and thumbnail pickers of the property pane (`1a47b3e4…`, `3a5e1265…`) are left out: they need SharePoint's
 * file picker.
 */
export const lazyComponents: readonly { readonly reference: ComponentReference; readonly standIn: StandIn }[] = [
  lazy('32b9363b-09ff-4959-929a-cab2663fb223', '3.0.2', 'ms-graph-v3', { kind: 'built', entry: 'graph-client.ts' }),
  lazy('17ce0976-e69a-4355-be84-89b69a74717d', '0.3.65', 'utilities', fluent8),
  lazy('b9fc293f-811a-4b1c-a851-a1fbcb7851bf', '0.1.0', 'customizer', fluent8),
  lazy('4c7a0268-816b-4ba5-ab33-df85b4bbf18c', '0.1.0', 'text-field', fluent8),
  lazy('111fe4c6-f1c2-4325-a129-3526437cba32', '0.1.0', 'link', fluent8),
  lazy('4a37fff0-2aea-4df6-b0e4-061644a5c355', '0.1.0', 'checkbox', fluent8),
  lazy('7f394f7b-0b39-41b0-89b3-16946caa2f33', '0.1.0', 'choice-group', fluent8),
  lazy('9f15c0bf-73f0-4365-a7c0-5b2072882dbb', '0.1.0', 'dropdown', fluent8),
  lazy('215395c1-25f7-42ff-967c-8832aff2ab33', '0.1.0', 'slider', fluent8),
  lazy('b67b6cf3-ed44-4fad-af6b-3d78f3e35971', '0.1.0', 'spin-button', fluent8),
  lazy('a86b8f98-2f15-4506-b455-c1e9fe8da1bd', '0.1.0', 'callout', fluent8),
  lazy('7763227c-dff4-4ad6-a8bd-4d6e41c3afd8', '0.1.0', 'focus-trap-zone', fluent8),
  lazy('89f063a9-3b5f-4ac2-a3ec-b598f37acb89', '0.1.0', 'spinner', fluent8),
  lazy('94f059ca-7d9b-46b4-bb97-ec5867cb121a', '0.1.0', 'stack', fluent8),
  lazy('e7b22f8f-a734-4a67-bd3c-667c8ad8fcbc', '0.1.0', 'switch', fluent9),
  lazy('b99a20f7-e090-4a32-a841-7866d0be8d59', '0.1.0', 'overflow', fluent9),
  lazy('89b85dbe-f07e-424d-88da-a84f647073e2', '0.1.0', 'tabs', fluent9),
];

function lazy(
  id: string,
  version: string,
  name: string,
  standIn: StandIn,
): { reference: ComponentReference; standIn: StandIn } {
  return { reference: { id, version, name: `tenant-lazy-${name}` }, standIn };
}
