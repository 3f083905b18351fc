/** What the sign-in screen says. */
export const words = {
  title: 'Sign in',
  lead: 'Members create postmortems and read the archive. To join a meeting you only need its invite link.',
  name: 'Your name',
  nameHint: 'As your team knows you',
  token: 'Sign-in link or token',
  tokenHint: 'The server prints the owner’s link when it starts for the first time.',
  submit: 'Sign in',
  missingToken: 'Paste the sign-in link, or the part behind the # of it.',
  missingName: 'Say who you are.',
  unreachable: 'The server could not be reached. Check that it runs, then try again.',
} as const;
