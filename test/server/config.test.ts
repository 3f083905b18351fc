import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '@debrief/server/config.ts';

test('[CFG-1] without settings it serves this machine alone, and chooses its port', () => {
  expect(readConfig({})).toMatchObject({
    port: undefined,
    host: '127.0.0.1',
    dataDir: resolve('data'),
    publicUrl: undefined,
    ownerToken: undefined,
    logLevel: 'warn',
    trustProxy: false,
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  });
});

test('[CFG-1] an empty setting is not set', () => {
  expect(readConfig({ PORT: '', PUBLIC_URL: ' ', DATABASE_URL: '' })).toEqual(readConfig({}));
});

test('[CFG-2] settings are taken as they are meant', () => {
  const config = readConfig({
    PORT: '0',
    HOST: '0.0.0.0',
    DATA_DIR: '/var/lib/debrief',
    PUBLIC_URL: 'https://debrief.example.com/',
    OWNER_TOKEN: 'a-token',
    LOG_LEVEL: 'info',
    TRUST_PROXY: '10.0.0.1, 10.0.0.2',
  });
  expect(config).toMatchObject({
    port: 0,
    host: '0.0.0.0',
    dataDir: '/var/lib/debrief',
    publicUrl: 'https://debrief.example.com',
    ownerToken: 'a-token',
    logLevel: 'info',
    trustProxy: '10.0.0.1, 10.0.0.2',
  });
  expect(readConfig({ TRUST_PROXY: 'true' }).trustProxy).toBe(true);
});

test.each([
  [{ PORT: 'http' }, 'PORT must be a number from 0 to 65535'],
  [{ PORT: '65536' }, 'PORT must be a number from 0 to 65535'],
  [{ PUBLIC_URL: 'debrief.example.com' }, 'PUBLIC_URL must be an address without a path'],
  [{ PUBLIC_URL: 'https://example.com/debrief' }, 'PUBLIC_URL must be an address without a path'],
  [{ PUBLIC_URL: 'https://user@example.com' }, 'PUBLIC_URL must be an address without a path'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of trace, debug'],
  [{ TRUST_PROXY: 'everybody!' }, 'TRUST_PROXY must be true, false, or the addresses'],
  [{ DATABASE_URL: 'postgres://db/debrief' }, 'DATABASE_URL must be left out'],
])('[CFG-3] %j stops the start with one line', (environment, line) => {
  expect(() => readConfig(environment)).toThrow(line);
});

test('[CFG-4] the line does not repeat a secret', () => {
  expect(() => readConfig({ OWNER_TOKEN: 'my secret token' })).toThrow(/^(?!.*secret)OWNER_TOKEN must be/);
});

test('[MAIL-22] mail goes out where SMTP_URL and MAIL_FROM say how', () => {
  const url = 'smtp://user:p%40ss@mail.example.com:587';
  expect(readConfig({}).mail).toBeUndefined();
  expect(readConfig({ SMTP_URL: url, MAIL_FROM: 'Post Mortem <pm@example.com>' }).mail).toEqual({
    url,
    from: { name: 'Post Mortem', address: 'pm@example.com' },
  });
  expect(readConfig({ SMTP_URL: 'smtps://mail.example.com', MAIL_FROM: 'pm@example.com' }).mail?.from).toEqual({
    name: 'Debrief',
    address: 'pm@example.com',
  });
});

test.each([
  [{ SMTP_URL: 'mail.example.com:587', MAIL_FROM: 'pm@example.com' }, /^SMTP_URL must be an address such as smtp:/],
  [{ SMTP_URL: 'https://mail.example.com', MAIL_FROM: 'pm@example.com' }, /^SMTP_URL must be/],
  [{ SMTP_URL: 'smtp://user:50%off@mail.example.com', MAIL_FROM: 'a@b.com' }, /^SMTP_URL must be percent-encoded/],
  [{ SMTP_URL: 'smtp://mail.example.com' }, /^MAIL_FROM must be set with SMTP_URL/],
  [{ SMTP_URL: 'smtp://mail.example.com', MAIL_FROM: 'Debrief' }, /^MAIL_FROM must be an address such as/],
  [{ SMTP_URL: 'smtp://mail.example.com', MAIL_FROM: 'a@b.com\r\nBcc: c@d.com' }, /^MAIL_FROM must be/],
])('[MAIL-22] %j stops the start with one line', (environment, line) => {
  expect(() => readConfig(environment)).toThrow(line);
});
