export const signIn = {
  "sign-in.heading": "Sign in",
  "sign-in.user-name": "User name",
  "sign-in.password": "Password",
  "sign-in.submit": "Sign in",
  "sign-in.user-name-missing": "Type your user name.",
  "sign-in.password-missing": "Type your password.",
  "sign-in.code.heading": "Enter your code",
  "sign-in.code.for": "Signing in as {name}",
  "sign-in.code.field": "Six-digit code or scratch code",
  "sign-in.code.hint":
    "Open your authenticator app and type the code it shows. Without your phone, type one of your scratch codes. Each works once.",
  "sign-in.code.missing": "Type the six-digit code, or a scratch code.",
  "sign-in.code.submit": "Continue",
  "sign-in.code.back": "Back",
  "sign-in.code.too-slow": "The second step took too long. Type your password again.",
  "sign-in.wait": {
    one: "You can try again in {count} second.",
    other: "You can try again in {count} seconds.",
  },
  "sign-in.signed-out": "You are signed out.",
  "sign-in.signed-out-elsewhere": "You signed out in another tab, so you are signed out here too.",
} as const;
