import type { enrollOther as english } from "../en/enroll-other.ts";
import type { Translation } from "../translation.ts";

export const enrollOther = {
  "enroll.ready.text.other":
    "Mit MFA braucht man zum Anmelden das Passwort und einen Code aus einer App auf dem Smartphone. Die Einrichtung dauert etwa drei Minuten; {name} muss dabei sein.",
  "enroll.ready.need.app.other":
    "Eine Authenticator-App auf dem Smartphone von {name}. Jede übliche App eignet sich, zum Beispiel Aegis, 2FAS, Google\u00a0Authenticator oder Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested.other":
    "Eine Authenticator-App auf dem Smartphone von {name}. Hier empfohlen: {apps}.",
  "enroll.ready.need.place.other":
    "Einen Ort, an dem {name} die Notfallcodes aufbewahrt: einen Passwortmanager oder Papier an einem sicheren Ort.",
} as const satisfies Translation<typeof english>;
