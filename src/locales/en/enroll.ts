/** The wizard, step by step. */
export const enroll = {
  "enroll.steps": "Steps",
  "enroll.steps.scan": "Scan",
  "enroll.steps.codes": "Scratch codes",
  "enroll.steps.confirm": "Confirm",
  "enroll.steps.done": "done",
  "enroll.start": "Set up MFA",
  "enroll.continue": "Continue",
  "enroll.back": "Back",
  "enroll.cancel": "Cancel",
  "enroll.peek": "Press and hold to peek",
  "enroll.copied": "Copied.",
  "enroll.copy-failed": "Your browser blocked copying. The text is selected: copy it yourself.",
  "enroll.copy-failed.covered": "Your browser blocked copying. Show the secrets and copy them yourself.",

  "enroll.ready.new-phone": "Set up a new phone",
  "enroll.step-up.title": "Confirm it's you",
  "enroll.step-up.text": "It's been a while since you signed in. Enter your password to continue.",
  "enroll.step-up.password": "Your password",

  "enroll.scan.heading": "Scan the QR code",
  "enroll.scan.heading-phone": "Add the account to your app",
  "enroll.scan.text": "In your authenticator app, tap + and scan this code, or enter the key.",
  "enroll.scan.text-phone": "Is your authenticator app on this phone? Open it from here, or copy the key.",
  "enroll.scan.qr": "QR code to add {{account}} at {{issuer}} to an authenticator app",
  "enroll.scan.qr-covered": "The QR code is hidden",
  "enroll.scan.enlarge": "Enlarge",
  "enroll.scan.key": "Secret key",
  "enroll.scan.key-covered": "The secret key is hidden",
  "enroll.scan.copy-key": "Copy key",
  "enroll.scan.copy-link": "Copy setup link",
  "enroll.scan.link-refused": "Your browser blocked copying. Use the key instead.",
  "enroll.scan.spell": "Show as words",
  "enroll.scan.account": "Account",
  "enroll.scan.issuer": "System",
  "enroll.scan.details": "Details",
  "enroll.scan.details.type": "Type",
  "enroll.scan.details.totp": "Time-based (TOTP)",
  "enroll.scan.details.algorithm": "Algorithm",
  "enroll.scan.details.digits": "Code length",
  "enroll.scan.details.period": "Period",
  "enroll.scan.open": "Open in authenticator app",
  "enroll.scan.open-failed": "If nothing opens, copy the key and paste it into the app.",
  "enroll.scan.show-qr": "Show QR code",
  "enroll.scan.weak": "This key is short. It works, but tell your administrator.",
  "enroll.scan.seen":
    "Anyone who sees this can generate your codes. If someone has seen it, start again with a new key.",

  "enroll.codes.heading": "Save your scratch codes",
  "enroll.codes.text":
    "If you lose your phone, sign in with one of these instead of a 6-digit code. Each works once. You won't see them again.",
  "enroll.codes.doubled": "The server sent a code twice, so there are fewer. Tell your administrator.",
  "enroll.codes.never-asked": "We'll never ask for them by phone or email.",
  "enroll.codes.covered": "The scratch codes are hidden",
  "enroll.codes.download": "Download codes",
  "enroll.codes.downloaded": "Check your downloads folder.",
  "enroll.codes.share": "Share",
  "enroll.codes.shared": "Shared. Check that it arrived.",
  "enroll.codes.copy": "Copy codes",
  "enroll.codes.copied": "Copied. Paste them into your password manager.",
  "enroll.codes.print": "Print",
  "enroll.codes.print-covered": "Show the secrets to print them.",
  "enroll.codes.saved": "I've saved my codes",
  "enroll.codes.wrote-down": "I wrote them down",

  "enroll.confirm.heading": "Confirm with a code",
  "enroll.confirm.text": "Enter the code your app shows for {{account}}.",
  "enroll.confirm.text.replaces":
    "Enter the code your new phone shows for {{account}}. Your old phone's codes then stop working.",
  "enroll.confirm.text.scratch": "Enter one of your scratch codes to turn on MFA.",
  "enroll.confirm.text.scratch.replaces":
    "Enter one of your new scratch codes. Your old phone's codes then stop working.",
  "enroll.confirm.field": "6-digit code",
  "enroll.confirm.field-eight": "8-digit code",
  "enroll.confirm.submit": "Turn on MFA",
  "enroll.confirm.submit.replaces": "Use the new phone",
  "enroll.confirm.next-code_one": "New code in {{count}} s",
  "enroll.confirm.next-code_other": "New code in {{count}} s",
  "enroll.confirm.checking": "Checking your code",
  "enroll.confirm.checking-late": "Still checking. It's fine if your app shows a new code by now.",
  "enroll.confirm.incomplete_one": "Enter the {{count}} digit.",
  "enroll.confirm.incomplete_other": "Enter all {{count}} digits.",
  "enroll.confirm.malformed": "Use digits only.",
  "enroll.confirm.check-key": "Check the key",

  "enroll.refused.behind_one":
    "Your phone's clock is about {{count}} minute behind. Set its time to automatic, then enter the next code.",
  "enroll.refused.behind_other":
    "Your phone's clock is about {{count}} minutes behind. Set its time to automatic, then enter the next code.",
  "enroll.refused.ahead_one":
    "Your phone's clock is about {{count}} minute ahead. Set its time to automatic, then enter the next code.",
  "enroll.refused.ahead_other":
    "Your phone's clock is about {{count}} minutes ahead. Set its time to automatic, then enter the next code.",
  "enroll.refused.just-expired": "That code just expired. Enter the next one.",
  "enroll.refused.older":
    "That's an older code, or your phone's clock is slow. Enter the code your app shows now.",
  "enroll.refused.not-yet_one":
    "Your phone's clock is slightly ahead. Enter the next code in {{count}} second.",
  "enroll.refused.not-yet_other":
    "Your phone's clock is slightly ahead. Enter the next code in {{count}} seconds.",
  "enroll.refused.current":
    "Your code is right, but it was refused. Try the next one. If that fails too, the server's clock may be off: tell your administrator.",
  "enroll.refused.scratch-code": "That's a scratch code. Keep it, and enter the code from your app.",
  "enroll.refused.other-entry":
    "That code is wrong. Check the digits, or enter the next one. If {{account}} is listed twice, use the newest.",
  "enroll.refused.already-used": "You've used that code. Enter the next one.",
  "enroll.refused.plain":
    "That code wasn't accepted. Enter the next one. If {{account}} is listed twice, use the newest.",
  "enroll.refused.clock": "If that fails too, your phone's clock may be off. Set its time to automatic.",
  "enroll.refused.key": "Entered the key by hand? A character may be wrong.",
  "enroll.refused.android": "Android: Settings, System, Date & time, Set time automatically.",
  "enroll.refused.ios": "iPhone: Settings, General, Date & Time, Set Automatically.",
  "enroll.refused.computer-clock": "This device's clock is off. Your phone's may be off too.",
  "enroll.confirm.tries_one": "{{count}} try left. Then you'll need to start over.",
  "enroll.confirm.tries_other": "{{count}} tries left. Then you'll need to start over.",
  "enroll.confirm.not-switched-on": "The server didn't answer, and MFA is still off. Enter the next code.",
  "enroll.confirm.offline": "You were offline, and MFA is still off. Try again, or enter the next code.",
  "enroll.confirm.may-count":
    "Your new phone may already be set up. Sign in to check, and don't delete anything yet.",
  "enroll.confirm.undecided": "We can't tell yet which phone works. Enter the next code to be sure.",
  "enroll.confirm.wait.left_one": "Wait {{count}} second, then enter the code your app shows.",
  "enroll.confirm.wait.left_other": "Wait {{count}} seconds, then enter the code your app shows.",
  "enroll.confirm.wait.left.minutes_one": "Wait {{count}} minute, then enter the code your app shows.",
  "enroll.confirm.wait.left.minutes_other": "Wait {{count}} minutes, then enter the code your app shows.",
  "enroll.confirm.wait-long": "This setup may expire before that. If it does, start again.",

  "enroll.confirm.use-scratch": "Use a scratch code instead",
  "enroll.confirm.use-app": "Use the code from the app",
  "enroll.confirm.scratch-field": "Scratch code",
  "enroll.confirm.scratch-malformed": "That's not a whole scratch code. Enter one exactly as listed.",
  "enroll.confirm.scratch-refused": "That scratch code wasn't accepted. Check it, or enter another one.",
  "enroll.confirm.scratch-warning":
    "This doesn't prove that your app works. If it doesn't, only your other scratch codes can get you in. This one is used up.",

  "enroll.unknown.title": "We don't know yet",
  "enroll.unknown.text":
    "We couldn't check whether MFA is on. Keep your codes and the account in your app until we know.",
  "enroll.unknown.check": "Check again",
  "enroll.done.heading": "MFA is on",
  "enroll.done.text": "Next time, you'll need your password and a code from your phone.",
  "enroll.done.reading": "Checking that MFA is on",
  "enroll.done.not-read": "Your code was accepted, but we couldn't check the result.",
  "enroll.done.contradiction":
    "Your code was accepted, but the server says MFA is off. Check again before you rely on it.",
  "enroll.done.scratch": "Keep your scratch codes safe.",
  "enroll.done.no-scratch":
    "You have no scratch codes. If you lose your phone, only an administrator can help.",
  "enroll.done.delete-old": "In your app, keep {{account}} and delete any older one.",
  "enroll.done.sessions": "You're signed out everywhere else.",
  "enroll.done.go": "Done",

  "enroll.stopped.heading": "Setup stopped",
  "enroll.stopped.finished-elsewhere": "This setup was already finished, but not on this page.",
  "enroll.stopped.user-gone.me": "The system couldn't find your account. Ask your administrator.",
  "enroll.stopped.delete-entry":
    "If {{account}} from this setup is in your app, delete it. Its codes don't work.",
  "enroll.stopped.delete-newest":
    "If you added {{account}} to your app in that setup, delete it. If it's there twice, delete the newest one.",
  "enroll.stopped.keep-entries":
    "Don't delete {{account}} from your app yet. Sign in once to see which one works, then delete any other.",
  "enroll.stopped.codes-dead": "Throw away the scratch codes from this setup.",
  "enroll.stopped.state.on": "MFA is on.",
  "enroll.stopped.state.off": "Nothing has changed. MFA is still off.",
  "enroll.stopped.state.old-phone":
    "MFA is on. If you hadn't confirmed a code, your old phone and old scratch codes still work.",
  "enroll.stopped.state.old-phone.codeless":
    "MFA is on. If you hadn't confirmed a code, your old phone still works.",
  "enroll.stopped.state.unknown": "We couldn't check whether MFA is on.",
  "enroll.stopped.state.reading": "Checking whether MFA is on",

  "enroll.leave.unfinished.title": "Stop setting up?",
  "enroll.leave.unfinished.text":
    "Nothing has changed yet. If you leave, delete {{account}} from your app: it won't work.",
  "enroll.leave.new-phone.text":
    "Nothing has changed yet, and your old phone still works. If you leave, delete only {{account}} from your app.",
  "enroll.leave.may-count.text":
    "The last code may have counted. Don't delete anything from the app until a sign-in shows what works.",
  "enroll.leave.in-flight.title": "Leave while your code is being checked?",
  "enroll.leave.in-flight.text": "MFA may turn on at any moment. If you leave, check “Your MFA” afterwards.",
  "enroll.leave.stay": "Stay",
  "enroll.leave.leave": "Leave",
} as const;
