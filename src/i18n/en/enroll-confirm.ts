export const enrollConfirm = {
  "enroll.confirm.heading": "Confirm with a code",
  "enroll.confirm.text":
    "Type the code that your authenticator app shows now for {issuer} ({account}). This turns MFA on.",
  "enroll.confirm.text.replaces":
    "Type the code that the new entry {issuer} ({account}) shows now. From that moment the new phone counts, and the old one does not.",
  "enroll.confirm.text.scratch": "Type one of your scratch codes. That switches MFA on.",
  "enroll.confirm.text.scratch.replaces":
    "Type one of your new scratch codes. From that moment the new phone counts, and the old one does not.",
  "enroll.confirm.field": "Six-digit code",
  "enroll.confirm.field-eight": "Eight-digit code",
  "enroll.confirm.submit": "Turn on MFA",
  "enroll.confirm.auto": "Send by itself when complete",
  "enroll.confirm.next-code": {
    one: "Codes change in {count} second.",
    other: "Codes change in {count} seconds.",
  },
  "enroll.confirm.checking": "Checking your code.",
  "enroll.confirm.checking-late":
    "Still waiting for the server. If your app shows another code by now, that does no harm: the one you sent counts.",
  "enroll.confirm.incomplete": {
    one: "Type the whole code: it has {count} digit.",
    other: "Type the whole code: it has {count} digits.",
  },
  "enroll.confirm.malformed": "A code has digits only. Type the code of the app.",

  "enroll.refused.behind": {
    one: "Your phone is about {count} minute behind. Set its time to automatic, then type the next code.",
    other: "Your phone is about {count} minutes behind. Set its time to automatic, then type the next code.",
  },
  "enroll.refused.ahead": {
    one: "Your phone is about {count} minute ahead. Set its time to automatic, then type the next code.",
    other: "Your phone is about {count} minutes ahead. Set its time to automatic, then type the next code.",
  },
  "enroll.refused.just-expired": "That code has just run out. Wait for the next.",
  "enroll.refused.not-yet": {
    one: "Your phone is a little ahead: that code counts in {count} second. Wait for the next code and type that.",
    other:
      "Your phone is a little ahead: that code counts in {count} seconds. Wait for the next code and type that.",
  },
  "enroll.refused.current":
    "That code is right for this moment, but the server refused it. It may have run out on the way. Wait for the next code and type that. If it happens again, the server's clock may be wrong: tell your administrator.",
  "enroll.refused.scratch-code":
    "That is one of your scratch codes. Keep it for later, and type the code of the app.",
  "enroll.refused.other-entry":
    "That is the code of another entry, or a digit is wrong. Look for {issuer} ({account}).",
  "enroll.refused.already-used": "You used that code already. Wait for the next code and type that.",
  "enroll.refused.plain":
    "That code was not accepted. Look for {issuer} ({account}) in your app, wait for the next code and type that.",
  "enroll.refused.third":
    "The third code was refused. If it is the right entry, the phone's clock may be wrong: set its time to automatic.",
  "enroll.refused.android": "Android: Settings, System, Date & time, Set time automatically.",
  "enroll.refused.ios": "iPhone: Settings, General, Date & Time, Set Automatically.",
  "enroll.refused.computer-ahead": {
    one: "The clock of this device is {count} minute ahead of the server's. Your phone may be wrong too.",
    other: "The clock of this device is {count} minutes ahead of the server's. Your phone may be wrong too.",
  },
  "enroll.refused.computer-behind": {
    one: "The clock of this device is {count} minute behind the server's. Your phone may be wrong too.",
    other: "The clock of this device is {count} minutes behind the server's. Your phone may be wrong too.",
  },
  "enroll.refused.computer-far":
    "The clock of this device differs from the server's by more than an hour. Your phone may be wrong too.",
  "enroll.confirm.scratch-typed": "This is a scratch code. Type the code of the app.",
  "enroll.confirm.scratch-typed.choice":
    "This is a scratch code. This field wants the code of the app; if you cannot get one, use a scratch code instead.",
  "enroll.confirm.sent-before": "You tried that code already. Wait for the next code and type that.",
  "enroll.confirm.not-switched-on":
    "There was no answer, and MFA was not switched on. Wait for the next code and type that.",
  "enroll.confirm.undecided":
    "There was no answer, and the server does not tell which phone counts now. Wait for the next code and type that: then it is certain.",
  "enroll.confirm.wait.left": {
    one: "Wait {count} second, then type the code that your app shows by then.",
    other: "Wait {count} seconds, then type the code that your app shows by then.",
  },
  "enroll.confirm.wait.left.minutes": {
    one: "Wait {count} minute, then type the code that your app shows by then.",
    other: "Wait {count} minutes, then type the code that your app shows by then.",
  },
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
} as const;
