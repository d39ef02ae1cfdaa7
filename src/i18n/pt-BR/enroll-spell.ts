import type { enrollSpell as english } from "../en/enroll-spell.ts";
import type { Translation } from "../translation.ts";

export const enrollSpell = {
  "enroll.scan.spelled": "Chave secreta, soletrada em grupos de quatro",
  "enroll.scan.alphabet":
    "Amor Bola Casa Dado Elefante Faca Gato Homem Ilha José Kilo Lua Maria Navio Ovo Pato Queijo Rato Sapo Tatu Uva Vaca Washington Xícara Yolanda Zebra zero um dois três quatro cinco seis sete oito nove",
} as const satisfies Translation<typeof english>;
