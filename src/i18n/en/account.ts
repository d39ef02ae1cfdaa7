export const account = {
  "account.heading": "Your MFA",
  "account.on": "MFA is on",
  "account.on.text": "At sign-in you are asked for a code from your authenticator app.",
  "account.off": "MFA is off",
  "account.off.text":
    "Your password alone opens this account. With MFA, somebody who learns it still cannot sign in.",
  "account.unknown": "MFA state unknown",
  "account.unknown.text": "The server did not say whether MFA is on. Read the state again.",
  "account.external": "Your sign-in is managed by your identity provider. Set up MFA there, not here.",
  "account.set-up": "Set up MFA",
  "account.new-phone": "Set up a new phone",
  "account.turn-off": "Turn off MFA",
  "account.name": "Account",
  "account.appliance": "Appliance",
} as const;
