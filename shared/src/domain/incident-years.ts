/** The years in which an incident can have been and a meeting can be: what lies outside is a typing error. */
export const INCIDENT_YEARS = { first: 1970, last: 2199 } as const;

/** Whether an instant lies in these years, in UTC. */
export function isInIncidentYears(at: Date): boolean {
  const year = at.getUTCFullYear();
  return year >= INCIDENT_YEARS.first && year <= INCIDENT_YEARS.last;
}
