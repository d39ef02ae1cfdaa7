/** What comes while the password is entered: changes of before, after a scratch code, technical details, “This isn't me”; and the page of the password. */
export const accountLater = {
  "account.changed-on": "MFA was turned on for your account while this page was open.",
  "account.changed-off":
    "MFA was turned off for your account while this page was open. If that wasn't you, tell your administrator.",
  "account.notice.enabled": "{{name}} turned on your MFA on {{when}}.",
  "account.notice.recreated":
    "{{name}} re-created your MFA on {{when}}. Your old phone and old scratch codes no longer work.",
  "account.notice.recreated.codeless":
    "{{name}} re-created your MFA on {{when}}. Your old phone no longer works.",
  "account.notice.disabled": "{{name}} turned off your MFA on {{when}}.",
  "account.notice.elsewhere": "Your MFA was changed outside this page. Noticed on {{when}}.",
  "account.notice.guessed":
    "Someone who knows your password entered 100 wrong codes. Noticed on {{when}}. Change your password.",
  "account.notice.own":
    "An authenticator was added to your account on {{when}}, from an unfamiliar network, or in a session that had been open a while.",
  "account.notice.proof.request": "It was requested with your password.",
  "account.notice.proof.callback": "They say that they called you back.",
  "account.notice.proof.inPerson": "They say that they saw your ID.",
  "account.notice.proof.manager": "They say that your line manager confirmed it.",
  "account.notice.proof.questions": "They say that you answered their questions.",
  "account.notice.help": "If you didn't ask for this, tell your help desk or your administrator now.",
  "account.last-change": "Last change",
  "account.last-change.enabled": "Turned on by {{name}} on {{when}}",
  "account.last-change.enabled.own": "Turned on by you on {{when}}",
  "account.last-change.recreated": "Re-created by {{name}} on {{when}}",
  "account.last-change.recreated.own": "Re-created by you on {{when}}",
  "account.last-change.disabled": "Turned off by {{name}} on {{when}}",
  "account.last-change.disabled.own": "Turned off by you on {{when}}",
  "account.last-change.elsewhere": "Changed outside this page on {{when}}",
  "account.scratch.title": "You signed in with a scratch code",
  "account.scratch.cross-out": "Cross it out: it won't work again.",
  "account.scratch.left_one": "You have {{count}} scratch code left.",
  "account.scratch.left_other": "You have {{count}} scratch codes left.",
  "account.scratch.lost": "Lost your phone, or got a new one? Set it up now.",
  "account.password.heading": "Change password",
  "account.password.rules":
    "At least {{shortest}} characters. Four or more random words work well, or let a password manager make one.",
  "account.password.new": "New password",
  "account.password.effect": "You'll be signed out everywhere else.",
  "account.password.submit": "Save new password",
  "account.password.current": "Current password",
  "account.password.short": "Too short. Use at least {{shortest}} characters.",
  "account.password.long": "Too long. Use at most {{longest}} characters.",
  "account.password.guessable":
    "Too easy to guess: common words, names, dates and keyboard rows are tried first. Add a few unrelated words.",
  "account.password.unknown":
    "Something went wrong, and your password may have changed. Save it again to be sure.",
  "account.password.done": "Your password has changed",
  "account.password.done.text": "Use the new one from now on.",
  "account.password.elsewhere": "You can't change this system's passwords here. Ask your administrator.",
  "account.details": "Technical details",
  "account.api-version": "API version",

  "not-me.title": "Someone else is changing your MFA",
  "not-me.text": "If you didn't ask for this, stop it.",
  "not-me.press": "This isn't me",
  "not-me.ended": "Stopped. Change your password, and tell your help desk.",
  "not-me.kept": "An approved change goes on. Call your help desk now.",
  "not-me.done": "Too late: a new phone has been set up. Call your help desk now.",
} as const;
