/** How an enrollment for somebody else gets to that person. */
export const handOver = {
  "hand-over.heading": "How will they get it?",
  "hand-over.text": "Nothing changes for {{name}} until you confirm a code.",
  "hand-over.in-person": "In person",
  "hand-over.in-person.text":
    "{{name}} is here. The screen shows their QR code and nothing of yours. Your session is locked until you enter your password.",
  "hand-over.phone": "By phone",
  "hand-over.phone.text": "{{name}} is on the line. A script says what to say.",
  "hand-over.paper": "On paper",
  "hand-over.paper.text": "One slip to print. A code is confirmed here afterwards.",
  "hand-over.never": "Never send a key or a code by email or as a link.",
  "hand-over.show": "Show it to them",
  "hand-over.other-way": "Another way",

  "hand-over.screen.for": "For {{name}} at {{appliance}}",
  "hand-over.screen.leave": "Give the screen back",
  "hand-over.screen.seen":
    "Anyone who sees this can generate your codes. If someone has seen it, give the screen back and start again.",
  "hand-over.screen.codes":
    "This isn't your computer, so nothing is saved on it. Write the codes down, or print them and take the sheet with you.",
  "hand-over.screen.stopped": "Give the screen back, and ask to start again.",
  "hand-over.screen.done": "You're all set. Give the screen back.",
  "hand-over.unlock.text": "This session is locked. Its owner's password unlocks it.",
  "hand-over.unlock.password": "Password of the session's owner",

  "hand-over.slip.title": "On paper",
  "hand-over.slip.text":
    "The slip tells {{name}} what to do. Anyone who reads the key can generate codes, so it's printed only if you want it.",
  "hand-over.slip.key": "Print the secret key and its QR code",
  "hand-over.slip.codes": "Print the scratch codes",
  "hand-over.slip.no-codes":
    "The scratch codes aren't printed. Without them, {{name}} is locked out if the phone is lost. You can't see them again later.",
  "hand-over.slip.no-key": "Without the key on the slip, {{name}} gets it from you in person or by phone.",
  "hand-over.slip.print": "Print the slip",
  "hand-over.slip.printed": "Sent to your printer. Check that it came out.",
  "hand-over.slip.covered": "Secrets are hidden. Show them to print them.",
  "hand-over.slip.next": "Confirm a code",
  "hand-over.slip.without": "Go on without printing",
  "hand-over.slip.open":
    "MFA isn't on yet. It is once {{name}} has read you a code and you've confirmed it here. Keep this page open.",
  "hand-over.slip.say": "Enter the code that {{name}} reads out for {{account}}.",

  "hand-over.sheet.title": "MFA for {{name}}",
  "hand-over.sheet.who": "User name",
  "hand-over.sheet.system": "System",
  "hand-over.sheet.made": "Made on",
  "hand-over.sheet.valid": "Valid",
  "hand-over.sheet.valid.until": "Until {{when}}",
  "hand-over.sheet.valid.today": "Today only. Do it right away.",
  "hand-over.sheet.steps": "What to do",
  "hand-over.sheet.step.app":
    "Open your authenticator app. You don't have one? Install one from your phone's app store.",
  "hand-over.sheet.step.scan": "In the app, tap + and scan the QR code. Can't scan? Enter the key instead.",
  "hand-over.sheet.step.get": "Get the key from your administrator, in person or by phone.",
  "hand-over.sheet.step.codes":
    "Keep the scratch codes safe. If you lose your phone, each one gets you in once.",
  "hand-over.sheet.step.confirm": "Read the 6-digit code in the app to your administrator. Then MFA is on.",
  "hand-over.sheet.step.destroy": "Destroy this slip.",
  "hand-over.sheet.step.destroy-upper":
    "Cut at the line. Destroy the upper part, and keep the scratch codes.",
  "hand-over.sheet.cut": "Cut here",
  "hand-over.sheet.destroy": "Destroy after use",
  "hand-over.sheet.destroy-upper": "Destroy this part after use",

  "hand-over.leave.title": "Leave before a code is confirmed?",
  "hand-over.leave.text": "If you leave now, this key and these codes will never work. Nothing has changed.",
  "hand-over.to-queue": "Back to the queue",
  /** The sheet to print: how a second factor is set up, with pictures. It holds no data. */
  "instructions.heading": "How to set up MFA",
  "instructions.text":
    "You'll sign in with your password and a code from your phone. Setting it up takes about two minutes.",
  "instructions.print": "Print",
  "instructions.picture": "Picture of this step, with sample data",
  "instructions.sample": "Sample",
  "instructions.ready":
    "Have your phone with you, with an authenticator app, and somewhere safe for five scratch codes. Sign in at {{address}} and choose “Set up MFA”.",
  "instructions.ready.codeless":
    "Have your phone with you, with an authenticator app. Sign in at {{address}} and choose “Set up MFA”.",
  "instructions.scan":
    "In the app, tap + and point the camera at the QR code on the screen. Can't scan? Enter the key instead.",
  "instructions.codes":
    "Save the scratch codes, your backup codes. If you lose your phone, each one gets you in once. Nobody will ever ask you for one.",
  "instructions.confirm": "Enter the 6-digit code that the app shows. Now MFA is on.",
  "instructions.done": "At your next sign-in, you'll need your password and a code from the app.",
  "instructions.wrong": "If a code is refused",
  "instructions.wrong.text":
    "Read the explanation, then enter the next code. Check that your phone sets its time automatically.",
  "instructions.help": "Help",
  /** What the steps of the wizard say of somebody else. */
  "enroll.done.text.other": "At the next sign-in, {{name}} needs a password and a 6-digit code from the app.",
  "enroll.done.code-once.other":
    "The code you just entered is used up. To sign in, {{name}} waits for the next one.",
  "enroll.done.no-scratch.other":
    "{{name}} has no scratch codes. If the phone is lost, MFA has to be re-created.",
  "enroll.done.delete-old.other":
    "Ask {{name}} to keep {{account}} in the app and delete the older one. Its codes no longer work.",
  "enroll.done.go.other": "Go to Users",
  "enroll.stopped.delete-entry.other":
    "If {{name}} added {{account}} to the app, ask them to delete it. Its codes don't work.",
  "enroll.stopped.delete-newest.other":
    "If {{name}} added an account for {{appliance}} to the app, ask {{name}} to delete it: its codes don't work. If there are two, it's the newest one.",
  "enroll.stopped.keep-entries.other":
    "Ask {{name}} to keep every account for {{appliance}} in the app for now. The next sign-in shows which one works. Keep that one and its scratch codes, and delete the other.",
  "enroll.stopped.keep-entries.other.codeless":
    "Ask {{name}} to keep every account for {{appliance}} in the app for now. The next sign-in shows which one works. Keep that one, and delete the other.",
  "enroll.stopped.codes-dead.other": "Ask {{name}} to throw away the scratch codes of that setup.",
  "enroll.stopped.state.old-phone.other":
    "MFA is on. If no code was confirmed, the old phone and the old scratch codes still work.",
  "enroll.stopped.state.old-phone.other.codeless":
    "MFA is on. If no code was confirmed, the old phone still works.",
  "enroll.stopped.state.on-unsure.other":
    "MFA is on. If {{name}} didn't save the scratch codes, re-create MFA to get new ones.",
  "enroll.ready.text.other": "Setting it up takes about three minutes, with {{name}} there.",
  "enroll.ready.need.app.other":
    "{{name}} needs an authenticator app on their phone, for example Aegis, 2FAS, Google\u00a0Authenticator or Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested.other":
    "{{name}} needs an authenticator app on their phone. Suggested here: {{apps}}.",
  "enroll.ready.need.place.other":
    "{{name}} needs somewhere safe for scratch codes, such as a password manager.",
  "enroll.ready.heading": "Get ready",
  "enroll.ready.who": "For",
  "enroll.ready.appliance": "System",
  "enroll.ready.need": "What they need",
  "enroll.ready.change": "What will change",
  "enroll.ready.change.nothing-yet": "Nothing changes until a code is confirmed at the end.",
  "enroll.ready.change.sign-in": "After that, every sign-in needs the password and a 6-digit code.",
  "enroll.ready.change.sessions": "They're signed out everywhere else.",
  "enroll.ready.change.old-phone": "Codes from the old phone stop working once a new one is confirmed.",
  "enroll.ready.change.old-codes": "So do the old scratch codes. This setup shows new ones.",
  "enroll.ready.change.old-entry": "Afterwards, the older of the two accounts in the app can be deleted.",
  "enroll.done.scratch.other": "If the phone is lost, a scratch code works instead.",
  "enroll.stopped.interrupted": "The page was left or reloaded, so its key and scratch codes are gone.",
  "enroll.stopped.interrupted.codeless": "The page was left or reloaded, so its key is gone.",
} as const;
