import type { Problem } from '@debrief/shared/protocol/http.ts';

/** What the server answered, or that it could not be reached. */
export type HttpAnswer<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  /** A refusal that a person can understand, e.g. an expired link. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: string; readonly detail: string }
  | { readonly kind: 'unreachable' };

/**
 * One JSON call to our own server.
 *
 * @param body - sent by POST when given, else it is a GET
 */
export function callServer<Value>(path: string, body?: unknown): Promise<HttpAnswer<Value>> {
  return ask<Value>(path, body === undefined ? { headers: { accept: 'application/json' } } : postOf(body));
}

/** Sends a form, e.g. with a file, to our own server. */
export function sendForm<Value>(path: string, body: FormData): Promise<HttpAnswer<Value>> {
  return ask<Value>(path, { method: 'POST', headers: { accept: 'application/json' }, body });
}

/** Replaces something on our own server. */
export function putOnServer<Value>(path: string, body: unknown): Promise<HttpAnswer<Value>> {
  return ask<Value>(path, { ...postOf(body), method: 'PUT' });
}

/** Deletes something on our own server. */
export function deleteOnServer(path: string): Promise<HttpAnswer<null>> {
  return ask<null>(path, { method: 'DELETE', headers: { accept: 'application/json' } });
}

/** Uploads one file to our own server, as a form with the field `file`. */
export function uploadToServer<Value>(path: string, file: Blob): Promise<HttpAnswer<Value>> {
  const form = new FormData();
  form.set('file', file);
  return sendForm(path, form);
}

/** Asks our own server to make a file. */
export function makeFile(path: string): Promise<HttpAnswer<Blob>> {
  return askFor(path, postOf({}), (response) => response.blob());
}

/** The server of the same protocol version is trusted to answer what it says. */
function ask<Value>(path: string, request: RequestInit): Promise<HttpAnswer<Value>> {
  return askFor(path, request, async (response) => (response.status === 204 ? null : await response.json()) as Value);
}

async function askFor<Value>(
  path: string,
  request: RequestInit,
  read: (response: Response) => Promise<Value>,
): Promise<HttpAnswer<Value>> {
  try {
    const response = await fetch(path, request);
    if (response.ok) return { kind: 'ok', value: await read(response) };
    const problem = (await response.json()) as Problem;
    // Of its own troubles a server tells one about which a person can do something: try again in a moment.
    if (response.status >= 500 && problem.code !== 'busy') return { kind: 'unreachable' };
    return { kind: 'refused', status: response.status, code: problem.code, detail: problem.detail };
  } catch {
    return { kind: 'unreachable' };
  }
}

function postOf(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  };
}
