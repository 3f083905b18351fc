/**
 * Version of commands, events and frames together. A test pins it to a hash of the command schemas.
 * 1: the first meeting, from timeline to summary.
 * 2: what is prepared before the meeting.
 */
export const PROTOCOL_VERSION = 2;
