/** The wizard; one file for each of its steps. */
export const enroll = {
  "enroll.title": "Set up MFA",
  "enroll.steps": "Steps",
  "enroll.steps.ready": "Get ready",
  "enroll.steps.scan": "Scan",
  "enroll.steps.codes": "Scratch codes",
  "enroll.steps.confirm": "Confirm",
  "enroll.steps.done": "done",
  "enroll.steps.progress": "Step {{step}} of {{total}}",
  "enroll.start": "Start",
  "enroll.continue": "Continue",
  "enroll.back": "Back",
  "enroll.cancel": "Cancel",
  "enroll.peek": "Press and hold to peek",
  "enroll.copied": "Copied.",
  "enroll.copy-failed":
    "Copying is not possible here. The text is selected: copy it with the keyboard or the menu of your browser.",
  "enroll.copy-failed.covered": "Copying is not possible here. Show the secrets and copy them by hand.",
  "enroll.ready.heading": "Get ready",
  "enroll.ready.text":
    "With MFA, signing in takes your password and a code from an app on your phone. Setting it up takes about three minutes.",
  "enroll.ready.who": "For",
  "enroll.ready.appliance": "Appliance",
  "enroll.ready.need": "What you need",
  "enroll.ready.need.app":
    "An authenticator app on your phone, such as Aegis, 2FAS, Google\u00a0Authenticator or Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested": "An authenticator app on your phone. Suggested here: {{apps}}.",
  "enroll.ready.need.place": "Somewhere safe for your scratch codes, such as a password manager.",
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
  "enroll.ready.wait.left_one": "You can start again in {{count}} second.",
  "enroll.ready.wait.left_other": "You can start again in {{count}} seconds.",
  "enroll.ready.wait.left.minutes_one": "You can start again in {{count}} minute.",
  "enroll.ready.wait.left.minutes_other": "You can start again in {{count}} minutes.",
  "enroll.step-up.title": "Confirm that it is you",
  "enroll.step-up.text": "Your sign-in is some minutes old. Type your password to go on.",
  "enroll.step-up.password": "Your password",
  "enroll.scan.heading": "Scan the QR code",
  "enroll.scan.heading-phone": "Add the account to your app",
  "enroll.scan.text": "Open your authenticator app, choose “add”, and point the camera here.",
  "enroll.scan.text-phone":
    "Nothing to scan: your app is on this phone. Open it from here, or copy the key into it.",
  "enroll.scan.by-hand": "Can't scan? Enter this key by hand:",
  "enroll.scan.by-hand-phone": "Or copy the key, and choose “enter a key” in your app:",
  "enroll.scan.qr": "QR code to add {{account}} at {{issuer}} to an authenticator app",
  "enroll.scan.qr-covered": "The QR code is hidden",
  "enroll.scan.enlarge": "Enlarge",
  "enroll.scan.key": "Secret key",
  "enroll.scan.key-covered": "The secret key is hidden",
  "enroll.scan.copy-key": "Copy key",
  "enroll.scan.spell": "Spell it out",
  "enroll.scan.account": "Account",
  "enroll.scan.issuer": "Issuer",
  "enroll.scan.details": "Technical details",
  "enroll.scan.details.type": "Type",
  "enroll.scan.details.totp": "Time-based (TOTP)",
  "enroll.scan.details.algorithm": "Algorithm",
  "enroll.scan.details.digits": "Code length",
  "enroll.scan.details.period": "Period",
  "enroll.scan.open-here": "Is the app on this device?",
  "enroll.scan.open": "Open in authenticator app",
  "enroll.scan.open-failed":
    "Nothing opened? Then no app on this device takes such links. Copy the key instead.",
  "enroll.scan.show-qr": "Show QR code",
  "enroll.scan.weak": "The secret key is short. It works, but tell your administrator.",
  "enroll.scan.seen":
    "Whoever sees this QR code or key can make your codes. If somebody did, cancel and start again.",
  /** The key spelled out. */
  "enroll.scan.spelled": "Secret key, spelled out in groups of four",
  // The words for A to Z, then for 0 to 9, as they are said on the telephone (ICAO in English).
  "enroll.scan.alphabet":
    "Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu zero one two three four five six seven eight nine",
  "enroll.codes.heading": "Save your scratch codes",
  "enroll.codes.text":
    "If your phone is lost or broken, a scratch code stands in for the six-digit code at sign-in. Each works once.",
  "enroll.codes.when": "They start to work when set-up is finished, and they are shown only now.",
  "enroll.codes.never-asked": "We'll never ask for them by phone or email.",
  "enroll.codes.list": "Scratch codes",
  "enroll.codes.covered": "The scratch codes are hidden",
  "enroll.codes.download": "Download",
  "enroll.codes.downloaded": "Check your downloads folder.",
  "enroll.codes.share": "Share",
  "enroll.codes.shared": "Shared. Check that it arrived.",
  "enroll.codes.copy": "Copy codes",
  "enroll.codes.copied": "Copied. Paste them into your password manager now.",
  "enroll.codes.print": "Print",
  "enroll.codes.print-covered": "While secrets are hidden, nothing is printed. Show them first.",
  "enroll.codes.saved": "I have saved my scratch codes",
  "enroll.codes.saved-hint": "Download, copy or print the codes first, then tick this.",
  "enroll.codes.wrote-down": "I wrote them down",
  "enroll.codes.file.title": "Scratch codes for MFA",
  "enroll.codes.file.appliance": "Appliance: {{appliance}}",
  "enroll.codes.file.account": "Account: {{account}}",
  "enroll.codes.file.date": "Made on: {{date}}",
  "enroll.codes.file.use":
    "At sign-in, type one of these codes in place of the six-digit code of your authenticator app.",
  "enroll.codes.file.once": "Each code works once. Cross it out when you have used it.",
  "enroll.codes.file.when":
    "The codes work once set-up is finished, and until MFA is set up again or turned off.",
  "enroll.codes.file.keep": "Keep them where only you can get at them. We'll never ask for them.",
  "enroll.confirm.heading": "Confirm with a code",
  "enroll.confirm.text":
    "Type the code that your authenticator app shows now for {{issuer}} ({{account}}). This turns MFA on.",
  "enroll.confirm.text.replaces":
    "Type the code that the new entry {{issuer}} ({{account}}) shows now. From that moment the new phone counts, and the old one does not.",
  "enroll.confirm.text.scratch": "Type one of your scratch codes. That switches MFA on.",
  "enroll.confirm.text.scratch.replaces":
    "Type one of your new scratch codes. From that moment the new phone counts, and the old one does not.",
  "enroll.confirm.field": "Six-digit code",
  "enroll.confirm.field-eight": "Eight-digit code",
  "enroll.confirm.submit": "Turn on MFA",
  "enroll.confirm.auto": "Send by itself when complete",
  "enroll.confirm.next-code_one": "Codes change in {{count}} second.",
  "enroll.confirm.next-code_other": "Codes change in {{count}} seconds.",
  "enroll.confirm.checking": "Checking your code.",
  "enroll.confirm.checking-late":
    "Still waiting for the server. The code you sent counts, even if your app shows another by now.",
  "enroll.confirm.incomplete_one": "Type the whole code: it has {{count}} digit.",
  "enroll.confirm.incomplete_other": "Type the whole code: it has {{count}} digits.",
  "enroll.confirm.malformed": "A code has digits only. Type the code of the app.",

  "enroll.refused.behind_one":
    "Your phone is about {{count}} minute behind. Set its time to automatic, then type the next code.",
  "enroll.refused.behind_other":
    "Your phone is about {{count}} minutes behind. Set its time to automatic, then type the next code.",
  "enroll.refused.ahead_one":
    "Your phone is about {{count}} minute ahead. Set its time to automatic, then type the next code.",
  "enroll.refused.ahead_other":
    "Your phone is about {{count}} minutes ahead. Set its time to automatic, then type the next code.",
  "enroll.refused.just-expired": "That code has just run out. Wait for the next.",
  "enroll.refused.not-yet_one":
    "Your phone is a little ahead: that code counts in {{count}} second. Wait for the next code and type that.",
  "enroll.refused.not-yet_other":
    "Your phone is a little ahead: that code counts in {{count}} seconds. Wait for the next code and type that.",
  "enroll.refused.current":
    "That code is right for this moment, but the server refused it. Try the next one. If that fails too, the server's clock may be off: tell your administrator.",
  "enroll.refused.scratch-code":
    "That is one of your scratch codes. Keep it for later, and type the code of the app.",
  "enroll.refused.other-entry":
    "That is the code of another entry, or a digit is wrong. Look for {{issuer}} ({{account}}).",
  "enroll.refused.already-used": "You used that code already. Wait for the next code and type that.",
  "enroll.refused.plain":
    "That code was not accepted. Look for {{issuer}} ({{account}}) in your app, wait for the next code and type that.",
  "enroll.refused.third":
    "The third code was refused. If it is the right entry, the phone's clock may be wrong: set its time to automatic.",
  "enroll.refused.android": "Android: Settings, System, Date & time, Set time automatically.",
  "enroll.refused.ios": "iPhone: Settings, General, Date & Time, Set Automatically.",
  "enroll.refused.computer-ahead_one":
    "The clock of this device is {{count}} minute ahead of the server's. Your phone may be wrong too.",
  "enroll.refused.computer-ahead_other":
    "The clock of this device is {{count}} minutes ahead of the server's. Your phone may be wrong too.",
  "enroll.refused.computer-behind_one":
    "The clock of this device is {{count}} minute behind the server's. Your phone may be wrong too.",
  "enroll.refused.computer-behind_other":
    "The clock of this device is {{count}} minutes behind the server's. Your phone may be wrong too.",
  "enroll.refused.computer-far":
    "The clock of this device differs from the server's by more than an hour. Your phone may be wrong too.",
  "enroll.confirm.scratch-typed": "This is a scratch code. Type the code of the app.",
  "enroll.confirm.scratch-typed.choice":
    "This is a scratch code. Type the code of the app, or use a scratch code instead.",
  "enroll.confirm.sent-before": "You tried that code already. Wait for the next code and type that.",
  "enroll.confirm.not-switched-on":
    "There was no answer, and MFA was not switched on. Wait for the next code and type that.",
  "enroll.confirm.may-count":
    "Your new phone may already be the one that counts. Sign in to check, and don't delete anything yet.",
  "enroll.confirm.undecided":
    "There was no answer, and the server does not tell which phone counts now. Wait for the next code and type that: then it is certain.",
  "enroll.confirm.wait.left_one": "Wait {{count}} second, then type the code your app shows.",
  "enroll.confirm.wait.left_other": "Wait {{count}} seconds, then type the code your app shows.",
  "enroll.confirm.wait.left.minutes_one": "Wait {{count}} minute, then type the code your app shows.",
  "enroll.confirm.wait.left.minutes_other": "Wait {{count}} minutes, then type the code your app shows.",
  "enroll.confirm.wait-long":
    "That is long for a set-up: it may end before. If it does, you can start again.",

  "enroll.confirm.use-scratch": "Use a scratch code instead",
  "enroll.confirm.use-app": "Use the code of the app",
  "enroll.confirm.scratch-field": "Scratch code",
  "enroll.confirm.scratch-malformed": "That is not a whole scratch code. Type one as it stands in the list.",
  "enroll.confirm.scratch-refused":
    "That scratch code was not accepted. Type another one, or use the code of the app.",
  "enroll.confirm.scratch-warning":
    "A scratch code proves nothing about your app. If the entry in the app is wrong, only the remaining scratch codes let you in. The code you type here is used up.",

  "enroll.unknown.title": "We don't know yet",
  "enroll.unknown.reading": "There was no answer. Reading from the server whether MFA was switched on.",
  "enroll.unknown.text":
    "Whether MFA was switched on cannot be found out just now. Keep your scratch codes and the entry in your app until it is known.",
  "enroll.unknown.check": "Check again",
  "enroll.done.heading": "MFA is on",
  "enroll.done.text": "Your next sign-in asks for your password and the six-digit code of your app.",
  "enroll.done.read-back": "Read back from the server: MFA is on for {{name}}.",
  "enroll.done.reading": "Reading the state back from the server.",
  "enroll.done.not-read": "The server took the code, but the state could not be read back.",
  "enroll.done.contradiction":
    "The server took the code, but it does not say now that MFA is on. Look at the state again before you rely on it.",
  "enroll.done.code-once": "The code you just typed is used up. At sign-in, wait for the next one.",
  "enroll.done.scratch": "Without the phone, a scratch code stands in for the six-digit code.",
  "enroll.done.delete-old":
    "Your app may now show two entries for {{issuer}} ({{account}}). Delete the old entry: its codes do not work any more.",
  "enroll.done.sessions": "Other sessions of this account were signed out.",
  "enroll.done.go": "Go to Your MFA",

  "enroll.stopped.heading": "Set-up has stopped",
  "enroll.stopped.interrupted.title": "Set-up was interrupted",
  "enroll.stopped.interrupted":
    "The page was loaded again or left. The secret key and the scratch codes of that set-up are gone, by design, and cannot be shown again.",
  "enroll.stopped.finished-elsewhere":
    "This set-up was finished before, but not on this page. The scratch codes of this page do not count unless this page said that MFA is on.",
  "enroll.stopped.user-gone.me": "This account does not exist any more. Ask your administrator.",
  "enroll.stopped.delete-entry":
    "If your authenticator app shows an entry {{issuer}} ({{account}}) from this set-up, delete it. Its codes do not work.",
  "enroll.stopped.delete-newest":
    "If you added an entry for {{appliance}} to your authenticator app during that set-up, delete it: its codes do not work. With two entries, it is the newer one.",
  "enroll.stopped.keep-entries":
    "Delete no entry for {{appliance}} from your authenticator app yet: it may be the one that counts. Your next sign-in shows whose code is taken. Keep that entry and the scratch codes saved with it, and delete any other.",
  "enroll.stopped.codes-dead": "Throw away the scratch codes you saved in that set-up.",
  "enroll.stopped.codes-unsure":
    "The scratch codes of this page do not count unless this page said that MFA is on.",
  "enroll.stopped.state.on": "MFA is on for this account, as the server says now.",
  "enroll.stopped.state.off": "Nothing has changed: MFA is still off, as the server says now.",
  "enroll.stopped.state.old-phone":
    "MFA is on, as the server says now. If you had not confirmed a code yet, nothing has changed: the old phone and the old scratch codes still work.",
  "enroll.stopped.state.on-unsure":
    "MFA is on, as the server says now. If you did not save your scratch codes, set up MFA again now to get new ones.",
  "enroll.stopped.state.unknown": "Whether MFA is on could not be read from the server.",
  "enroll.stopped.state.reading": "Reading from the server whether MFA is on.",
  "enroll.stopped.read-again": "Read the state again",

  "enroll.leave.unsaved.title": "Leave before your scratch codes are saved?",
  "enroll.leave.unsaved.text":
    "The codes are shown only now. If you leave, this set-up ends: nothing has changed for your sign-in, and you can start again.",
  "enroll.leave.in-flight.title": "Leave while your code is being checked?",
  "enroll.leave.in-flight.text":
    "It is not known yet whether MFA was switched on. If you leave, look at the state afterwards.",
  "enroll.leave.stay": "Stay",
  "enroll.leave.leave": "Leave",
  /** The first step, when the enrollment is for somebody else. */
} as const;
