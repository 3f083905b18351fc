import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inlineScriptHashes } from '@debrief/server/http/security-headers.ts';
import { bearer, createHttpWorld, ownerToken, type HttpWorld } from './world.ts';

let world: HttpWorld;
beforeEach(async () => {
  world = await createHttpWorld();
});
afterEach(async () => {
  await world.close();
});

interface Description {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly responses: Readonly<Record<string, { readonly description: string }>> }>>
    >
  >;
}

/** Calls of which the description does not say what they answer. */
function undescribed({ paths }: Description): readonly string[] {
  return Object.entries(paths)
    .flatMap(([path, calls]) => Object.entries(calls).map(([method, call]) => ({ path, method, call })))
    .filter(({ call }) => Object.values(call.responses).some(({ description }) => description === 'Default Response'))
    .map(({ path, method }) => `${method.toUpperCase()} ${path}`)
    .toSorted();
}

function problem(status: number, code: string): object {
  return {
    status,
    headers: expect.objectContaining({ 'content-type': 'application/problem+json' }),
    json: { type: 'about:blank', title: expect.any(String), status, code, detail: expect.stringMatching(/./) },
  };
}

describe('errors', () => {
  test('[HTTP-1] every error is problem details with a stable code', async () => {
    const { id } = await world.create();
    const guest = await world.join((await world.create()).invites.attendee);
    const commands = `/api/postmortems/${id}/commands`;
    expect(await world.get('/api/nothing')).toMatchObject(problem(404, 'not-found'));
    expect(await world.get('/api/postmortems')).toMatchObject(problem(401, 'sign-in'));
    expect(await world.get('/api/postmortems', guest.headers)).toMatchObject(problem(403, 'not-allowed'));
    expect(await world.get('/api/postmortems/nowhere', bearer)).toMatchObject(problem(404, 'no-such-postmortem'));
    expect(await world.get('/api/postmortems/no%20id', bearer)).toMatchObject(problem(400, 'bad-request'));
    expect(await world.get('/api/postmortems/%ff', bearer)).toMatchObject(problem(400, 'bad-request'));
    expect(await world.post('/api/postmortems', { title: '' }, bearer)).toMatchObject(problem(400, 'bad-request'));
    expect(await world.post('/api/postmortems', { title: 'x', timeZone: 'Mars/Olympus' }, bearer)).toMatchObject(
      problem(400, 'bad-request'),
    );
    expect(await world.post('/api/join', { invite: 'x', name: 'x', role: 'facilitator' })).toMatchObject(
      problem(400, 'bad-request'),
    );
    // [NAM-1] nothing in it would be seen
    expect(await world.post('/api/join', { invite: 'x', name: '\u200B\u202E' })).toMatchObject(
      problem(400, 'bad-request'),
    );
    expect(await world.post('/api/join', { invite: 'x', name: 'x' })).toMatchObject(problem(404, 'unknown-invite'));
    expect(await world.post('/api/sign-in', { token: 'x', name: 'x' })).toMatchObject(problem(401, 'wrong-token'));
    expect(await world.post(commands, { type: 'lock', locked: true, commandId: 'c' })).toMatchObject(
      problem(401, 'sign-in'),
    );
    expect(await world.post(commands, { type: 'lock', locked: true, commandId: 'c' }, guest.headers)).toMatchObject(
      problem(403, 'not-allowed'),
    );
    expect(await world.post(commands, { type: 'explode', commandId: 'c' }, guest.headers)).toMatchObject(
      problem(400, 'bad-request'),
    );
    expect(await world.post('/api/join', { invite: 'x'.repeat(70_000), name: 'x' })).toMatchObject(
      problem(413, 'too-large'),
    );
  });

  test('[HTTP-2] our own failure says nothing about itself', async () => {
    const { id } = await world.create();
    await world.storage.db.updateTable('meeting').set({ prompts: '{not json' }).execute();
    const answer = await world.get(`/api/postmortems/${id}`, bearer);
    expect(answer).toMatchObject(problem(500, 'internal'));
    expect(answer.text).not.toMatch(/JSON|\.ts|stack/);
    expect(world.logs()).toContain('SyntaxError');
  });

  test('[HTTP-3] a store that cannot write is 503, and worth another try', async () => {
    await world.storage.close();
    const answer = await world.get('/api/postmortems', bearer);
    expect(answer).toMatchObject(problem(503, 'storage-failed'));
    expect(answer.headers['retry-after']).toBe('1');
    expect(await world.get('/readyz')).toMatchObject({ status: 503, json: { dependencies: { storage: 'failed' } } });
    expect(await world.get('/healthz')).toMatchObject({ status: 200, json: { status: 'ok', version: '0.0.0-test' } });
  });
});

describe('other pages', () => {
  test('[HTTP-4] what another page makes a browser send is refused; our own page, and a program, are not', async () => {
    const { invites } = await world.create();
    const body = { invite: invites.attendee.split('#')[1], name: 'Ada' };
    const from = (headers: Record<string, string>): ReturnType<HttpWorld['post']> =>
      world.post('/api/join', body, headers);
    expect(await from({ origin: 'https://evil.test' })).toMatchObject(problem(403, 'bad-origin'));
    expect(await from({ origin: 'null' })).toMatchObject(problem(403, 'bad-origin'));
    expect(await from({ origin: 'http://localhost:3001' })).toMatchObject(problem(403, 'bad-origin'));
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toMatchObject(problem(403, 'bad-origin'));
    expect(await from({ 'sec-fetch-site': 'same-site' })).toMatchObject(problem(403, 'bad-origin'));
    expect((await from({ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await from({ origin: 'http://127.0.0.1:3000' })).status).toBe(200);
    expect((await from({})).status).toBe(200);
    const withToken = await world.post('/api/postmortems', { title: 'x' }, { ...bearer, origin: 'https://ci.test' });
    expect(withToken.status).toBe(201);
  });
});

describe('limits', () => {
  test('[HTTP-5] ten failures in a minute stop an address, with the time to wait; other addresses go on', async () => {
    const { invites } = await world.create();
    const guess = (address: string, invite = 'wrong'): ReturnType<HttpWorld['post']> =>
      world.post('/api/join', { invite, name: 'x' }, { 'x-forwarded-for': address });
    for (let attempt = 0; attempt < 10; attempt += 1) expect((await guess('10.0.0.1')).status).toBe(404);
    const right = invites.attendee.split('#')[1];
    const stopped = await guess('10.0.0.1', right);
    expect(stopped).toMatchObject(problem(429, 'too-many-requests'));
    expect(stopped.headers['retry-after']).toBe('60');
    expect((await guess('10.0.0.2', right)).status).toBe(200);
    world.now += 60_000;
    expect((await guess('10.0.0.1', right)).status).toBe(200);
  });

  test('[HTTP-5] guessing owner tokens is stopped alike, signing in or as a bearer', async () => {
    const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await world.post(
        attempt % 2 ? '/api/sign-in' : '/api/sign-in/check',
        { token: 'guess', ...(attempt % 2 && { name: 'x' }) },
        from('10.0.0.3'),
      );
      await world.get('/api/postmortems', { ...from('10.0.0.3'), authorization: 'Bearer guess' });
    }
    const right = await world.post('/api/sign-in', { token: ownerToken, name: 'x' }, from('10.0.0.3'));
    expect(right).toMatchObject(problem(429, 'too-many-requests'));
  });

  test('[HTTP-6] a whole company joins from one address, and 600 requests a minute are enough for it', async () => {
    const { invites } = await world.create();
    const invite = invites.attendee.split('#')[1];
    const statuses = new Map<number, number>();
    for (let person = 0; person < 605; person += 1) {
      const { status } = await world.post('/api/join', { invite, name: `Person ${person}` });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 200: 600, 429: 5 });
    expect(await world.post('/api/join', { invite, name: 'x' })).toMatchObject(problem(429, 'too-many-requests'));
  });
});

describe('sessions', () => {
  test('[HTTP-7] the cookie is for this host alone and no script reads it', async () => {
    const { invites } = await world.create();
    const body = { invite: invites.attendee.split('#')[1], name: 'Ada' };
    const cookie = String((await world.post('/api/join', body)).headers['set-cookie']);
    expect(cookie).toMatch(/^debrief_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
    const secure = await createHttpWorld({ publicUrl: 'https://debrief.example.com' });
    const other = { invite: (await secure.create()).invites.attendee.split('#')[1], name: 'Ada' };
    const answer = await secure.post('/api/join', other);
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-debrief_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
    await secure.close();
  });

  test('[HTTP-19] a sign-in link is told whether it can work, and nothing else', async () => {
    const right = await world.post('/api/sign-in/check', { token: ownerToken });
    expect([right.status, right.text, right.headers['set-cookie']]).toEqual([204, '', undefined]);
    expect(await world.post('/api/sign-in/check', { token: 'guess' })).toMatchObject(problem(401, 'wrong-token'));
  });

  test('[HTTP-8] signing in and out', async () => {
    expect((await world.get('/api/me')).json).toEqual({ member: null });
    const signedIn = await world.post('/api/sign-in', { token: ownerToken, name: 'Olga' });
    expect(signedIn.json).toEqual({ member: { id: expect.any(String), name: 'Olga', owner: true } });
    const headers = { cookie: String(signedIn.headers['set-cookie']).split(';')[0] ?? '' };
    expect((await world.get('/api/me', headers)).json).toEqual(signedIn.json);
    expect((await world.get('/api/postmortems', headers)).status).toBe(200);
    const out = await world.post('/api/sign-out', undefined, headers);
    expect(out.status).toBe(204);
    expect(String(out.headers['set-cookie'])).toContain('debrief_session=;');
    expect((await world.get('/api/me', headers)).json).toEqual({ member: null });
  });
});

describe('postmortems', () => {
  test('[HTTP-9] creating one gives the four links, and it is in the archive, newest first, page by page', async () => {
    const created = await world.create();
    expect(created.invites.noteTaker).toMatch(/^http:\/\/localhost:3000\/join#[\w-]{27}$/);
    for (let index = 0; index < 55; index += 1)
      await world.post('/api/postmortems', { title: `Outage ${index}`, severity: 1 }, bearer);
    const first = (await world.get('/api/postmortems', bearer)).json as {
      postmortems: { number: number }[];
      nextCursor: string;
    };
    expect(first.postmortems.length).toBe(50);
    const second = (await world.get(`/api/postmortems?cursor=${first.nextCursor}`, bearer)).json as typeof first;
    expect(second.nextCursor).toBeNull();
    const numbers = [...first.postmortems, ...second.postmortems].map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 56 }, (_, index) => 56 - index));
    const found = (await world.get('/api/postmortems?q=QUEUE&severity=3', bearer)).json;
    expect(found).toMatchObject({
      postmortems: [{ id: created.id, number: 1, severity: 3, online: 0 }],
      nextCursor: null,
    });
    expect((await world.get('/api/postmortems?q=pm-7', bearer)).json).toMatchObject({ postmortems: [{ number: 7 }] });
  });

  test('[HTTP-10] the example is a finished meeting', async () => {
    const { json } = await world.post('/api/postmortems/example', undefined, bearer);
    const { id } = json as { id: string };
    const read = await world.get(`/api/postmortems/${id}`, bearer);
    expect(read.json).toMatchObject({
      example: true,
      meeting: { stage: 'wrap-up', me: null, revealed: true, vote: { status: 'closed' } },
    });
    const file = await world.get(`/api/postmortems/${id}/export.md`, bearer);
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.md"$/);
    expect(file.text).toContain('GitLab.com database outage');
  });

  test('[HTTP-11] its people read what they may see, members read without being in it, others nothing', async () => {
    const { id, invites } = await world.create();
    const ada = await world.join(invites.attendee);
    const canary = 'the-draft-that-nobody-else-sees';
    const draft = { type: 'write-draft', draftId: 'd', promptId: 'helped', text: canary, commandId: 'c' };
    expect((await world.post(`/api/postmortems/${id}/commands`, draft, ada.headers)).json).toEqual({ ok: true });
    const mine = await world.get(`/api/postmortems/${id}`, ada.headers);
    expect(mine.json).toMatchObject({
      id,
      meeting: { me: { name: 'Ada', role: 'attendee' }, drafts: { count: 1, mine: [{ text: canary }] } },
    });
    const others = [bearer, (await world.join(invites.facilitator, 'Fay')).headers];
    for (const headers of others) {
      const read = await world.get(`/api/postmortems/${id}`, headers);
      expect(read.json).toMatchObject({ meeting: { drafts: { count: 1, mine: [] } } });
      expect(read.text).not.toContain(canary);
    }
    expect(world.logs()).not.toContain(canary);
    const stranger = await world.join((await world.create()).invites.facilitator, 'Eve');
    expect(await world.get(`/api/postmortems/${id}`, stranger.headers)).toMatchObject(problem(403, 'not-allowed'));
    expect(await world.get(`/api/postmortems/${id}/export.json`, stranger.headers)).toMatchObject(
      problem(403, 'not-allowed'),
    );
  });

  test('[HTTP-12] a command is answered 200 or, refused, 409; sent again it has the same answer', async () => {
    const { id, invites } = await world.create();
    const fay = await world.join(invites.facilitator, 'Fay');
    const send = (body: object): ReturnType<HttpWorld['post']> =>
      world.post(`/api/postmortems/${id}/commands`, body, fay.headers);
    const command = { type: 'add-time', minutes: 5, commandId: 'once' };
    const answers = await Promise.all([send(command), send(command), send(command)]);
    expect(answers.map(({ status, text }) => [status, text])).toEqual(
      Array.from({ length: 3 }, () => [200, '{"ok":true}']),
    );
    const read = await world.get(`/api/postmortems/${id}`, fay.headers);
    expect(read.json).toMatchObject({ meeting: { timer: { totalMs: 300_000 } } });
    expect(await send({ type: 'reveal-causes', commandId: 'x' })).toMatchObject({
      status: 409,
      json: { ok: false, code: 'nothing-to-reveal', detail: expect.any(String) },
    });
  });

  test('[HTTP-13] a link tells what it is for before anybody gives a name', async () => {
    const { id, invites } = await world.create();
    const preview = (headers = {}): ReturnType<HttpWorld['post']> =>
      world.post('/api/join/preview', { invite: invites.observer.split('#')[1] }, headers);
    expect((await preview()).json).toEqual({
      postmortemId: id,
      title: 'Queue was full',
      role: 'observer',
      here: [],
      known: null,
    });
    const otto = await world.join(invites.observer, 'Otto');
    expect((await preview(otto.headers)).json).toMatchObject({ known: { name: 'Otto', jobTitle: '' } });
  });

  test('[HTTP-14] links are listed for the facilitator, without their tokens; tickets are for participants', async () => {
    const { id, invites } = await world.create();
    const fay = await world.join(invites.facilitator, 'Fay');
    const ada = await world.join(invites.attendee);
    const listed = await world.get(`/api/postmortems/${id}/invites`, fay.headers);
    expect((listed.json as { invites: object[] }).invites.length).toBe(4);
    expect(listed.text).not.toMatch(/token/i);
    expect(await world.get(`/api/postmortems/${id}/invites`, ada.headers)).toMatchObject(problem(403, 'not-allowed'));
    expect((await world.post(`/api/postmortems/${id}/ticket`, undefined, ada.headers)).json).toEqual({
      ticket: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(await world.post(`/api/postmortems/${id}/ticket`, undefined, bearer)).toMatchObject(
      problem(403, 'not-allowed'),
    );
    expect((await world.post(`/api/postmortems/${id}/enter`, undefined, bearer)).json).toMatchObject({
      role: 'attendee',
    });
    expect((await world.post(`/api/postmortems/${id}/ticket`, undefined, bearer)).status).toBe(200);
  });
});

describe('pages', () => {
  test('[HTTP-15] only our own scripts run, and nobody frames us', async () => {
    const { headers } = await world.get('/', { accept: 'text/html' });
    const policy = String(headers['content-security-policy']);
    const hash = inlineScriptHashes('<script>theme()</script>')[0];
    expect(policy.split(';')).toEqual([
      `default-src 'none'`,
      `script-src 'self' ${hash}`,
      `style-src 'self' 'unsafe-inline'`,
      `img-src 'self' data: blob:`,
      `font-src 'self'`,
      `manifest-src 'self'`,
      `connect-src 'self' ws://localhost:3000 ws://127.0.0.1:3000`,
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
      `form-action 'self'`,
    ]);
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test('[HTTP-16] every page is the client’s, hashed files are kept for ever, and the API has no pages', async () => {
    const page = await world.get('/p/some-meeting', { accept: 'text/html,*/*' });
    expect(page).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } });
    expect(page.text).toContain('<!doctype html>');
    expect((await world.get('/assets/a-1234.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const encoding of ['br', 'gzip']) {
      const compressed = await world.get('/assets/a-1234.js', { 'accept-encoding': `deflate, ${encoding}` });
      expect(compressed.headers).toMatchObject({
        'content-encoding': encoding,
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      });
    }
    expect(await world.get('/assets/gone.js', { 'accept-encoding': 'br' })).toMatchObject(problem(404, 'not-found'));
    expect(await world.get('/assets/..%2findex.html')).toMatchObject(problem(403, 'not-allowed'));
    expect(await world.get('/.vite/manifest.json')).toMatchObject(problem(404, 'not-found'));
    expect(await world.get('/assets/gone.js')).toMatchObject(problem(404, 'not-found'));
    expect(await world.get('/api/gone', { accept: 'text/html' })).toMatchObject(problem(404, 'not-found'));
    expect(await world.get('/../../package.json')).toMatchObject(problem(404, 'not-found'));
  });

  test('[HTTP-17] the API describes itself, and is measured', async () => {
    const { json } = await world.get('/api/openapi.json');
    expect(Object.keys((json as { paths: object }).paths)).toEqual(
      expect.arrayContaining([
        '/api/join',
        '/api/postmortems',
        '/api/postmortems/{id}',
        '/api/postmortems/{id}/commands',
        '/api/postmortems/{id}/export.md',
      ]),
    );
    expect(undescribed(json as Description)).toEqual(['GET /healthz', 'GET /metrics', 'GET /readyz']);
    expect((await world.get('/metrics')).text).toContain(
      'debrief_http_request_seconds_count{method="GET",route="/api/openapi.json",status="200"} 1',
    );
  });
});

test('[HTTP-18] at the most talkative level the log has no token, cookie or body in it', async () => {
  const { invites } = await world.create();
  const fay = await world.join(invites.facilitator, 'Fay');
  await world.post('/api/sign-in', { token: ownerToken, name: 'Olga' }, fay.headers);
  await world.post('/api/join', { invite: 'wrong-but-secret', name: 'x' });
  const secrets = [
    ownerToken,
    'wrong-but-secret',
    fay.headers['cookie']?.split('=')[1] ?? '?',
    ...Object.values(invites).map((url) => url.split('#')[1] ?? '?'),
  ];
  for (const secret of secrets) expect(world.logs()).not.toContain(secret);
});
