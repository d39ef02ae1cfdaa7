import { frameLater } from "./en/frame-later.ts";
import { addEnglish } from "./text-store.ts";

/* Imported by each piece that speaks them; other languages have these texts in their core. */
addEnglish(frameLater);
