import type { enrollScan as english } from "../en/enroll-scan.ts";
import type { Translation } from "../translation.ts";

export const enrollScan = {
  "enroll.scan.heading": "QR-Code scannen",
  "enroll.scan.heading-phone": "Konto in Ihrer App hinzufügen",
  "enroll.scan.text":
    "Öffnen Sie Ihre Authenticator-App, wählen Sie „Hinzufügen“ und richten Sie die Kamera hierher.",
  "enroll.scan.text-phone":
    "Ihre Authenticator-App ist auf diesem Smartphone, Sie müssen also nichts scannen. Öffnen Sie die App von hier aus oder kopieren Sie den Schlüssel hinein.",
  "enroll.scan.by-hand": "Klappt das Scannen nicht? Geben Sie diesen Schlüssel ein:",
  "enroll.scan.by-hand-phone":
    "Oder kopieren Sie den Schlüssel und wählen Sie in Ihrer App „Einrichtungsschlüssel eingeben“:",
  "enroll.scan.qr": "QR-Code, um {account} bei {issuer} in einer Authenticator-App hinzuzufügen",
  "enroll.scan.qr-covered": "Der QR-Code ist verborgen",
  "enroll.scan.enlarge": "Vergrößern",
  "enroll.scan.key": "Geheimer Schlüssel",
  "enroll.scan.key-covered": "Der geheime Schlüssel ist verborgen",
  "enroll.scan.copy-key": "Schlüssel kopieren",
  "enroll.scan.spell": "Buchstabieren",
  "enroll.scan.account": "Konto",
  "enroll.scan.issuer": "Aussteller",
  "enroll.scan.details": "Technische Einzelheiten",
  "enroll.scan.details.type": "Typ",
  "enroll.scan.details.totp": "Zeitbasiert (TOTP)",
  "enroll.scan.details.algorithm": "Algorithmus",
  "enroll.scan.details.digits": "Länge des Codes",
  "enroll.scan.details.period": "Intervall",
  "enroll.scan.open-here": "Ist die App auf diesem Gerät?",
  "enroll.scan.open": "In Authenticator-App öffnen",
  "enroll.scan.open-failed":
    "Es hat sich nichts geöffnet? Dann nimmt keine App auf diesem Gerät solche Links an. Kopieren Sie stattdessen den Schlüssel.",
  "enroll.scan.show-qr": "QR-Code anzeigen",
  "enroll.scan.weak":
    "Der Server hat einen kurzen geheimen Schlüssel erzeugt. Er funktioniert, aber melden Sie Ihrer Administration, dass die Appliance ein Update braucht.",
  "enroll.scan.seen":
    "Wer diesen QR-Code oder Schlüssel sieht, kann Ihre Codes erzeugen. Wenn ihn jemand gesehen hat, brechen Sie ab und beginnen Sie neu.",
} as const satisfies Translation<typeof english>;
