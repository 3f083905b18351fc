import { defaultLevel } from '@debrief/shared/domain/default-settings.ts';
import { FEWEST_SEVERITIES, SEVERITIES, type Severity } from '@debrief/shared/domain/severity.ts';
import {
  isCountable,
  MAX_DEADLINE_AMOUNT,
  type BusinessCalendar,
  type DeadlineRule,
  type SeverityLevel,
  type WorkspaceSettings,
} from '@debrief/shared/domain/workspace-settings.ts';
import { words } from './words.ts';

/** The settings with one level of the scale changed. */
export function withLevel(
  settings: WorkspaceSettings,
  severity: Severity,
  change: Partial<Pick<SeverityLevel, 'label' | 'meaning'>>,
): WorkspaceSettings {
  const severities = settings.severities.map((level) =>
    level.severity === severity ? { ...level, ...change } : level,
  );
  return { ...settings, severities };
}

/** The settings with one more level below the others, as it is called by default. */
export function withNextLevel(settings: WorkspaceSettings): WorkspaceSettings {
  const next = SEVERITIES[settings.severities.length];
  return next === undefined ? settings : { ...settings, severities: [...settings.severities, defaultLevel(next)] };
}

/** The settings without the lowest level; its deadline stays for the postmortems that have it. */
export function withoutLastLevel(settings: WorkspaceSettings): WorkspaceSettings {
  const { severities } = settings;
  return severities.length > FEWEST_SEVERITIES ? { ...settings, severities: severities.slice(0, -1) } : settings;
}

/** The settings with the deadline of one level changed. */
export function withRule(settings: WorkspaceSettings, severity: Severity, rule: DeadlineRule): WorkspaceSettings {
  return { ...settings, deadlines: { ...settings.deadlines, [severity]: rule } };
}

/** The settings with the calendar changed; days stand in their order, each once. */
export function withCalendar(settings: WorkspaceSettings, change: Partial<BusinessCalendar>): WorkspaceSettings {
  const { timeZone, workdays, holidays } = { ...settings.calendar, ...change };
  return {
    ...settings,
    calendar: {
      timeZone,
      workdays: [...new Set(workdays)].toSorted((a, b) => a - b),
      holidays: [...new Set(holidays)].toSorted(),
    },
  };
}

/** The rule of another kind; its number stays as far as it makes sense there. */
export function asKind(rule: DeadlineRule, kind: DeadlineRule['kind']): DeadlineRule {
  if (kind === 'none') return { kind };
  const amount = rule.kind === 'none' ? 1 : Math.min(rule.amount, MAX_DEADLINE_AMOUNT[kind]);
  return { kind, amount };
}

/** Why the settings cannot be saved as they are, in words; empty when they can. The server asks the same. */
export function whyNotSaved({ severities, deadlines, calendar }: WorkspaceSettings): string {
  if (severities.some(({ label, meaning }) => label.trim() === '' || meaning.trim() === '')) return words.emptyLabel;
  const labels = new Set(severities.map(({ label }) => label.trim().toLowerCase()));
  if (labels.size < severities.length) return words.sameLabel;
  if (!SEVERITIES.every((severity) => isCountable(deadlines[severity]))) return words.badAmounts;
  return calendar.workdays.length === 0 ? words.noWorkdays : '';
}

/** Why a deadline cannot be counted, in words to stand beside it; empty when it can. */
export function whyNotCounted(rule: DeadlineRule, { workdays }: BusinessCalendar): string {
  if (rule.kind === 'none') return '';
  if (!isCountable(rule)) return words.badAmount(MAX_DEADLINE_AMOUNT[rule.kind]);
  return rule.kind === 'business-days' && workdays.length === 0 ? words.noWorkdays : '';
}

/** What is wrong with a level of the scale, for each of its two fields; empty where nothing is. */
export function whyNotLevel(
  severities: readonly SeverityLevel[],
  { severity, label, meaning }: SeverityLevel,
): { readonly label: string; readonly meaning: string } {
  const plain = (text: string): string => text.trim().toLowerCase();
  const isTwice = severities.some((other) => other.severity !== severity && plain(other.label) === plain(label));
  return {
    label: plain(label) === '' ? words.noLabel : isTwice ? words.labelTaken : '',
    meaning: plain(meaning) === '' ? words.noMeaning : '',
  };
}
