export const account = {
  "account.on": "MFA is on",
  "account.on.text":
    "You sign in with your password and a code from your phone. No phone? Use a scratch code.",
  "account.on.lost": "New phone, or no scratch codes left? Set up a new phone to get new codes.",
  "account.off": "MFA is off",
  "account.unknown": "MFA status unknown",
  "account.stale": "We couldn't get the latest status. This is the last one we know.",
  "account.external": "Your identity provider manages your sign-in. Set up MFA there.",
  "account.turn-off": "Turn off MFA",
  "account.name": "Account",
  "account.role": "Role",
  "account.appliance": "System",
  /** Of the start and of the wizard after it: everybody who gets there has loaded this area. */
  "enroll.off.text":
    "Anyone with your password can sign in. Multi-factor authentication (MFA) adds a code from your phone.",
  "enroll.ready.about": "For {{name}} on {{system}}",
  "enroll.ready.need.app": "An authenticator app",
  "enroll.ready.need.place": "Somewhere safe for scratch codes (backup codes)",
  "enroll.ready.apps": "Apps to choose from: {{apps}}.",
  "enroll.ready.apps.list": "{{before}}, {{app}}",
  "enroll.ready.reassurance": "Two minutes. Nothing changes until the end.",
  "enroll.ready.instructions": "Instructions to print",
  "enroll.ready.more": "Need an app?",
  "enroll.new-phone.heading": "Set up a new phone",
  "enroll.new-phone.old-phone": "Codes from your old phone stop working once you confirm.",
  "enroll.new-phone.old-codes": "Your old scratch codes stop working then, too. You'll get new ones.",
  "enroll.new-phone.until": "Until then, everything works as before.",
  "enroll.stopped.keep-signed-in":
    "In your app, keep the account whose code you just signed in with. Delete any other one for {{account}}.",
  "enroll.stopped.interrupted.title": "Your last setup wasn't finished",
  "enroll.stopped.state.on-unsure":
    "MFA is on. If you didn't save your scratch codes, set up a new phone now to get new ones.",
  "enroll.stopped.state.unchanged": "Nothing has changed. Your old phone and scratch codes still work.",
  "enroll.ready.wait": "Too many setup attempts.",
  "enroll.ready.without-codes":
    "Without scratch codes, only an administrator can help if you lose your phone.",
  "enroll.ready.without-codes.start": "Continue without scratch codes",
  "enroll.ready.contradicted.off": "Setup couldn't start. MFA is still off. Try again in a minute.",
  "enroll.ready.contradicted.on": "Setup couldn't start. MFA is still on. Try again in a minute.",
  "enroll.ready.contradicted.unknown":
    "Setup couldn't start. We couldn't check whether MFA is on. Try again in a minute.",
  "enroll.ready.integration": "A backup server signs in with this account",
  "enroll.ready.integration.text":
    "It can't enter a code: with MFA on, its sign-in fails and backups may stop. Leave MFA off here.",
  "enroll.ready.integration.go": "Set up MFA anyway",
  "enroll.ready.already-on": "MFA is already on for this account.",
  "enroll.ready.already-on.text":
    "For a new phone, set MFA up again. The old phone works until the new one is confirmed.",
  // The words for A to Z, then for 0 to 9, as they are said on the telephone (ICAO in English).
  "enroll.scan.alphabet":
    "Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu zero one two three four five six seven eight nine",
  "enroll.scan.spelled": "Secret key, spelled out in groups of four",
  "enroll.codes.file.title": "Scratch codes for MFA",
  "enroll.codes.file.appliance": "System: {{appliance}}",
  "enroll.codes.file.account": "Account: {{account}}",
  "enroll.codes.file.date": "Made on: {{date}}",
  "enroll.codes.file.use": "To sign in without your phone, enter one of these instead of the 6-digit code.",
  "enroll.codes.file.once": "Each works once. Cross it out when you've used it.",
  "enroll.codes.file.when": "They work until MFA is set up again or turned off.",
  "enroll.codes.file.keep":
    "Keep them somewhere only you can get to. We'll never ask for them by phone or email.",
} as const;
