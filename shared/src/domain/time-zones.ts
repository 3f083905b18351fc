/**
 * Zones that have been renamed: the name that runtimes keep listing, and the one that is used today. Source: the
 * `backward` file of the IANA time zone database; ECMA-402 lets runtimes list the old names.
 */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The name that a zone has today, e.g. `Asia/Kolkata` for `Asia/Calcutta`, where this runtime knows it. */
export function currentZoneName(name: string): string {
  const current = RENAMED[name];
  return current !== undefined && isKnown(current) ? current : name;
}

/** The zones to choose from, by their names of today: the likely ones first, then UTC and all others by name. */
export function zoneNames(...likely: readonly string[]): readonly string[] {
  const all = Intl.supportedValuesOf('timeZone').map(currentZoneName).toSorted();
  return [...new Set([...likely.map(currentZoneName), 'UTC', ...all])];
}

function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
