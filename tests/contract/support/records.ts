import { randomUUID } from 'node:crypto';
import type { Agreement, Initiative, Registration } from '../../../src/domain/records.generated';

/** A registration as the counter makes it; invented people only. */
export function aRegistration(changes: Partial<Registration> = {}): Registration {
  return {
    Title: 'Moestuin achter de school',
    Key: randomUUID(),
    Summary: 'Ouders willen een moestuin.',
    Settlement: 'Ens',
    ReceivedThrough: 'telefoon',
    InitiatorName: 'J. Voorbeeld',
    InitiatorPhone: '0527-000 000',
    ReceivedAt: '2026-11-23T13:05:00.000Z',
    AssignDueOn: '2026-11-24',
    ContactDueOn: '2026-11-25',
    Status: 'nieuw',
    InitiativeKey: randomUUID(),
    ...changes,
  };
}

let number = 0;

export function anInitiative(changes: Partial<Initiative> = {}): Initiative {
  number += 1;
  return {
    Title: 'Moestuin achter de school',
    Key: randomUUID(),
    Number: `2099-${String(number).padStart(3, '0')}`,
    Summary: 'Ouders willen een moestuin.',
    Settlement: 'Ens',
    Phase: 'verkenning',
    PhaseSince: '2026-11-23T13:05:00.000Z',
    IsOpen: true,
    ReceivedAt: '2026-11-23T13:05:00.000Z',
    ...changes,
  };
}

export function anAgreement(initiativeKey: string, changes: Partial<Agreement> = {}): Agreement {
  return {
    Title: 'Grond opmeten',
    Key: randomUUID(),
    InitiativeKey: initiativeKey,
    OwnerSide: 'gemeente',
    Status: 'open',
    ...changes,
  };
}
