/** Dialogs and pages of the frame that are not in the first load (src/i18n/frame-later-texts.ts). */
export const frameLater = {
  "frame.idle.title": "Are you still there?",
  "frame.idle.text": "You will be signed out when the time is up, because nothing was done for a while.",
  "frame.idle.left": {
    one: "{count} second left",
    other: "{count} seconds left",
  },
  "frame.idle.stay": "Stay signed in",
  "frame.idle.failed": "The session could not be renewed. Try again while there is time left.",
  "frame.again.title": "Sign in again",
  "frame.again.idle":
    "You were signed out because nothing was done for a while. Sign in as {name} to go on where you were. Nothing on this page is lost.",
  "frame.again.ended":
    "Your session has ended. Sign in as {name} to go on where you were. Nothing on this page is lost.",
  "frame.again.other": "Leave this page and sign in anew",
  "frame.not-found.title": "Page not found",
  "frame.not-found.heading": "This page does not exist",
  "frame.not-found.text": "The address may be mistyped, or the page has moved.",
  "frame.not-found.home": "Go to Your MFA",
  "frame.config.title": "Not set up",
  "frame.config.heading": "This page is not set up correctly",
  "frame.config.missing":
    "The file config.json could not be loaded from this server. Nothing was changed. Try again, and tell your administrator if it stays like this.",
  "frame.config.wrong":
    "The file config.json on this server has a mistake, so the page does not know which appliance to talk to. Nothing was changed. Tell your administrator.",
  "frame.config.where": "What is wrong: {problems}",
} as const;
