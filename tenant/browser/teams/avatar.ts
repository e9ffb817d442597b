import { initialsOf, personColour } from '../../pages/initials.ts';
import { element } from '../page/dom.ts';

/** A round picture of somebody: initials on a colour of their own. */
export function avatar(person: { readonly id: string; readonly name: string }, size: 'small' | 'large'): HTMLElement {
  const made = element('span', { class: `avatar ${size}`, 'aria-hidden': 'true' }, initialsOf(person.name));
  made.style.background = personColour(person);
  return made;
}
