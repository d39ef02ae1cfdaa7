import type { enrollScan as english } from "../en/enroll-scan.ts";
import type { Translation } from "../translation.ts";

export const enrollScan = {
  "enroll.scan.heading": "Inquadri il codice QR",
  "enroll.scan.heading-phone": "Aggiunga l’account all’app",
  "enroll.scan.text": "Apra l’app di autenticazione, scelga «Aggiungi» e inquadri qui con la fotocamera.",
  "enroll.scan.text-phone":
    "L’app di autenticazione è su questo telefono, quindi non c’è nulla da inquadrare. Apra l’app da qui, oppure vi copi la chiave.",
  "enroll.scan.by-hand": "Non riesce a inquadrarlo? Scriva questa chiave a mano:",
  "enroll.scan.by-hand-phone":
    "Oppure copi la chiave e scelga «Inserisci chiave di configurazione» nell’app:",
  "enroll.scan.qr": "Codice QR per aggiungere {account} su {issuer} a un’app di autenticazione",
  "enroll.scan.qr-covered": "Il codice QR è nascosto",
  "enroll.scan.enlarge": "Ingrandisci",
  "enroll.scan.key": "Chiave segreta",
  "enroll.scan.key-covered": "La chiave segreta è nascosta",
  "enroll.scan.copy-key": "Copia la chiave",
  "enroll.scan.spell": "Lettera per lettera",
  "enroll.scan.account": "Account",
  "enroll.scan.issuer": "Emittente",
  "enroll.scan.details": "Dettagli tecnici",
  "enroll.scan.details.type": "Tipo",
  "enroll.scan.details.totp": "Basato sull’ora (TOTP)",
  "enroll.scan.details.algorithm": "Algoritmo",
  "enroll.scan.details.digits": "Lunghezza del codice",
  "enroll.scan.details.period": "Periodo",
  "enroll.scan.open-here": "L’app è su questo dispositivo?",
  "enroll.scan.open": "Apri nell’app di autenticazione",
  "enroll.scan.open-failed":
    "Non si è aperto nulla? Allora nessuna app di questo dispositivo accetta questi link. Copi invece la chiave.",
  "enroll.scan.show-qr": "Mostra il codice QR",
  "enroll.scan.weak":
    "Il server ha creato una chiave segreta corta. Funziona, ma dica all’amministratore che l’appliance va aggiornata.",
  "enroll.scan.seen":
    "Chi vede questo codice QR o questa chiave può generare i Suoi codici. Se qualcuno li ha visti, annulli e ricominci.",
} as const satisfies Translation<typeof english>;
