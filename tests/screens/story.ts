import { createHash } from 'node:crypto';
import type { RunningTenant } from '../../tenant/server.ts';

/** The moment at which every screen is looked at: a Monday afternoon. */
export const moment = '2026-11-23T14:05:00+01:00';

type Row = Readonly<Record<string, unknown>>;

/** Where the screens are, by the titles of their initiatives. */
export interface Story {
  /** @returns the key of an initiative. @throws Error when no initiative has this title */
  readonly keyOf: (title: string) => string;
}

/**
 * Adds to the example what a busy Monday has: calls that are late or due today, registrations that wait, agreements,
 * a view that is asked of the accountmanager herself. Everything over SharePoint's own REST service, as the people who
 * would do it. Everybody in it is invented.
 */
export async function tellStory(tenant: RunningTenant): Promise<Story> {
  const origin = `http://127.0.0.1:${tenant.port}`;
  await fetch(`${origin}/_local/clock`, { method: 'POST', body: JSON.stringify({ now: moment }) });
  for (const row of waiting)
    await add(origin, 'kcc', 'Aanmeldingen', { ...row, Key: keyFor(`${row.Title}:aanmelding`) });
  for (const call of calls) {
    await add(origin, 'anna', 'Initiatieven', call.initiative);
    await add(origin, 'anna', 'Initiatiefnemers', call.initiator);
  }
  const keys = await keysByTitle(origin);
  const keyOf = (title: string): string => {
    const key = keys.get(title);
    if (key === undefined) throw new Error(`No initiative is called "${title}".`);
    return key;
  };
  for (const { about, ...row } of agreements)
    await add(origin, 'anna', 'Afspraken', { ...row, InitiativeKey: keyOf(about), Key: keyFor(row.Title) });
  await change(origin, 'bram', 'Initiatieven', keyOf('Veertien woningen voor starters en senioren'), {
    WeighingRound: 2,
    WeighingDiscussion: 'De woningbouwvereniging wil de helft overnemen. Verandert dat wat jij vindt?',
  });
  await add(origin, 'bram', 'Betrokkenen', {
    Title: anna.AccountmanagerName,
    Key: keyFor('anna weegt mee'),
    InitiativeKey: keyOf('Veertien woningen voor starters en senioren'),
    PersonKey: anna.AccountmanagerKey,
    Mail: anna.AccountmanagerMail,
    OpgaveKey: 'WO-02',
    Why: 'Kent de dorpen',
    Status: 'doet mee',
    AskedOn: '2026-11-09',
  });
  return { keyOf };
}

const anna = {
  AccountmanagerKey: '5a000000-0000-4000-8000-000000000001',
  AccountmanagerName: 'Anna de Wit',
  AccountmanagerMail: 'anna@gemeente.example',
  AccountmanagerPhone: '0527-000 101',
};

/** A key that is the same in every run. */
function keyFor(name: string): string {
  const hex = createHash('sha1').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

const registration = (
  title: string,
  settlement: string,
  summary: string,
  receivedAt: string,
  due: [string, string],
) => ({
  Title: title,
  Summary: summary,
  Settlement: settlement,
  ReceivedThrough: 'telefoon',
  InitiatorName: 'Fenna Voorbeeld',
  InitiatorPhone: '0527-000 061',
  ReceivedAt: receivedAt,
  AssignDueOn: due[0],
  ContactDueOn: due[1],
  Status: 'nieuw',
  InitiativeKey: keyFor(title),
});

const waiting = [
  registration(
    'Speelplek bij de kerk',
    'Ens',
    'Ouders willen het grasveld bij de kerk gebruiken om te spelen. Zij maken de toestellen zelf.',
    '2026-11-19T09:20:00Z',
    ['2026-11-20', '2026-11-23'],
  ),
  registration(
    'Repaircafé in de bibliotheek',
    'Emmeloord',
    'Zes handige mensen repareren elke maand spullen. Zij zoeken een plek met stroom en koffie.',
    '2026-11-23T10:20:00Z',
    ['2026-11-24', '2026-11-25'],
  ),
];

const callFor = (
  number: string,
  title: string,
  settlement: string,
  summary: string,
  receivedAt: string,
  due: string,
  name: string,
  phone: string,
) => ({
  initiative: {
    ...anna,
    Title: title,
    Key: keyFor(title),
    Number: number,
    Summary: summary,
    Settlement: settlement,
    Phase: 'toegewezen',
    PhaseSince: receivedAt,
    IsOpen: true,
    ReceivedAt: receivedAt,
    FirstContactDueOn: due,
  },
  initiator: { Title: name, Key: keyFor(`${title}:initiatiefnemer`), InitiativeKey: keyFor(title), Phone: phone },
});

const calls = [
  callFor(
    '2026-041',
    'Zwemsteiger in de Espelervaart',
    'Espel',
    'Jongeren willen een steiger om veilig te zwemmen.',
    '2026-11-18T10:00:00Z',
    '2026-11-20',
    'Jelle Voorbeeld',
    '0527-000 071',
  ),
  callFor(
    '2026-042',
    'Boeken ruilen in het bushokje',
    'Nagele',
    'Een kast met boeken bij de halte, die buurtbewoners bijhouden.',
    '2026-11-19T09:00:00Z',
    '2026-11-23',
    'Roos Testema',
    '0527-000 072',
  ),
  callFor(
    '2026-043',
    'Samen lijnen trekken op het schoolplein',
    'Bant',
    'Ouders schilderen spelen op de tegels.',
    '2026-11-20T13:00:00Z',
    '2026-11-24',
    'Mees Verzonnen',
    '0527-000 073',
  ),
];

const agreements = [
  {
    about: 'Veilig fietsen tussen Rutten en Creil',
    Title: 'Verslag van de rondgang sturen',
    OwnerSide: 'gemeente',
    OwnerKey: anna.AccountmanagerKey,
    OwnerName: anna.AccountmanagerName,
    DueOn: '2026-11-20',
    Status: 'open',
  },
  {
    about: 'Veilig fietsen tussen Rutten en Creil',
    Title: 'Foto’s van de gevaarlijke plekken verzamelen',
    OwnerSide: 'initiatiefnemers',
    DueOn: '2026-11-27',
    Status: 'open',
  },
  {
    about: 'Veilig fietsen tussen Rutten en Creil',
    Title: 'Tellingen van de provincie opvragen',
    OwnerSide: 'gemeente',
    OwnerKey: '5a000000-0000-4000-8000-000000000016',
    OwnerName: 'Wim Nijboer',
    DueOn: '2026-12-04',
    Status: 'open',
  },
  {
    about: 'Dorpstuin achter het dorpshuis',
    Title: 'Uitzoeken wie de grond beheert',
    OwnerSide: 'gemeente',
    OwnerKey: anna.AccountmanagerKey,
    OwnerName: anna.AccountmanagerName,
    DueOn: '2026-11-23',
    Status: 'open',
  },
  {
    about: 'Dorpstuin achter het dorpshuis',
    Title: 'Langs de deuren bij de buren',
    OwnerSide: 'initiatiefnemers',
    DueOn: '2026-11-28',
    Status: 'open',
  },
  {
    about: 'Zonnedak op de sporthal',
    Title: 'Dakscan van de sporthal delen',
    OwnerSide: 'gemeente',
    OwnerKey: anna.AccountmanagerKey,
    OwnerName: anna.AccountmanagerName,
    DueOn: '2026-11-26',
    Status: 'open',
  },
];

async function add(origin: string, login: string, list: string, row: Row): Promise<void> {
  const answer = await fetch(`${origin}${api}/web/lists/getByTitle('${list}')/items`, {
    method: 'POST',
    headers: { ...json, cookie: `tenant-person=${login}`, 'x-requestdigest': await digest(origin, login) },
    body: JSON.stringify(row),
  });
  if (!answer.ok) throw new Error(`${list} as ${login}: ${answer.status} ${await answer.text()}`);
}

/** Changes one item, whatever somebody else did to it. */
async function change(origin: string, login: string, list: string, key: string, row: Row): Promise<void> {
  const items = `${origin}${api}/web/lists/getByTitle('${list}')/items`;
  const cookie = `tenant-person=${login}`;
  const found = await fetch(`${items}?$select=Id&$filter=Key eq '${key}'`, { headers: { ...json, cookie } });
  const { value } = (await found.json()) as { value: readonly { Id: number }[] };
  const answer = await fetch(`${items}(${value[0]?.Id ?? 0})`, {
    method: 'POST',
    headers: {
      ...json,
      cookie,
      'x-requestdigest': await digest(origin, login),
      'x-http-method': 'MERGE',
      'if-match': '*',
    },
    body: JSON.stringify(row),
  });
  if (!answer.ok) throw new Error(`${list} as ${login}: ${answer.status} ${await answer.text()}`);
}

const api = '/sites/initiatieven/_api';
const json = { accept: 'application/json;odata=nometadata', 'content-type': 'application/json' };

async function digest(origin: string, login: string): Promise<string> {
  const headers = { ...json, cookie: `tenant-person=${login}` };
  const answer = await fetch(`${origin}${api}/contextinfo`, { method: 'POST', headers });
  return ((await answer.json()) as { FormDigestValue: string }).FormDigestValue;
}

async function keysByTitle(origin: string): Promise<ReadonlyMap<string, string>> {
  const path = `${api}/web/lists/getByTitle('Initiatieven')/items?$select=Title,Key&$top=500`;
  const answer = await fetch(`${origin}${path}`, { headers: { ...json, cookie: 'tenant-person=anna' } });
  const { value } = (await answer.json()) as { value: readonly { Title: string; Key: string }[] };
  return new Map(value.map(({ Title, Key }) => [Title, Key]));
}
