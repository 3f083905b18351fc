import { knownTimeZone } from '@debrief/shared/domain/local-time.ts';
import { zoneNames } from '@debrief/shared/domain/time-zones.ts';
import { DAY_ORDERS, INGEST_FORMATS, type IngestFormat } from '@debrief/shared/ingest/ingest.ts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import type { ImportChoice, Lack } from './import-state.ts';
import { formatWords, words } from './words.ts';

interface FormatFieldProps {
  readonly value: ImportChoice['format'];
  readonly onChange: (format: ImportChoice['format']) => void;
}

const formats = [
  { value: 'auto', label: words.auto },
  ...INGEST_FORMATS.map((format) => ({ value: format, label: formatWords[format] })),
];

/** Which tool the text is from, when it is not recognised. */
export function FormatField({ value, onChange }: FormatFieldProps): ReactNode {
  return (
    <NativeSelect
      label={words.format}
      data={formats}
      value={value}
      // Its values are the formats above.
      onChange={(event) => onChange(event.currentTarget.value as IngestFormat | 'auto')}
    />
  );
}

interface DayOrderFieldProps {
  readonly value: ImportChoice['dayOrder'];
  readonly onChange: (order: ImportChoice['dayOrder']) => void;
}

const orders = [
  { value: '', label: words.auto },
  ...DAY_ORDERS.map((order) => ({ value: order, label: words.dayOrders[order] })),
];

/** How days are meant that are written in numbers and may be two. */
export function DayOrderField({ value, onChange }: DayOrderFieldProps): ReactNode {
  return (
    <NativeSelect
      label={words.dayOrder}
      data={orders}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(DAY_ORDERS.find((order) => order === currentTarget.value))}
    />
  );
}

type When = Pick<ImportChoice, 'date' | 'timeZone'>;

interface ReadingFieldsProps {
  readonly value: When;
  readonly onChange: (change: Partial<When>) => void;
  /** What has to be said before anything can be read; the first of it gets the focus. */
  readonly required?: readonly Lack[];
}

/** What times without a day or a zone mean; with `required` only what is asked for. */
export function ReadingFields({ value, onChange, required }: ReadingFieldsProps): ReactNode {
  const zones = useZones();
  const asked = required ?? ['date', 'time-zone'];
  const isRequired = required !== undefined;
  return (
    <>
      {asked.includes('date') && (
        <TextInput
          type="date"
          label={isRequired ? words.dateAsked : words.date}
          required={isRequired}
          autoFocus={isRequired}
          value={value.date}
          onChange={(event) => onChange({ date: event.currentTarget.value })}
        />
      )}
      {asked.includes('time-zone') && (
        <NativeSelect
          label={isRequired ? words.zoneAsked : words.zone}
          data={isRequired ? zones : [{ value: '', label: words.noZone }, ...zones]}
          required={isRequired}
          autoFocus={isRequired && !asked.includes('date')}
          value={value.timeZone}
          onChange={(event) => onChange({ timeZone: event.currentTarget.value })}
        />
      )}
    </>
  );
}

/** The likely ones first, and why they are likely. */
function useZones(): readonly { readonly value: string; readonly label: string }[] {
  const ofRecord = useMeeting(({ record }) => knownTimeZone(record.timeZone));
  return useMemo(() => {
    const ofDevice = knownTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
    const likely = [
      { value: ofRecord, label: words.zoneOfRecord(ofRecord) },
      { value: ofDevice, label: words.zoneOfDevice(ofDevice) },
      { value: 'UTC', label: 'UTC' },
      ...zoneNames().map((zone) => ({ value: zone, label: zone })),
    ];
    return [...new Map(likely.toReversed().map((zone) => [zone.value, zone])).values()].toReversed();
  }, [ofRecord]);
}
