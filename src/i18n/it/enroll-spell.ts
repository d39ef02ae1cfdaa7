import type { enrollSpell as english } from "../en/enroll-spell.ts";
import type { Translation } from "../translation.ts";

export const enrollSpell = {
  "enroll.scan.spelled": "Chiave segreta, lettera per lettera a gruppi di quattro",
  "enroll.scan.alphabet":
    "Ancona Bologna Como Domodossola Empoli Firenze Genova Hotel Imola Jolly Kappa Livorno Milano Napoli Otranto Palermo Quarto Roma Savona Torino Udine Venezia Washington Xilofono York Zara zero uno due tre quattro cinque sei sette otto nove",
} as const satisfies Translation<typeof english>;
