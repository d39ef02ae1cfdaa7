export const consequence = {
  "consequence.recreate.heading": "Re-create MFA",
  "consequence.turn-off.heading": "Turn off MFA",
  "consequence.who": "Account",
  "consequence.appliance": "Appliance",
  "consequence.state": "State now",
  "consequence.what": "What will happen",
  "consequence.recreate.old-works":
    "The old phone and the old scratch codes keep working until the code of the new phone is confirmed.",
  "consequence.recreate.then-dies": "From that moment the old phone and all old scratch codes stop working.",
  "consequence.recreate.delete-entry":
    "Afterwards, the old entry in the authenticator app should be deleted.",
  "consequence.turn-off.at-once": "MFA is off at once. The password alone then opens the account.",
  "consequence.turn-off.dies":
    "The authenticator entry and all scratch codes stop working and cannot be brought back.",
  "consequence.sessions": "Other sessions of this account are ended.",
  "consequence.reason": "Reason or ticket number",
  "consequence.reason-hint": "For your own records. It is not sent to the appliance.",
  "consequence.reason-missing": "Type a reason or a ticket number.",
  "consequence.name": "Type the user name to confirm",
  "consequence.name-hint": "The name is {name}",
  "consequence.name-wrong": "That is not the user name. Type {name}.",
  "consequence.password": "Your password",
  "consequence.password-hint": "You signed in more than five minutes ago. Confirm that it is you.",
  "consequence.password-missing": "Type your password.",
  "consequence.code": "Six-digit code or scratch code",
  "consequence.code-hint":
    "Your own code, {name}: the password was right, now the code of your authenticator app.",
  "consequence.code-missing": "Type your six-digit code, or a scratch code.",
  "consequence.continue": "Continue",
  "consequence.turn-off": "Turn off MFA",
  "consequence.cancel": "Cancel",
  "consequence.external":
    "The sign-in of this account is managed by an identity provider. MFA is set there, not here.",
  "consequence.off-already": "MFA is off for this account. There is nothing to turn off or re-create.",
  "consequence.set-up": "Set up MFA",
  "consequence.unknown": "The server did not say whether MFA is on, so nothing can be changed here now.",
  "consequence.read-again": "Read the state again",
  "consequence.done": "MFA is off",
  "consequence.done.text": "The server confirms it. From now on the password alone opens the account {name}.",
  "consequence.done.already": "MFA was already off for the account {name}. Nothing had to be changed.",
  "consequence.done.entry": "Delete the entry in the authenticator app; its codes no longer work.",
  "consequence.done.entry.other":
    "Ask {name} to delete the entry in the authenticator app; its codes no longer work.",
  "consequence.still-on": "MFA is still on",
  "consequence.still-on.text":
    "The server was asked to turn MFA off, but says that it is still on. Try again.",
  "consequence.not-known": "We do not know yet whether MFA was turned off",
  "consequence.not-known.text":
    "The state could not be read from the server. Check again before you do anything else.",
  "consequence.check-again": "Check again",
  "consequence.back": "Back to Your MFA",
  "consequence.back-to-users": "Back to Users",
} as const;
