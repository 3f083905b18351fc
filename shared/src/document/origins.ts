/** Why a transaction happened. Undo follows only {@link LOCAL_EDIT}. */
export const LOCAL_EDIT: unique symbol = Symbol('local-edit');
/** The server gives a new document its first content. */
export const SEED: unique symbol = Symbol('seed');
/** The server writes what a command decided, e.g. the revealed causes. */
export const SERVER_EDIT: unique symbol = Symbol('server-edit');
