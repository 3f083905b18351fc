/**
 * Version of commands, events and frames together. A test pins it to a hash of the command schemas.
 * 1: the first meeting, from timeline to summary.
 */
export const PROTOCOL_VERSION = 1;
