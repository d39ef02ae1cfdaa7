/** What the navigation leads to; a page is headed by the same words. */
export const PLACES = {
  account: "Your MFA",
  users: "Users",
  audit: "Audit",
  walkthrough: "Walkthrough",
  practice: "Practice",
} as const;

/** What can be done about MFA, on buttons, in menus and in headings. */
export const ACTIONS = { setUp: "Set up MFA", recreate: "Re-create MFA", turnOff: "Turn off MFA" } as const;

export const STATES = { on: "MFA is on", off: "MFA is off", unknown: "MFA state unknown" } as const;

/** The last two headings of every enrollment: of the wizard, and of a call of the help desk. */
export const END_TITLES = { confirm: "Confirm with a code", done: STATES.on } as const;

/** What a refused code is answered with, in the wizard and in a call. */
export const REFUSED = {
  anotherEntry: "another entry",
  notAccepted: "not accepted",
  behind: "about 3 minutes behind",
  ahead: "5 minutes ahead",
  justExpired: "just run out",
  third: "The third code was refused",
} as const;

/** Why a set-up ended and what is true then, wherever it ends. */
export const STOPPED = {
  tookTooLong: "Set-up took too long",
  startedElsewhere: "started again in another place",
  deleteEntry: "delete it. Its codes do not work",
  stillOff: "MFA is still off",
  stateUnknown: "could not be read from the server",
} as const;
