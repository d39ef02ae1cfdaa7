import { failureLater } from "./en/failure-later.ts";
import { addEnglish } from "./text-store.ts";

/* Imported by what calls acceptMfa or disableMfa; other languages have these texts in their core. */
addEnglish(failureLater);
