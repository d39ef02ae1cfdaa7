import type { account as english } from "../en/account.ts";
import type { Translation } from "../translation.ts";

export const account = {
  "account.heading": "La Sua MFA",
  "account.on": "La MFA è attiva",
  "account.on.text":
    "All’accesso viene chiesto un codice dell’app di autenticazione. Senza il telefono basta uno dei codici di emergenza.",
  "account.on.lost":
    "Telefono nuovo, o codici di emergenza persi o finiti? Configuri un nuovo telefono: riceverà una nuova chiave segreta e nuovi codici di emergenza.",
  "account.off": "La MFA non è attiva",
  "account.off.text":
    "Per accedere a questo account basta la Sua password. Con la MFA, chi scopre la Sua password non riesce comunque ad accedere.",
  "account.off.time": "Bastano circa tre minuti. Serve un telefono con un’app di autenticazione.",
  "account.unknown": "Stato della MFA sconosciuto",
  "account.unknown.text":
    "Il server non ha indicato se la MFA è attiva. Nel frattempo non si può cambiare nulla. Aggiorni lo stato.",
  "account.read-again": "Aggiorna lo stato",
  "account.changed-on": "La MFA è stata attivata per il Suo account dopo l’apertura di questa pagina.",
  "account.changed-off":
    "La MFA è stata disattivata per il Suo account dopo l’apertura di questa pagina. Se non è opera Sua, avvisi l’amministratore.",
  "account.notice.enabled": "{name} ha attivato la Sua MFA il {when}.",
  "account.notice.recreated":
    "{name} ha ricreato la Sua MFA il {when}. Il vecchio telefono e i vecchi codici di emergenza non valgono più.",
  "account.notice.disabled": "{name} ha disattivato la Sua MFA il {when}.",
  "account.notice.reset": "La Sua MFA è stata disattivata direttamente sul server il {when}.",
  "account.notice.help": "Se non ha chiesto questa modifica, avvisi subito l’assistenza o l’amministratore.",
  "account.notice.read": "Ho capito",
  "account.notice.kept":
    "Non è certo che sia stato segnato come letto. In caso contrario comparirà di nuovo al prossimo accesso.",
  "account.stale":
    "Ora non è stato possibile aggiornare lo stato. Qui sotto c’è ciò che il server ha indicato per ultimo.",
  "account.external": "L’accesso è gestito dal Suo provider di identità. Configuri la MFA lì, non qui.",
  "account.set-up": "Configura la MFA",
  "account.new-phone": "Configura un nuovo telefono",
  "account.turn-off": "Disattiva la MFA",
  "account.name": "Account",
  "account.role": "Ruolo",
  "account.appliance": "Appliance",
  "account.help": "Aiuto",
} as const satisfies Translation<typeof english>;
