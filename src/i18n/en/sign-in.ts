export const signIn = {
  "sign-in.heading": "Sign in",
  "sign-in.user-name": "User name",
  "sign-in.password": "Password",
  "sign-in.submit": "Sign in",
  "sign-in.user-name-missing": "Type your user name.",
  "sign-in.password-missing": "Type your password.",
  "sign-in.wait": {
    one: "You can try again in {count} second.",
    other: "You can try again in {count} seconds.",
  },
  "sign-in.wait.minutes": {
    one: "You can try again in {count} minute.",
    other: "You can try again in {count} minutes.",
  },
  "sign-in.wait-over": "You can try again now.",
  "sign-in.signed-out": "You are signed out.",
  "sign-in.signed-out-elsewhere": "You signed out in another tab, so you are signed out here too.",
} as const;
