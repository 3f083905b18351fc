import type { IngestedPerson } from './ingest.ts';
import { asList, asObject, asText, parseJson, type JsonObject } from './json-value.ts';
import { oneLine } from './plain-text.ts';

/** Somebody of a workspace. */
export interface SlackUser extends IngestedPerson {
  readonly isBot: boolean;
}

/**
 * The people of `users.json` by id, those who have left as well: what they wrote stays theirs. Empty when the file is
 * missing or broken.
 */
export function slackUsers(usersJson: string | undefined): ReadonlyMap<string, SlackUser> {
  const users = new Map<string, SlackUser>();
  for (const item of asList(parseJson(usersJson ?? ''))) {
    const user = asObject(item);
    const id = asText(user?.['id']);
    if (user !== undefined && id !== '') users.set(id, readUser(user, id));
  }
  return users;
}

/** The person that a message itself describes, for those whom the list does not know. */
export function userOfProfile(profile: JsonObject | undefined): SlackUser | undefined {
  const name = profile === undefined ? '' : nameOf(profile);
  return name === '' ? undefined : { name, jobTitle: titleOf(profile), isBot: false };
}

function readUser(user: JsonObject, id: string): SlackUser {
  const profile = asObject(user['profile']);
  const name = oneLine(asText(user['real_name'])) || nameOf(profile ?? {}) || oneLine(asText(user['name'])) || id;
  // Slackbot is the one bot that says it is none.
  return { name, jobTitle: titleOf(profile), isBot: user['is_bot'] === true || id === 'USLACKBOT' };
}

function nameOf(profile: JsonObject): string {
  const fields = ['real_name', 'display_name', 'name'];
  return fields.map((field) => oneLine(asText(profile[field]))).find((name) => name !== '') ?? '';
}

function titleOf(profile: JsonObject | undefined): string {
  return oneLine(asText(profile?.['title']));
}
