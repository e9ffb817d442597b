import type { HeldData } from '../../commands/find-person';

/** What is held, in the words of the lists, without the keys that mean nothing to a person. */
export function exportOf(held: readonly HeldData[]): readonly Readonly<Record<string, string>>[] {
  return held.flatMap(({ initiative, registrations, initiators, contactMoments }) => {
    const of = initiative === undefined ? '' : `${initiative.Number} ${initiative.Title}`;
    const row = (
      what: string,
      values: Readonly<Record<string, string | undefined>>,
    ): Readonly<Record<string, string>> => ({
      Initiatief: of,
      Wat: what,
      ...Object.fromEntries(columns.map((column) => [column, values[column] ?? ''])),
    });
    return [
      ...registrations.map(({ record }) =>
        row('Aanmelding', {
          Naam: record.InitiatorName,
          Organisatie: record.InitiatorOrganisation,
          'E-mailadres': record.InitiatorEmail,
          Telefoon: record.InitiatorPhone,
          Wanneer: record.ReceivedAt,
          Hoe: record.ReceivedThrough,
          Tekst: [record.Title, record.Summary, record.OtherAnswers].filter(Boolean).join('\n'),
        }),
      ),
      ...initiators.map(({ record, createdAt }) =>
        row('Initiatiefnemer', {
          Naam: record.Title,
          Organisatie: record.Organisation,
          'E-mailadres': record.Email,
          Telefoon: record.Phone,
          Wanneer: createdAt,
          Tekst: record.Role,
        }),
      ),
      ...contactMoments.map((record) =>
        row('Contact', {
          Wanneer: record.At,
          Hoe: record.Through,
          Tekst: record.Note,
          'Door de gemeente': record.ActorName,
        }),
      ),
    ];
  });
}

const columns = [
  'Naam',
  'Organisatie',
  'E-mailadres',
  'Telefoon',
  'Wanneer',
  'Hoe',
  'Tekst',
  'Door de gemeente',
] as const;
