export const signIn = {
  "sign-in.heading": "Sign in",
  "sign-in.user-name": "User name",
  "sign-in.password": "Password",
  "sign-in.show-password": "Show password",
  "sign-in.hide-password": "Hide password",
  "sign-in.submit": "Sign in",
  "sign-in.user-name-missing": "Type your user name.",
  "sign-in.password-missing": "Type your password.",
  "sign-in.code.heading": "Enter your code",
  "sign-in.code.field": "Six-digit code or scratch code",
  "sign-in.code.hint":
    "Open your authenticator app and type the code it shows. Without your phone, type one of your scratch codes. Each works once.",
  "sign-in.code.missing": "Type the six-digit code, or a scratch code.",
  "sign-in.code.submit": "Continue",
  "sign-in.code.back": "Back",
  "sign-in.signed-out": "You are signed out.",
  "sign-in.signed-out-idle":
    "You were signed out because nothing was done for a while. Sign in again to go on.",
  "sign-in.again.title": "Sign in again",
  "sign-in.again.text":
    "Your session has ended. Sign in as {name} to go on where you were. Nothing on this page is lost.",
} as const;
