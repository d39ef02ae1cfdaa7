export const account = {
  "account.heading": "Your MFA",
  "account.on": "MFA is on",
  "account.on.text":
    "At sign-in you are asked for a code from your authenticator app. Without the phone, one of your scratch codes does.",
  "account.on.lost":
    "New phone, or scratch codes lost or used up? Set up a new phone: you get a new secret key and new scratch codes.",
  "account.off": "MFA is off",
  "account.off.text":
    "Your password alone opens this account. With MFA, somebody who learns your password still cannot sign in.",
  "account.off.time": "It takes about three minutes. You need a phone with an authenticator app.",
  "account.unknown": "MFA state unknown",
  "account.unknown.text":
    "The server did not say whether MFA is on. Nothing can be changed until it does. Read the state again.",
  "account.read-again": "Read the state again",
  "account.changed-on": "MFA was turned on for your account since you opened this page.",
  "account.changed-off":
    "MFA was turned off for your account since you opened this page. If that was not you, tell your administrator.",
  "account.notice.enabled": "{{name}} turned on your MFA on {{when}}.",
  "account.notice.recreated":
    "{{name}} re-created your MFA on {{when}}. Your old phone and your old scratch codes no longer work.",
  "account.notice.disabled": "{{name}} turned off your MFA on {{when}}.",
  "account.notice.reset": "Your MFA was turned off directly on the server on {{when}}.",
  "account.notice.own":
    "An authenticator was added to your account on {{when}}, from a network that's new for you or with an old sign-in.",
  "account.notice.help": "If you did not ask for this, tell your help desk or your administrator at once.",
  "account.notice.read": "Got it",
  "account.notice.kept":
    "Whether this was marked as read is not certain. If it was not, it is shown again at your next sign-in.",
  "account.stale": "The state could not be read again just now. Below is what the server said last.",
  "account.external": "Your sign-in is managed by your identity provider. Set up MFA there, not here.",
  "account.set-up": "Set up MFA",
  "account.new-phone": "Set up a new phone",
  "account.turn-off": "Turn off MFA",
  "account.name": "Account",
  "account.role": "Role",
  "account.appliance": "Appliance",
  "account.details": "Technical details",
  "account.api-version": "API version",
  "account.help": "Help",
} as const;
