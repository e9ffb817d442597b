import { findByLogin } from '../../directory/people.ts';
import type { Session } from '../model/session.ts';
import { addItem } from '../services/item-write.ts';
import type { List } from '../store/lists.ts';

const pool = [
  {
    login: 'anna',
    settlements: 'Espel;Rutten;Creil;Bant;Kraggenburg;Ens;Schokland',
    expertise: 'groen;verkeer;dorpen',
    capacity: 12,
    standIn: 'bram',
    coordinator: false,
  },
  {
    login: 'bram',
    settlements: 'Emmeloord;Luttelgeest;Tollebeek;Marknesse;Nagele',
    expertise: 'zorg;ontmoeten;wonen',
    capacity: 10,
    standIn: 'anna',
    coordinator: false,
  },
  {
    login: 'coordinator',
    settlements: '',
    expertise: 'verdelen van aanmeldingen',
    capacity: 2,
    standIn: 'anna',
    coordinator: true,
  },
] as const;

/** The accountmanagers, their kernen, what they know of, and how much room they have. */
export function addPool(session: Session, list: List): void {
  for (const member of pool) {
    const person = findByLogin(member.login);
    if (!person) continue;
    addItem(session, list, {
      Title: person.name,
      PersonKey: person.id,
      Mail: person.mail,
      Phone: person.phone,
      Settlements: member.settlements,
      Expertise: member.expertise,
      Capacity: member.capacity,
      StandInKey: findByLogin(member.standIn)?.id ?? null,
      IsCoordinator: member.coordinator,
      IsActive: true,
    });
  }
}
