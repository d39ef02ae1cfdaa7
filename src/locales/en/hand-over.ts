/** After `Start` for somebody else: how the enrollment gets to that person. */
export const handOver = {
  "hand-over.heading": "How will you hand it over?",
  "hand-over.text":
    "A secret key for {{name}} is made. Nothing changes for {{name}} until a code from the new entry is confirmed.",
  "hand-over.beside": "Beside me",
  "hand-over.beside.text":
    "{{name}} is here. This screen shows the QR code and the codes and nothing of yours; your session is locked behind your password meanwhile.",
  "hand-over.phone": "On the phone",
  "hand-over.phone.text":
    "{{name}} is on the line. A script says what to read out, and what to do if it goes wrong.",
  "hand-over.paper": "On paper",
  "hand-over.paper.text": "One slip to print and hand over. A code is confirmed here afterwards.",
  "hand-over.never": "A secret is never sent by mail or as a link.",

  "hand-over.screen.for": "For {{name}} at {{appliance}}",
  "hand-over.screen.leave": "Give the screen back",
  "hand-over.screen.seen":
    "Whoever sees this QR code or the key can make your codes. If somebody saw it, give the screen back and have the set-up started anew.",
  "hand-over.screen.codes":
    "This is not your own computer, so nothing is saved on it. Write the codes down, or print them and take the sheet with you.",
  "hand-over.screen.codes-hint": "Print the codes first, then tick this.",
  "hand-over.screen.stopped":
    "Give the screen back to whoever started this, and have the set-up started anew.",
  "hand-over.screen.stopped.expired": "Set-up took too long and has ended.",
  "hand-over.screen.stopped.exhausted": "Five codes were refused, so this set-up has ended.",
  "hand-over.screen.stopped.gone": "The server does not know this set-up any more.",
  "hand-over.screen.done": "Set-up is finished. Give the screen back to the person who started it.",
  "hand-over.unlock.text": "This session is locked. The password of its owner opens it again.",
  "hand-over.unlock.password": "Password of the session's owner",

  "hand-over.slip.title": "On paper",
  "hand-over.slip.text":
    "The slip says what {{name}} has to do, for which account, and when it was made. Anybody who reads the key can make the codes, so it is printed only if you want it.",
  "hand-over.slip.key": "Print the secret key and its QR code",
  "hand-over.slip.codes": "Print the scratch codes",
  "hand-over.slip.no-codes":
    "The scratch codes have not been printed. Without them, {{name}} is locked out if the phone is lost, and they cannot be shown again later. Tick the box above to print them.",
  "hand-over.slip.no-key":
    "Without the key, {{name}} gets it from you in person: beside you or on the phone.",
  "hand-over.slip.print": "Print the slip",
  "hand-over.slip.printed": "The slip was handed to your printer. Look whether it came out.",
  "hand-over.slip.covered": "While secrets are hidden, none is printed. Show them first.",
  "hand-over.slip.next": "Confirm a code",
  "hand-over.slip.without": "Go on without printing",
  "hand-over.slip.open":
    "MFA is not on yet: it is on when {{name}} has read a code of the new entry to you and it is confirmed here. Keep this page open until then. The server does not tell how long it waits, so let it not be long.",
  "hand-over.slip.say": "Type the code that {{name}} reads out from the new entry {{issuer}} ({{account}}).",

  "hand-over.sheet.title": "MFA for {{name}}",
  "hand-over.sheet.made": "Made on",
  "hand-over.sheet.steps": "What to do",
  "hand-over.sheet.step.app": "Open your authenticator app, or install one from the phone’s own app store.",
  "hand-over.sheet.step.scan":
    "Choose “add” in the app, then scan the QR code below or type in the secret key.",
  "hand-over.sheet.step.get": "Get the secret key from your administrator, in person, and add it to the app.",
  "hand-over.sheet.step.codes":
    "Keep the scratch codes in a safe place. Each one replaces your phone once, if it is lost.",
  "hand-over.sheet.step.confirm":
    "Read the six-digit code of the new entry to your administrator. MFA is on when it was confirmed.",
  "hand-over.sheet.step.destroy": "Destroy this slip.",
  "hand-over.sheet.step.destroy-upper":
    "Cut the slip at the line. Destroy the upper part and keep the lower one with the scratch codes.",
  "hand-over.sheet.cut": "Cut here",
  "hand-over.sheet.destroy": "Destroy after use",
  "hand-over.sheet.destroy-upper": "Destroy the upper part after use, keep the lower one",

  "hand-over.leave.title": "Leave before a code was confirmed?",
  "hand-over.leave.text":
    "What was handed over is worthless then: the key and the codes of this set-up will never count. Nothing has changed at sign-in.",
  "hand-over.to-queue": "Back to the queue",
  /** The sheet to print: how a second factor is set up, with pictures. It holds no data. */
  "instructions.heading": "How to set up MFA",
  "instructions.text":
    "With MFA, signing in takes your password and a code from an app on your phone. Setting it up takes about three minutes.",
  "instructions.print": "Print",
  "instructions.picture": "Picture of this step, with sample data",
  "instructions.sample": "Sample",
  "instructions.ready":
    "Have your phone at hand, with an authenticator app, and a place to keep five scratch codes. Sign in at {{address}}, choose “Set up MFA” and then “Start”.",
  "instructions.scan":
    "Open the app, choose “add”, and point the camera at the QR code on the screen. If the camera does not help, type in the secret key that stands beside it.",
  "instructions.codes":
    "Save the scratch codes: download, copy or print them. Each one replaces the phone once, if it is lost. Nobody will ever ask you for one.",
  "instructions.confirm": "Type the six-digit code that the app shows. Only now MFA is on.",
  "instructions.done":
    "At the next sign-in you are asked for your password and for the code that the app shows then.",
  "instructions.wrong": "If a code is refused",
  "instructions.wrong.text":
    "Read the explanation under the field. Most often the clock of the phone is wrong: set its time to automatic, then type the next code.",
  "instructions.help": "Help",
  /** What the steps of the wizard say of somebody else. */
  "enroll.done.text.other":
    "The next sign-in of {{name}} asks for the password and the six-digit code of the app.",
  "enroll.done.code-once.other":
    "The code that was just typed is used up. At sign-in, {{name}} has to wait for the next one.",
  "enroll.done.no-scratch.other":
    "No scratch codes were handed over to {{name}}. If the phone is lost, MFA has to be re-created.",
  "enroll.done.delete-old.other":
    "The app of {{name}} may now show two entries for {{issuer}} ({{account}}). Ask {{name}} to delete the old entry: its codes do not work any more.",
  "enroll.done.go.other": "Go to Users",
  "enroll.stopped.delete-entry.other":
    "If the authenticator app of {{name}} shows an entry {{issuer}} ({{account}}) from this set-up, ask {{name}} to delete it. Its codes do not work.",
  "enroll.stopped.delete-newest.other":
    "If {{name}} added an entry for {{appliance}} to the authenticator app during that set-up, ask {{name}} to delete it: its codes do not work. With two entries, it is the newer one.",
  "enroll.stopped.keep-entries.other":
    "Ask {{name}} to delete no entry for {{appliance}} from the authenticator app yet: it may be the one that counts. The next sign-in shows whose code is taken. That entry and the scratch codes saved with it stay, any other can be deleted.",
  "enroll.stopped.codes-dead.other": "Ask {{name}} to throw away the scratch codes of that set-up.",
  "enroll.stopped.state.on-unsure.other":
    "MFA is on, as the server says now. If {{name}} did not save the scratch codes, set up MFA again now to get new ones.",
  "enroll.ready.text.other":
    "With MFA, signing in takes the password and a code from an app on the phone. Setting it up takes about three minutes, with {{name}} at hand.",
  "enroll.ready.need.app.other":
    "An authenticator app on the phone of {{name}}. Any standard one will do, for example Aegis, 2FAS, Google\u00a0Authenticator or Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested.other":
    "An authenticator app on the phone of {{name}}. Suggested here: {{apps}}.",
  "enroll.ready.need.place.other":
    "A place where {{name}} keeps the scratch codes: a password manager, or paper in a safe place.",
} as const;
