export const enrollCodes = {
  "enroll.codes.heading": "Save your scratch codes",
  "enroll.codes.text":
    "If your phone is lost or broken, a scratch code stands in for the six-digit code at sign-in. Each works once.",
  "enroll.codes.when": "They start to work when set-up is finished, and they are shown only now.",
  "enroll.codes.never-asked": "Nobody will ever ask you for a scratch code by phone or by mail.",
  "enroll.codes.list": "Scratch codes",
  "enroll.codes.covered": "The scratch codes are hidden",
  "enroll.codes.download": "Download",
  "enroll.codes.downloaded": "The file was handed to your browser. Look whether it is in your downloads.",
  "enroll.codes.copy": "Copy codes",
  "enroll.codes.copied": "Copied. Paste them into your password manager now.",
  "enroll.codes.print": "Print",
  "enroll.codes.print-covered": "While secrets are hidden, nothing is printed. Show them first.",
  "enroll.codes.saved": "I have saved my scratch codes",
  "enroll.codes.saved-hint": "Download, copy or print the codes first, then tick this.",
  "enroll.codes.wrote-down": "I wrote them down",
  "enroll.codes.file.title": "Scratch codes for MFA",
  "enroll.codes.file.appliance": "Appliance: {appliance}",
  "enroll.codes.file.account": "Account: {account}",
  "enroll.codes.file.date": "Made on: {date}",
  "enroll.codes.file.use":
    "At sign-in, type one of these codes in place of the six-digit code of your authenticator app.",
  "enroll.codes.file.once": "Each code works once. Cross it out when you have used it.",
  "enroll.codes.file.when":
    "The codes work once set-up is finished, and until MFA is set up again or turned off.",
  "enroll.codes.file.keep": "Keep them where only you can get at them. Nobody will ever ask you for one.",
} as const;
