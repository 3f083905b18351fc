import { randomUUID } from 'node:crypto';
import type { CommandAnswer, CommandDraft } from '@debrief/shared/protocol/commands.ts';
import type { CreateAnswer, CreatePostmortemBody, JoinAnswer } from '@debrief/shared/protocol/http.ts';
import type { ServerProcess } from './start-server.ts';
import { openTab } from './tab.ts';
import type { Tab } from './tab.ts';

/** What is needed of a server to talk to it. */
export type ServerAddress = Pick<ServerProcess, 'url' | 'ownerToken'>;

/** Sees all that the server tells one person: bytes of frames and texts of answers. */
export interface Wiretap {
  frame(frame: Uint8Array): void;
  answer(text: string): void;
}

/** An HTTP answer, its body read. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Somebody in a postmortem, with the session that joining gave them. */
export interface Participant extends JoinAnswer {
  readonly name: string;
  /** `name=value`, ready for a Cookie header. */
  readonly cookie: string;
  /** What a browser with their session would send along. */
  readonly headers: Readonly<Record<string, string>>;
  /** `path` starts with `/`; with a body it is a POST. */
  request(path: string, body?: unknown): Promise<HttpAnswer>;
  /** Sends a command under a new id, or under a given one. */
  command(draft: CommandDraft, commandId?: string): Promise<CommandAnswer>;
  /** Opens a tab; the caller closes it. */
  tab(): Tab;
}

let addresses = 0;

/** People come from addresses of their own, so that limits per address meet them as they would in life. */
function nextAddress(): string {
  addresses += 1;
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;
}

/** Asks once; the body of the answer is read to its end. */
async function http(url: string, headers: Readonly<Record<string, string>>, body?: unknown): Promise<HttpAnswer> {
  const answer = await fetch(url, {
    headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

function parse<Body>(answer: HttpAnswer, expected: number): Body {
  if (answer.status !== expected)
    throw new Error(`expected ${expected}, the server answered ${answer.status}: ${answer.text}`);
  return JSON.parse(answer.text) as Body;
}

/** Creates a postmortem as the owner. */
export async function createPostmortem(
  server: ServerAddress,
  body: Partial<CreatePostmortemBody> = {},
): Promise<CreateAnswer> {
  const headers = { authorization: `Bearer ${server.ownerToken}`, 'x-forwarded-for': nextAddress() };
  return parse<CreateAnswer>(
    await http(`${server.url}/api/postmortems`, headers, { title: 'Checkout outage', ...body }),
    201,
  );
}

/**
 * Joins by an invite link.
 *
 * @param invite - the whole link, as it was given out
 */
export async function join(
  server: Pick<ServerProcess, 'url'>,
  invite: string,
  { name, tap }: { readonly name: string; readonly tap?: Wiretap },
): Promise<Participant> {
  const common = { origin: server.url, 'x-forwarded-for': nextAddress() };
  const token = new URL(invite).hash.slice(1);
  const joined = await http(`${server.url}/api/join`, common, { invite: token, name });
  const answer = parse<JoinAnswer>(joined, 200);
  const cookie = joined.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const headers = { ...common, cookie };
  const request = async (path: string, body?: unknown): Promise<HttpAnswer> => {
    const given = await http(`${server.url}${path}`, headers, body);
    tap?.answer(`${JSON.stringify([...given.headers])}\n${given.text}`);
    return given;
  };
  return {
    ...answer,
    name,
    cookie,
    headers,
    request,
    command: async (draft, commandId = randomUUID()) => {
      const given = await request(`/api/postmortems/${answer.postmortemId}/commands`, { ...draft, commandId });
      return JSON.parse(given.text) as CommandAnswer;
    },
    tab: () =>
      openTab({
        serverUrl: server.url,
        postmortemId: answer.postmortemId,
        headers,
        onFrame: tap && ((frame) => tap.frame(frame)),
      }),
  };
}

/** A postmortem with one person per role, already joined. */
export interface Cast {
  readonly postmortemId: string;
  readonly invites: CreateAnswer['invites'];
  readonly facilitator: Participant;
  readonly noteTaker: Participant;
  readonly attendee: Participant;
  readonly observer: Participant;
}

/** Creates a postmortem and lets one person per role join it. */
export async function startMeeting(server: ServerAddress, tap?: (name: string) => Wiretap): Promise<Cast> {
  const { id, invites } = await createPostmortem(server);
  const enter = (invite: string, name: string): Promise<Participant> =>
    join(server, invite, { name, ...(tap && { tap: tap(name) }) });
  return {
    postmortemId: id,
    invites,
    facilitator: await enter(invites.facilitator, 'Fay'),
    noteTaker: await enter(invites.noteTaker, 'Noor'),
    attendee: await enter(invites.attendee, 'Ada'),
    observer: await enter(invites.observer, 'Olu'),
  };
}
