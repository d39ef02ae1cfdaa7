import type { enrollSpell as english } from "../en/enroll-spell.ts";
import type { Translation } from "../translation.ts";

export const enrollSpell = {
  "enroll.scan.spelled": "Clé secrète, épelée par groupes de quatre",
  "enroll.scan.alphabet":
    "Anatole Berthe Célestin Désiré Eugène François Gaston Henri Irma Joseph Kléber Louis Marcel Nicolas Oscar Pierre Quintal Raoul Suzanne Thérèse Ursule Victor William Xavier Yvonne Zoé zéro un deux trois quatre cinq six sept huit neuf",
} as const satisfies Translation<typeof english>;
