import type { enrollSpell as english } from "../en/enroll-spell.ts";
import type { Translation } from "../translation.ts";

export const enrollSpell = {
  "enroll.scan.spelled": "Geheimer Schlüssel, buchstabiert in Vierergruppen",
  // DIN 5009:2022
  "enroll.scan.alphabet":
    "Aachen Berlin Chemnitz Düsseldorf Essen Frankfurt Goslar Hamburg Ingelheim Jena Köln Leipzig München Nürnberg Offenbach Potsdam Quickborn Rostock Salzwedel Tübingen Unna Völklingen Wuppertal Xanten Ypsilon Zwickau null eins zwei drei vier fünf sechs sieben acht neun",
} as const satisfies Translation<typeof english>;
