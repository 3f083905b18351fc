import { field, list, parseJson, text } from './json-records.ts';
import { oneLine } from './plain-text.ts';

/** A conversation of a Slack export. */
export interface SlackChannel {
  /** The folder's name when the export lists no such channel. */
  readonly id: string;
  readonly name: string;
  /** Names of people make no good name for a place. */
  readonly isDirect: boolean;
  /** One file a day, earliest first. */
  readonly days: readonly { readonly path: string; readonly content: string }[];
}

/** The lists of an export, by what they hold; private channels and conversations come apart from the open ones. */
const LISTS = [
  { file: 'channels.json', isDirect: false },
  { file: 'groups.json', isDirect: false },
  { file: 'mpims.json', isDirect: true },
  { file: 'dms.json', isDirect: true },
] as const;
/** `incident-42/2026-11-20.json`, below whatever folder the archive was packed from. */
const DAY_FILE = /^(?:.*\/)?([^/]+)\/(\d{4}-\d{2}-\d{2})\.json$/u;

/** Whether these can be the files of a Slack export. */
export function isSlackArchive(files: ReadonlyMap<string, string>): boolean {
  return [...files.keys()].some((path) => isReal(path) && DAY_FILE.test(path));
}

/** The conversations that an export holds messages of, for a choice; by name. */
export function slackChannels(files: ReadonlyMap<string, string>): readonly SlackChannel[] {
  const listed = listedChannels(files);
  const folders = new Map<string, { path: string; content: string }[]>();
  for (const [path, content] of files) {
    const [, folder] = (isReal(path) && DAY_FILE.exec(path)) || [];
    if (folder === undefined) continue;
    const days = folders.get(folder);
    if (days) days.push({ path, content });
    else folders.set(folder, [{ path, content }]);
  }
  return [...folders]
    .map(([folder, days]) => ({
      ...(listed.get(folder) ?? { id: folder, name: oneLine(folder), isDirect: false }),
      days: days.toSorted((a, b) => compare(dayOf(a.path), dayOf(b.path))),
    }))
    .toSorted((a, b) => compare(a.name, b.name));
}

/** Names of all channels of the export by id, also of those without messages: texts mention them. */
export function channelNames(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...listedChannels(files).values()].map(({ id, name }) => [id, name]));
}

/** The file of that name that lies highest in the archive. */
export function topFile(files: ReadonlyMap<string, string>, name: string): string | undefined {
  const paths = [...files.keys()].filter((path) => isReal(path) && (path === name || path.endsWith(`/${name}`)));
  const top = paths.toSorted((a, b) => a.length - b.length)[0];
  return top === undefined ? undefined : files.get(top);
}

/** By folder: that is the channel's name, or the id for a direct conversation. */
function listedChannels(
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, Pick<SlackChannel, 'id' | 'name' | 'isDirect'>> {
  const byFolder = new Map<string, Pick<SlackChannel, 'id' | 'name' | 'isDirect'>>();
  for (const { file, isDirect } of LISTS) {
    for (const item of list(parseJson(topFile(files, file) ?? ''))) {
      const id = text(field(item, 'id'));
      const name = text(field(item, 'name'));
      if (id !== '') byFolder.set(name || id, { id, name: oneLine(name || id), isDirect });
    }
  }
  return byFolder;
}

/** macOS packs shadows of each file beside it. */
function isReal(path: string): boolean {
  return !path.startsWith('__MACOSX/');
}

function dayOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
