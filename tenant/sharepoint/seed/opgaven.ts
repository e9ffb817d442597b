import { findByLogin } from '../../directory/people.ts';
import { opgaveGroups } from '../../directory/team.ts';
import { addItem } from '../services/item-write.ts';
import type { Session } from '../model/session.ts';
import type { List } from '../store/lists.ts';
import type { Solution } from './schema.ts';

/** Who owns the opgaven of a theme, and which group works on them: by the letters before the number of the key. */
const themes: Readonly<Record<string, { readonly owners: readonly string[]; readonly group?: string }>> = {
  WO: { owners: ['collega9'], group: 'Wonen en grond' },
  LB: { owners: ['collega1'], group: 'Openbare ruimte' },
  OV: { owners: ['collega1', 'collega3'], group: 'Openbare ruimte' },
  MO: { owners: ['collega6'], group: 'Verkeer en mobiliteit' },
  VE: { owners: ['collega6'], group: 'Verkeer en mobiliteit' },
  DU: { owners: ['collega7', 'collega4'], group: 'Duurzaamheid en klimaat' },
  SD: { owners: ['collega5'], group: 'Samenleving en zorg' },
  SS: { owners: ['collega5', 'collega11'], group: 'Samenleving en zorg' },
  SL: { owners: ['collega10', 'collega8'] },
  EC: { owners: ['collega12'] },
};

/** More exact than the theme. */
const single: Readonly<Record<string, readonly string[]>> = {
  'DU-03': ['collega2', 'collega1'],
  'SD-03': ['collega11'],
  'SL-04': ['collega8'],
  'SD-08': ['collega8'],
};

export function addOpgaven(session: Session, list: List, solution: Solution): void {
  for (const row of solution.opgaven) {
    const key = row['sleutel'] ?? '';
    const theme = themes[key.slice(0, 2)];
    const owners = (single[key] ?? theme?.owners ?? []).flatMap((login) => findByLogin(login)?.id ?? []);
    addItem(session, list, {
      Key: key,
      Title: row['opgave'] ?? '',
      Programme: row['programma'] ?? '',
      Goal: row['doel'] ?? '',
      Description: row['toelichting'] ?? '',
      Keywords: row['trefwoorden'] ?? '',
      SourceUrl: row['bron'] ?? '',
      OwnerKeys: owners.join(';'),
      GroupId: opgaveGroups.find((group) => group.displayName === theme?.group)?.id ?? '',
      IsActive: true,
    });
  }
}
