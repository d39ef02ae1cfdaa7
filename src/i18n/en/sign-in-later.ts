/** The second step of sign-in, which is not in the first load (src/i18n/sign-in-later-texts.ts). */
export const signInLater = {
  "sign-in.code.heading": "Enter your code",
  "sign-in.code.for": "Signing in as {name}",
  "sign-in.code.field": "Six-digit code or scratch code",
  "sign-in.code.hint":
    "Open your authenticator app and type the code it shows. Without your phone, type one of your scratch codes. Each works once.",
  "sign-in.code.missing": "Type the six-digit code, or a scratch code.",
  "sign-in.code.submit": "Continue",
  "sign-in.code.back": "Back",
  "sign-in.code.too-slow": "The second step took too long. Type your password again.",
  "sign-in.code.after-password": "The password is right. Now type your code.",
  "sign-in.password-wrong": "The password is wrong. Type it again.",
} as const;
