import type { IngestedPerson } from './ingest.ts';
import { field, list, parseJson, text } from './json-records.ts';
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
  for (const user of list(parseJson(usersJson ?? ''))) {
    const id = text(field(user, 'id'));
    if (id !== '') users.set(id, readUser(user, id));
  }
  return users;
}

/** The person that a message itself describes, for those whom the list does not know. */
export function userOfProfile(profile: unknown): SlackUser | undefined {
  const name = firstName(profile, ['real_name', 'display_name', 'name']);
  return name === '' ? undefined : { name, jobTitle: titleOf(profile), isBot: false };
}

function readUser(user: unknown, id: string): SlackUser {
  const profile = field(user, 'profile');
  const name =
    firstName(user, ['real_name']) ||
    firstName(profile, ['real_name', 'display_name']) ||
    firstName(user, ['name']) ||
    id;
  // Slackbot is the one bot that says it is none.
  return { name, jobTitle: titleOf(profile), isBot: field(user, 'is_bot') === true || id === 'USLACKBOT' };
}

function firstName(named: unknown, fields: readonly string[]): string {
  return fields.map((each) => oneLine(text(field(named, each)))).find((name) => name !== '') ?? '';
}

function titleOf(profile: unknown): string {
  return oneLine(text(field(profile, 'title')));
}
