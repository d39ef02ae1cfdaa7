/** The sheet to print: how a second factor is set up, with pictures. It holds no data. */
export const instructions = {
  "instructions.heading": "How to set up MFA",
  "instructions.text":
    "With MFA, signing in takes your password and a code from an app on your phone. Setting it up takes about three minutes.",
  "instructions.print": "Print",
  "instructions.picture": "Picture of this step, with sample data",
  "instructions.sample": "Sample",
  "instructions.ready":
    "Have your phone at hand, with an authenticator app, and a place to keep five scratch codes. Sign in at {address}, choose “Set up MFA” and then “Start”.",
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
} as const;
