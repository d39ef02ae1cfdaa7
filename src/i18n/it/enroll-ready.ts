import type { enrollReady as english } from "../en/enroll-ready.ts";
import type { Translation } from "../translation.ts";

export const enrollReady = {
  "enroll.ready.heading": "Prima di iniziare",
  "enroll.ready.text":
    "Con la MFA, per accedere servono la password e un codice di un’app sul telefono. La configurazione richiede circa tre minuti.",
  "enroll.ready.who": "Per",
  "enroll.ready.appliance": "Appliance",
  "enroll.ready.need": "Che cosa serve",
  "enroll.ready.need.app":
    "Un’app di autenticazione sul telefono. Va bene qualsiasi app standard, per esempio Aegis, 2FAS, Google\u00a0Authenticator o Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested": "Un’app di autenticazione sul Suo telefono. Qui si consiglia: {apps}.",
  "enroll.ready.need.place":
    "Un posto dove conservare i codici di emergenza che riceverà: un gestore di password, o carta in un luogo sicuro.",
  "enroll.ready.change": "Che cosa cambierà",
  "enroll.ready.change.nothing-yet":
    "Non cambia nulla finché alla fine non viene confermato un codice dell’app. Prima ci si può fermare.",
  "enroll.ready.change.sign-in": "Da allora ogni accesso richiede la password e un codice a sei cifre.",
  "enroll.ready.change.sessions": "Le altre sessioni di questo account vengono chiuse.",
  "enroll.ready.change.old-phone":
    "Il vecchio telefono resta valido finché non viene confermato un codice del nuovo. Poi non vale più.",
  "enroll.ready.change.old-codes":
    "I vecchi codici di emergenza smettono di valere nello stesso momento. I nuovi vengono mostrati in questa configurazione.",
  "enroll.ready.change.old-entry": "In seguito, elimini la vecchia voce dall’app di autenticazione.",
  "enroll.ready.already-on": "La MFA è già attiva per questo account.",
  "enroll.ready.already-on.text":
    "Per un nuovo telefono, configuri di nuovo la MFA: il vecchio vale finché non viene confermato il nuovo.",
  "enroll.ready.new-phone": "Configura un nuovo telefono",
  "enroll.ready.external":
    "Questo account accede con un provider di identità. La sua MFA si configura lì, non qui.",
  "enroll.ready.instructions": "Istruzioni da stampare",
  "enroll.ready.again":
    "La configurazione è in corso. Continui con la stessa chiave segreta e gli stessi codici di emergenza.",
  "enroll.ready.wait": "La configurazione è stata avviata troppe volte.",
  "enroll.ready.wait.left": {
    one: "Potrà ricominciare tra {count} secondo.",
    many: "Potrà ricominciare tra {count} di secondi.",
    other: "Potrà ricominciare tra {count} secondi.",
  },
  "enroll.ready.wait.left.minutes": {
    one: "Potrà ricominciare tra {count} minuto.",
    many: "Potrà ricominciare tra {count} di minuti.",
    other: "Potrà ricominciare tra {count} minuti.",
  },
  "enroll.step-up.title": "Confermi la Sua identità",
  "enroll.step-up.text": "L’accesso risale a qualche minuto fa. Scriva la password per continuare.",
  "enroll.step-up.password": "La Sua password",
} as const satisfies Translation<typeof english>;
