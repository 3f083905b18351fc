/** Whether a control works for this person now, and if not, why: the words for its tooltip. */
export interface Permission {
  readonly allowed: boolean;
  /** Empty when it is allowed. */
  readonly reason: string;
}

export const ALLOWED: Permission = { allowed: true, reason: '' };

/** A no with its reason. */
export function refusedBecause(reason: string): Permission {
  return { allowed: false, reason };
}
