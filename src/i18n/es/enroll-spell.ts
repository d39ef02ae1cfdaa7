import type { enrollSpell as english } from "../en/enroll-spell.ts";
import type { Translation } from "../translation.ts";

export const enrollSpell = {
  "enroll.scan.spelled": "Clave secreta, deletreada en grupos de cuatro",
  "enroll.scan.alphabet":
    "Antonio Barcelona Carmen Dolores Enrique Francia Gerona Historia Inés José Kilo Lorenzo Madrid Navarra Oviedo París Querido Ramón Sábado Tarragona Ulises Valencia Washington Xilófono Yegua Zaragoza cero uno dos tres cuatro cinco seis siete ocho nueve",
} as const satisfies Translation<typeof english>;
