import type { ContactMoment } from './records.generated';

/** How a contact with the initiators goes; a note for colleagues is kept beside them and is none. */
export type ContactThrough = Exclude<ContactMoment['Through'], 'notitie'>;

/** Whether it was a contact with the initiators, also when nobody answered. */
export function isContact<C extends Pick<ContactMoment, 'Through'>>(
  moment: C,
): moment is C & { readonly Through: ContactThrough } {
  return moment.Through !== 'notitie';
}

/** Whether it reached the initiators: what norms and silence are counted from. */
export function reachedThem({ Through }: Pick<ContactMoment, 'Through'>): boolean {
  return Through !== 'notitie' && Through !== 'geen-gehoor';
}
