import { inAnyCase, mentionsOf, namesOf, type NamePattern } from './actor-names.ts';
import { COMMON_WORDS } from './common-words.ts';
import type { Actor } from './remark.ts';

/** Says roles instead of names. Doing it twice does no more than once. */
export type Neutraliser = (text: string) => string;

/** What stands for a name that several people have. */
const SOMEBODY = 'a responder';

/**
 * The text with the names of people replaced by their roles: "the database administrator", "a responder" for who has
 * none, "database administrator 2" for the second of several. Full names are found whatever their letter case is, a
 * first or last name alone only as it is written, from three letters on and when it is no everyday word. A name that
 * several people share becomes "a responder". Mentions and mail addresses go too; web addresses stay, because they
 * lead to the evidence.
 */
export function neutralise(text: string, actors: readonly Actor[]): string {
  return neutraliser(actors)(text);
}

/** {@link neutralise} for many texts: the names are prepared once. */
export function neutraliser(actors: readonly Actor[]): Neutraliser {
  const people = distinctPeople(actors);
  if (people.length === 0) return (text) => text;
  const words = standInsOf(people);
  const names = claimedNames(people, words);
  const handles = claimedHandles(people, words);
  const pattern = patternOf([...names.values()], [...new Set([...words.values(), SOMEBODY])]);
  return (text) =>
    text.replaceAll(pattern, (...found: readonly unknown[]) => {
      const match = found[0] as string;
      const at = found.find((part): part is number => typeof part === 'number') ?? 0;
      const groups = found.at(-1) as Readonly<Record<'mail' | 'mention' | 'name' | 'owns', string | undefined>>;
      const context = { before: text.slice(0, at), after: text.slice(at + match.length) };
      if (groups.mail !== undefined) return handles.get(plainHandle(groups.mail)) ?? match;
      if (groups.mention !== undefined) return sayMention(groups.mention, { names, handles, context }) ?? match;
      if (groups.name === undefined) return match;
      return sayName({ written: groups.name, owns: groups.owns ?? '' }, names, context) ?? match;
    });
}

/** What stands for each of them, by the actor's id. */
export function standIns(actors: readonly Actor[]): ReadonlyMap<string, string> {
  const people = distinctPeople(actors);
  const words = standInsOf(people);
  const byName = new Map(people.map((person) => [keyOf(person.name), words.get(person.id) ?? SOMEBODY]));
  return new Map(actors.map(({ id, name }) => [id, byName.get(keyOf(name)) ?? SOMEBODY]));
}

interface Context {
  readonly before: string;
  readonly after: string;
}

interface Claim extends NamePattern {
  readonly standIn: string;
}

type Names = ReadonlyMap<string, Claim>;
type Handles = ReadonlyMap<string, string>;

/** One for each name; of several entries the first that says a role counts. */
function distinctPeople(actors: readonly Actor[]): readonly Actor[] {
  const people = new Map<string, Actor>();
  for (const actor of actors) {
    const key = keyOf(actor.name);
    const known = people.get(key);
    if (key !== '' && (!known || (known.role.trim() === '' && actor.role.trim() !== ''))) people.set(key, actor);
  }
  return [...people.values()];
}

/** How names are compared: composed letters, blanks and letter case make no difference. */
function keyOf(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}

function standInsOf(people: readonly Actor[]): ReadonlyMap<string, string> {
  const taken = new Set(people.flatMap(({ name }) => [keyOf(name), ...keyOf(name).split(' ')]));
  const roles = people.map((person) => ({ id: person.id, role: neutralRole(person.role, taken) }));
  const groups = Map.groupBy(roles, ({ role }) => role.toLowerCase());
  const words = roles.map(({ id, role }): readonly [string, string] => {
    const group = groups.get(role.toLowerCase()) ?? [];
    if (group.length > 1) return [id, `${role || 'responder'} ${group.findIndex((other) => other.id === id) + 1}`];
    return [id, role === '' ? SOMEBODY : `the ${role}`];
  });
  return new Map(words);
}

/** The role within a sentence: without an article, `Database Administrator` in small letters, `SRE` as it is; empty when it names somebody. */
function neutralRole(role: string, names: ReadonlySet<string>): string {
  const words = role
    .normalize('NFC')
    .trim()
    .replace(/^(?:the|an?)\s+/iu, '')
    .split(/\s+/u);
  if (words.some((word) => names.has(word.replaceAll(/['’]s$|[^\p{L}\p{N}\p{M}'’-]/gu, '').toLowerCase()))) return '';
  const said = words.map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word)).join(' ');
  return said.toLowerCase() === 'responder' ? '' : said;
}

/** Every way to write a name that is one's own, or that several share. */
function claimedNames(people: readonly Actor[], words: ReadonlyMap<string, string>): Names {
  const claims = new Map<string, Claim>();
  for (const kind of ['full', 'single'] as const) {
    const ofKind = people.flatMap(({ id, name }) =>
      namesOf(name)
        .filter((pattern) => pattern.kind === kind && (kind === 'full' || isTelling(pattern.text)))
        .map((pattern) => ({ ...pattern, standIn: words.get(id) ?? SOMEBODY })),
    );
    for (const [key, same] of Map.groupBy(ofKind, ({ text }) => keyOf(text))) {
      const [first] = same;
      if (!first || claims.has(key)) continue;
      const isShared = same.some(({ standIn }) => standIn !== first.standIn);
      claims.set(key, isShared ? { ...first, standIn: SOMEBODY } : first);
    }
  }
  return claims;
}

const MIN_TELLING_LETTERS = 3;

function isTelling(name: string): boolean {
  return Array.from(name).length >= MIN_TELLING_LETTERS && /^[\p{Lu}\p{Lo}]/u.test(name) && !COMMON_WORDS.has(name);
}

function claimedHandles(people: readonly Actor[], words: ReadonlyMap<string, string>): Handles {
  const claims = people.flatMap(({ id, name }) =>
    mentionsOf(name).map((handle) => ({ handle, standIn: words.get(id) ?? SOMEBODY })),
  );
  const shared = Map.groupBy(claims, ({ handle }) => handle);
  return new Map(
    [...shared].map(([handle, same]) => {
      const standIn = same[0]?.standIn ?? SOMEBODY;
      return [handle, same.every((other) => other.standIn === standIn) ? standIn : SOMEBODY];
    }),
  );
}

/** What of a mention or of the first part of a mail address is compared. */
function plainHandle(handle: string): string {
  return handle
    .normalize('NFKD')
    .replaceAll(/\p{M}|[._\-\s'’]|\+.*$/gu, '')
    .toLowerCase();
}

const WORD = String.raw`[\p{L}\p{N}\p{M}_]`;
const HANDLE = String.raw`[\p{L}\p{N}._%+\-]`;

/** In one expression, so that what one rule has written is never read by another. What stands in already is left alone. */
function patternOf(claims: readonly Claim[], said: readonly string[]): RegExp {
  const byLength = claims.toSorted((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
  const kept = said.toSorted((a, b) => b.length - a.length).map(inAnyCase);
  const named = (wanted: readonly Claim[]): string => {
    const [spaced, unspaced] = [wanted.filter(({ bounded }) => bounded), wanted.filter(({ bounded }) => !bounded)];
    return [
      `(?<!${WORD})(?:${anyOf(spaced.map(({ source }) => source))})(?!${WORD})`,
      anyOf(unspaced.map(({ source }) => source)),
    ].join('|');
  };
  return new RegExp(
    [
      String.raw`\b[hH][tT][tT][pP][sS]?:\/\/\S+`,
      String.raw`(?<!${HANDLE})(?<mail>${HANDLE}+)@[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+`,
      `(?<!${WORD})(?:${anyOf(kept)})(?!${WORD})`,
      String.raw`(?<!\w)@(?<mention>${named(byLength.filter(({ kind }) => kind === 'full'))}|[\p{L}\p{N}._\-]*[\p{L}\p{N}])`,
      String.raw`(?<name>${named(byLength)})(?<owns>(?<=[sxzSXZ])['’](?![\p{L}\p{N}]))?`,
    ].join('|'),
    'gu',
  );
}

/** Matches nothing when there is none. */
function anyOf(sources: readonly string[]): string {
  return sources.length === 0 ? '(?!)' : sources.join('|');
}

function sayMention(
  written: string,
  { names, handles, context }: { readonly names: Names; readonly handles: Handles; readonly context: Context },
): string | undefined {
  const standIn = names.get(keyOf(written))?.standIn ?? handles.get(plainHandle(written));
  return standIn && inSentence(standIn, context);
}

function sayName(
  { written, owns }: { readonly written: string; readonly owns: string },
  names: Names,
  context: Context,
): string | undefined {
  const claim = names.get(keyOf(written));
  if (!claim || isPartOfAnother(context)) return undefined;
  // "Then Will restarted it" names somebody, "Will it restart?" does not.
  if (COMMON_WORDS.has(claim.text) && beginsSentence(context)) return undefined;
  const standIn = inSentence(claim.standIn, context);
  if (owns === '') return standIn;
  return /["'“‘’”]$/u.test(context.before) ? `${standIn}${owns}` : `${standIn}${owns}s`;
}

/** `Jean-Ann`, `O'Brien`: a longer name that ends or begins with this one belongs to somebody else. */
function isPartOfAnother({ before, after }: Context): boolean {
  return /\p{Lu}\p{L}*[-'’]$/u.test(before.slice(-MAX_WORD)) || /^-\p{Lu}/u.test(after);
}

const MAX_WORD = 40;

/** With a capital where a sentence begins, without a second article behind one. */
function inSentence(standIn: string, { before }: Pick<Context, 'before'>): string {
  if (/\b(?:the|an?)\s+$/iu.test(before.slice(-MAX_WORD))) return standIn.replace(/^(?:the|a) /u, '');
  return beginsSentence({ before }) ? standIn.charAt(0).toUpperCase() + standIn.slice(1) : standIn;
}

function beginsSentence({ before }: Pick<Context, 'before'>): boolean {
  return /(?:^|[.!?…]["'”’)\]]*\s|\n)\s*["'“‘([]*$/u.test(before.slice(-MAX_WORD));
}
