import type { receipt as english } from "../en/receipt.ts";
import type { Translation } from "../translation.ts";

export const receipt = {
  "receipt.title": "Beleg",
  "receipt.who": "Durch",
  "receipt.whom": "Für",
  "receipt.what": "Was",
  "receipt.what.set-up": "MFA wurde eingerichtet",
  "receipt.what.recreate": "MFA wurde für ein neues Smartphone neu eingerichtet",
  "receipt.what.turn-off": "MFA wurde ausgeschaltet",
  "receipt.what.was-off": "MFA war schon ausgeschaltet",
  "receipt.appliance": "Appliance",
  "receipt.when": "Wann",
  "receipt.reason": "Grund/Ticket",
  "receipt.no-reason": "Nicht verlangt",
  "receipt.copy": "Beleg kopieren",
  "receipt.copied": "Der Beleg ist in der Zwischenablage.",
  "receipt.copy-refused":
    "Der Browser hat das Kopieren nicht erlaubt. Der Beleg ist markiert: Kopieren Sie ihn von Hand.",
  "receipt.print": "Beleg drucken",
} as const satisfies Translation<typeof english>;
