import type { RegistrationField } from '../../domain/registration';

/** One form a page: its fields can have fixed ids, by which focus goes to what is missing. */
export function fieldId(field: RegistrationField): string {
  return `iw-registration-${field}`;
}
