export const enrollReady = {
  "enroll.ready.heading": "Get ready",
  "enroll.ready.text":
    "With MFA, signing in takes your password and a code from an app on your phone. Setting it up takes about three minutes.",
  "enroll.ready.who": "For",
  "enroll.ready.appliance": "Appliance",
  "enroll.ready.need": "What you need",
  "enroll.ready.need.app":
    "An authenticator app on your phone. Any standard one will do, for example Aegis, 2FAS, Google\u00a0Authenticator or Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested": "An authenticator app on your phone. Suggested here: {apps}.",
  "enroll.ready.need.place":
    "A place to keep the scratch codes you will get: a password manager, or paper in a safe place.",
  "enroll.ready.change": "What will change",
  "enroll.ready.change.nothing-yet":
    "Nothing changes until a code from the app is confirmed at the end. You can stop before that.",
  "enroll.ready.change.sign-in": "From then on, every sign-in asks for the password and a six-digit code.",
  "enroll.ready.change.sessions": "Other sessions of this account are signed out.",
  "enroll.ready.change.old-phone":
    "The old phone keeps working until a code from the new one is confirmed. Then it stops working.",
  "enroll.ready.change.old-codes":
    "The old scratch codes stop working at the same moment. New ones are shown in this set-up.",
  "enroll.ready.change.old-entry": "Afterwards, delete the old entry from the authenticator app.",
  "enroll.ready.already-on": "MFA is on for this account already.",
  "enroll.ready.already-on.text":
    "For a new phone, set MFA up again: the old phone works until the new one is confirmed.",
  "enroll.ready.new-phone": "Set up a new phone",
  "enroll.ready.external":
    "This account signs in through an identity provider. Its MFA is set up there, not here.",
  "enroll.ready.instructions": "Instructions to print",
  "enroll.ready.again": "Your set-up is under way. Continue with the same secret key and scratch codes.",
  "enroll.ready.wait": "Set-up was started too often.",
  "enroll.ready.wait.left": {
    one: "You can start again in {count} second.",
    other: "You can start again in {count} seconds.",
  },
  "enroll.ready.wait.left.minutes": {
    one: "You can start again in {count} minute.",
    other: "You can start again in {count} minutes.",
  },
  "enroll.step-up.title": "Confirm that it is you",
  "enroll.step-up.text": "Your sign-in is some minutes old. Type your password to go on.",
  "enroll.step-up.password": "Your password",
} as const;
