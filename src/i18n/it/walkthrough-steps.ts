import type { walkthroughSteps as english } from "../en/walkthrough-steps.ts";
import type { Translation } from "../translation.ts";

export const walkthroughSteps = {
  "walkthrough.identity.title": "Chi chiama",
  "walkthrough.identity.say":
    "Prima di cambiare qualcosa nel Suo account devo avere la certezza di parlare proprio con Lei. Le farò alcune domande. Non Le chiederò mai la password né i codici di emergenza.",
  "walkthrough.identity.see":
    "Ancora nulla. A chi chiama servono un telefono e, se a portata di mano, carta e penna.",
  "walkthrough.identity.checklist": "Verifiche dell’identità",
  "walkthrough.identity.ticket": "Numero di ticket",
  "walkthrough.identity.ticket-missing": "Scriva il numero di ticket.",
  "walkthrough.identity.unchecked": "Spunti ogni verifica, oppure termini la chiamata.",
  "walkthrough.identity.default.callback": "Richiamata al numero che risulta nella rubrica",
  "walkthrough.identity.default.manager": "Il nome del superiore corrisponde a quello nella rubrica",
  "walkthrough.identity.default.recent": "Ha descritto un lavoro recente che posso vedere",
  "walkthrough.identity.fails": "Chi chiama non sa rispondere o ha fretta",
  "walkthrough.identity.fails.do":
    "Termini qui la chiamata. Non è stato cambiato nulla. Chieda che chiami il superiore e scriva nel ticket che cosa è successo.",

  "walkthrough.prepare.title": "Preparare il telefono",
  "walkthrough.prepare.say":
    "Apra per favore l’app di autenticazione sul telefono. Scelga il segno più o «Aggiungi account», e poi «Inserisci chiave di configurazione» o «Inserisci a mano».",
  "walkthrough.prepare.see": "Un modulo con un campo per un nome e un campo per una chiave.",
  "walkthrough.prepare.no-app": "Sul telefono non c’è un’app di autenticazione",
  "walkthrough.prepare.no-app.do":
    "Chieda di aprire lo store di app del telefono e di installarne una. Va bene qualsiasi app di autenticazione standard, per esempio Aegis, 2FAS, Google Authenticator o Microsoft Authenticator.",
  "walkthrough.prepare.old-entry": "C’è una vecchia voce per questo account",
  "walkthrough.prepare.old-entry.do": "Per ora resta. Alla fine della chiamata chiederà di eliminarla.",
  "walkthrough.prepare.lost": "Il vecchio telefono è perso",
  "walkthrough.prepare.lost.do":
    "Prosegua: il vecchio telefono non vale più appena viene confermato un codice del nuovo. Se potrebbe essere stato rubato, avvisi anche chi si occupa della sicurezza.",
  "walkthrough.prepare.next":
    "«Avanti» crea una nuova chiave segreta. Per l’accesso non cambia nulla finché non viene confermato un codice.",
  "walkthrough.prepare.next.recreate":
    "«Avanti» crea una nuova chiave segreta. Il vecchio telefono e i vecchi codici di emergenza valgono finché non viene confermato il nuovo codice.",
  "walkthrough.prepare.next.consent":
    "Questo utente ha la MFA. «Avanti» porta prima a «Ricrea la MFA»: che cosa smette di valere, e il Suo consenso. Poi la chiamata prosegue qui.",
  "walkthrough.prepare.made": "La chiave segreta è creata. Resta la stessa per tutta la chiamata.",

  "walkthrough.key.title": "Leggere la chiave",
  "walkthrough.key.say":
    "Come nome dell’account scriva {account}. Ora Le leggo la chiave, quattro caratteri alla volta. Dica «sì» dopo ogni gruppo.",
  "walkthrough.key.covered": "Nascosta finché la persona non è pronta.",
  "walkthrough.key.list": "Chiave segreta, lettera per lettera a gruppi di quattro",
  "walkthrough.key.then": "Se l’app chiede un tipo, scelga quello basato sull’ora. Poi salvi.",
  "walkthrough.key.see":
    "Una nuova voce {account} con un codice a sei cifre che cambia ogni {seconds} secondi.",
  "walkthrough.key.refused": "L’app non accetta la chiave",
  "walkthrough.key.refused.do":
    "Legga di nuovo la chiave dal primo gruppo e si faccia ripetere ogni gruppo. Le cifre 0, 1, 8 e 9 non vi compaiono mai: ciò che suona come una di esse è una lettera.",
  "walkthrough.key.camera": "La fotocamera non inquadra il codice, o non c’è nulla da inquadrare",
  "walkthrough.key.camera.do":
    "Al telefono la chiave si scrive a mano: nell’app si sceglie «Inserisci a mano». Inquadrare è possibile solo davanti al Suo schermo.",
  "walkthrough.key.longer": "L’app chiede altro",
  "walkthrough.key.longer.do": "Algoritmo {algorithm}, {digits} cifre, periodo di {seconds} secondi.",

  "walkthrough.codes.title": "Leggere i codici di emergenza",
  "walkthrough.codes.say":
    "Prenda carta e penna. Le leggo i codici di emergenza. Ciascuno sostituisce una volta il telefono, se lo perde. Nessuno Le chiederà mai un codice di emergenza per telefono: sono io che li leggo a Lei, Lei non li legga mai a nessuno.",
  "walkthrough.codes.covered": "Nascosti finché la persona non è pronta.",
  "walkthrough.codes.list": "Codici di emergenza",
  "walkthrough.codes.see": {
    one: "{count} codice di emergenza su carta, in un luogo sicuro.",
    many: "{count} di codici di emergenza su carta, in un luogo sicuro.",
    other: "{count} codici di emergenza su carta, in un luogo sicuro.",
  },
  "walkthrough.codes.no-paper": "Chi chiama ora non può scrivere",
  "walkthrough.codes.no-paper.do":
    "Attenda, oppure concordi un altro momento: i codici non conservati non si possono mostrare di nuovo.",
  "walkthrough.codes.written": "Chi chiama ha scritto tutti i codici di emergenza",
  "walkthrough.codes.unwritten":
    "Spunti questa casella quando chi chiama ha scritto tutti i codici di emergenza.",

  "walkthrough.confirm.title": "Confermare con un codice",
  "walkthrough.confirm.say":
    "Ora mi legga il codice a sei cifre che l’app mostra per {account}. Se sta per cambiare, attenda il successivo.",
  "walkthrough.confirm.type": "Scriva ciò che la persona legge. Il codice parte da solo quando è completo.",
  "walkthrough.confirm.see": "Un codice a sei cifre che cambia ogni {seconds} secondi.",
  "walkthrough.confirm.wrong": "Il codice viene rifiutato",
  "walkthrough.confirm.wrong.do":
    "Legga a chi chiama la spiegazione sotto il campo. Spesso l’orologio del telefono è sbagliato, oppure è il codice di un’altra voce. Poi usi il codice successivo: lo stesso non viene mai inviato due volte.",
  "walkthrough.confirm.clock": "L’orologio del telefono è sbagliato",
  "walkthrough.confirm.clock.do":
    "Su Android: Impostazioni, Sistema, Data e ora, Imposta l’ora automaticamente. Su iPhone: Impostazioni, Generali, Data e ora, Imposta automaticamente. Poi usi il codice successivo.",
  "walkthrough.confirm.still": "Viene rifiutato ogni volta",
  "walkthrough.confirm.still.do":
    "Probabilmente la chiave è stata scritta male. Chieda di eliminare la nuova voce, torni al passaggio 3 e legga di nuovo la chiave: è ancora la stessa.",

  "walkthrough.done.title": "La MFA è attiva",
  "walkthrough.done.say":
    "La MFA ora è attiva per il Suo account. Al prossimo accesso Le verranno chiesti la password e il codice che l’app mostrerà in quel momento.",
  "walkthrough.done.say.old": "Se nell’app ha una voce più vecchia per questo account, la elimini ora.",
  "walkthrough.done.see": "Una sola voce {account} nell’app, e nessuna più vecchia.",
  "walkthrough.done.no-codes": "Chi chiama non ha codici di emergenza",
  "walkthrough.done.no-codes.do":
    "Non si possono mostrare di nuovo. Configurando ancora una volta la MFA se ne ricevono di nuovi: ricominci la chiamata.",
} as const satisfies Translation<typeof english>;
