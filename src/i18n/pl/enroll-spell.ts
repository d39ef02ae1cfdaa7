import type { enrollSpell as english } from "../en/enroll-spell.ts";
import type { Translation } from "../translation.ts";

export const enrollSpell = {
  "enroll.scan.spelled": "Tajny klucz, przeliterowany w grupach po cztery",
  "enroll.scan.alphabet":
    "Adam Barbara Celina Dorota Ewa Franciszek Grażyna Henryk Irena Jadwiga Karol Leon Maria Natalia Olga Paweł Quebec Roman Stanisław Tadeusz Urszula Violetta Wacław Xawery Ypsilon Zygmunt zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć",
} as const satisfies Translation<typeof english>;
