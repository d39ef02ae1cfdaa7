import "../i18n/failure-later-texts.ts";
import { enrollLater } from "../i18n/en/enroll-later.ts";
import { addEnglish } from "../i18n/text-store.ts";

/*
 * What comes after the QR code brings its English texts along, in its own chunk: imported by each piece that speaks
 * them, so that no page can show such a piece without its words. Other languages have them in their core.
 */
addEnglish(enrollLater);
