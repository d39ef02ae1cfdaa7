import type { enrollScan as english } from "../en/enroll-scan.ts";
import type { Translation } from "../translation.ts";

export const enrollScan = {
  "enroll.scan.heading": "Scannez le code QR",
  "enroll.scan.heading-phone": "Ajoutez le compte à votre application",
  "enroll.scan.text":
    "Ouvrez votre application d’authentification, choisissez « Ajouter » et pointez l’appareil photo ici.",
  "enroll.scan.text-phone":
    "Votre application d’authentification est sur ce téléphone, il n’y a donc rien à scanner. Ouvrez l’application d’ici, ou copiez-y la clé.",
  "enroll.scan.by-hand": "Impossible de scanner ? Saisissez cette clé à la main :",
  "enroll.scan.by-hand-phone":
    "Ou copiez la clé et choisissez « Saisir une clé de configuration » dans votre application :",
  "enroll.scan.qr": "Code QR pour ajouter {account} sur {issuer} à une application d’authentification",
  "enroll.scan.qr-covered": "Le code QR est masqué",
  "enroll.scan.enlarge": "Agrandir",
  "enroll.scan.key": "Clé secrète",
  "enroll.scan.key-covered": "La clé secrète est masquée",
  "enroll.scan.copy-key": "Copier la clé",
  "enroll.scan.spell": "Épeler",
  "enroll.scan.account": "Compte",
  "enroll.scan.issuer": "Émetteur",
  "enroll.scan.details": "Détails techniques",
  "enroll.scan.details.type": "Type",
  "enroll.scan.details.totp": "Basé sur l’heure (TOTP)",
  "enroll.scan.details.algorithm": "Algorithme",
  "enroll.scan.details.digits": "Longueur du code",
  "enroll.scan.details.period": "Période",
  "enroll.scan.open-here": "L’application est-elle sur cet appareil ?",
  "enroll.scan.open": "Ouvrir dans l’application",
  "enroll.scan.open-failed":
    "Rien ne s’est ouvert ? Alors aucune application de cet appareil n’accepte ce lien. Copiez plutôt la clé.",
  "enroll.scan.show-qr": "Afficher le code QR",
  "enroll.scan.weak":
    "Le serveur a créé une clé secrète courte. Elle fonctionne, mais signalez à votre service d’administration que l’appliance doit être mise à jour.",
  "enroll.scan.seen":
    "Toute personne qui voit ce code QR ou cette clé peut produire vos codes. Si quelqu’un les a vus, annulez et recommencez.",
} as const satisfies Translation<typeof english>;
