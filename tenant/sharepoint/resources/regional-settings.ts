import type { Resource } from '../model/resource.ts';

/** Dutch, in the time zone of W. Europe. */
export function regionalSettings(): Resource {
  return {
    entity: () => ({
      type: 'SP.RegionalSettings',
      address: 'Web/RegionalSettings',
      properties: {
        AdjustHijriDays: 0,
        AlternateCalendarType: 0,
        AM: '',
        CalendarType: 1,
        Collation: 25,
        CollationLCID: 2070,
        DateFormat: 1,
        DateSeparator: '-',
        DecimalSeparator: ',',
        DigitGrouping: '3;0',
        FirstDayOfWeek: 1,
        FirstWeekOfYear: 2,
        IsEastAsia: false,
        IsRightToLeft: false,
        IsUIRightToLeft: false,
        ListSeparator: ';',
        LocaleId: 1043,
        NegativeSign: '-',
        NegNumberMode: 1,
        PM: '',
        PositiveSign: '',
        ShowWeeks: false,
        ThousandSeparator: '.',
        Time24: true,
        TimeMarkerPosition: 0,
        TimeSeparator: ':',
        WorkDayEndHour: 1020,
        WorkDays: 62,
        WorkDayStartHour: 480,
      },
    }),
    links: {
      TimeZone: () => ({
        entity: () => ({
          type: 'SP.TimeZone',
          address: 'Web/RegionalSettings/TimeZone',
          properties: {
            Description: '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna',
            Id: 4,
            Information: { Bias: -60, DaylightBias: -60, StandardBias: 0 },
          },
        }),
      }),
    },
  };
}
