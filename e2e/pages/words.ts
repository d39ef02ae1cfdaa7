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

/** Buttons of more than one page. */
export const BUTTONS = {
  goOn: "Continue",
  checkAgain: "Check again",
  next: "Next",
  endCall: "End call",
} as const;

export const STATES = { on: "MFA is on", off: "MFA is off", unknown: "MFA status unknown" } as const;

/** The last two headings of every enrollment: of the wizard, and of a call of the help desk. */
export const END_TITLES = { confirm: "Confirm with a code", done: STATES.on } as const;

/** What a refused code is answered with, in the wizard and in a call. */
export const REFUSED = {
  anotherEntry: "That code is wrong",
  spoken: "doesn't fit",
  notAccepted: "wasn't accepted",
  behind: "about 3 minutes behind",
  ahead: "5 minutes ahead",
  older: "older code, or your phone's clock is slow",
  key: "Entered the key by hand?",
} as const;

/** Why a set-up ended and what is true then, wherever it ends. */
export const STOPPED = {
  tookTooLong: "This setup has expired",
  stillOff: "MFA is still off",
  stateUnknown: "We couldn't check whether MFA is on",
} as const;
