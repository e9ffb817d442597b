import { createElement } from 'react';
import { registerIcons, setIconOptions } from '@fluentui/react';
import * as svg from '@fluentui/react-icons-mdl2';

export * from '@fluentui/react';
export { Icon as workaround_Icon } from '@fluentui/react';
export * as _Utilities from '@fluentui/react/lib/Utilities';

/** Method decorator of Fluent 7 that the property pane still uses: binds a method to its instance at first use. */
export function autobind(
  _target: object,
  name: string,
  descriptor: TypedPropertyDescriptor<(...given: never[]) => unknown>,
): PropertyDescriptor {
  const method = descriptor.value;
  return {
    configurable: true,
    get(this: object) {
      const bound = method?.bind(this as never);
      Object.defineProperty(this, name, { configurable: true, value: bound, writable: true });
      return bound;
    },
    set(this: object, value: unknown) {
      Object.defineProperty(this, name, { configurable: true, value, writable: true });
    },
  };
}

const icons: Readonly<Record<string, unknown>> = svg;

/** Fluent's icons are a font on Microsoft's CDN; the property pane gets the same drawings as SVG. */
function registerDrawnIcons(names: readonly string[]): void {
  const drawn = names.map((name) => [name.toLowerCase(), createElement(icons[`${name}Icon`] as () => null)] as const);
  registerIcons({ icons: Object.fromEntries(drawn) });
  setIconOptions({ disableWarnings: true });
}

registerDrawnIcons([
  'Accept',
  'Add',
  'Cancel',
  'CheckMark',
  'ChevronDown',
  'ChevronLeft',
  'ChevronRight',
  'ChevronUp',
  'ChevronDownSmall',
  'ChevronUpSmall',
  'Clear',
  'Delete',
  'Edit',
  'Info',
  'More',
  'Search',
]);
