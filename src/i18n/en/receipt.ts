/** What was done to whose MFA, for a ticket or a file. Never a secret. */
export const receipt = {
  "receipt.title": "Receipt",
  "receipt.who": "Done by",
  "receipt.whom": "For",
  "receipt.what": "What",
  "receipt.what.set-up": "MFA was set up",
  "receipt.what.recreate": "MFA was re-created for a new phone",
  "receipt.what.turn-off": "MFA was turned off",
  "receipt.what.was-off": "MFA was off already",
  "receipt.appliance": "Appliance",
  "receipt.when": "When",
  "receipt.reason": "Reason or ticket",
  "receipt.no-reason": "None was asked for",
  "receipt.copy": "Copy receipt",
  "receipt.copied": "The receipt is on the clipboard.",
  "receipt.copy-refused": "The browser did not allow copying. The receipt is selected: copy it by hand.",
  "receipt.print": "Print receipt",
} as const;
