/** The address of a hook: whoever has it may report events, so it is shown once and kept as a hash only. */
export function hookUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/api/hooks/${token}`;
}
