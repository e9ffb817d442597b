import type { ListServices } from './command';
import { recordContact } from './record-contact';
import type { RecordContactInput, RecordContactResult } from './record-contact';

/**
 * "Eerste contact vastleggen": a contact like any other, which starts the exploration when it reached the initiators.
 * When a colleague recorded the first contact a moment earlier, this one is kept as the next: `first` is then false.
 */
export function recordFirstContact(services: ListServices, input: RecordContactInput): Promise<RecordContactResult> {
  return recordContact(services, input);
}
