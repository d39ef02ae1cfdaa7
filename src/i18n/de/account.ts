import type { account as english } from "../en/account.ts";
import type { Translation } from "../translation.ts";

export const account = {
  "account.heading": "Ihre MFA",
  "account.on": "MFA ist eingeschaltet",
  "account.on.text":
    "Bei der Anmeldung werden Sie nach einem Code aus Ihrer Authenticator-App gefragt. Ohne das Smartphone genügt einer Ihrer Notfallcodes.",
  "account.on.lost":
    "Haben Sie ein neues Smartphone, oder sind Ihre Notfallcodes verloren oder verbraucht? Richten Sie ein neues Smartphone ein: Sie erhalten einen neuen geheimen Schlüssel und neue Notfallcodes.",
  "account.off": "MFA ist ausgeschaltet",
  "account.off.text":
    "Zum Anmelden genügt Ihr Passwort. Mit MFA kann sich niemand anmelden, der nur Ihr Passwort kennt.",
  "account.off.time": "Es dauert etwa drei Minuten. Sie brauchen ein Smartphone mit einer Authenticator-App.",
  "account.unknown": "MFA-Status unbekannt",
  "account.unknown.text":
    "Der Server hat nicht mitgeteilt, ob MFA eingeschaltet ist. Solange das nicht bekannt ist, kann nichts geändert werden. Rufen Sie den Status erneut ab.",
  "account.read-again": "Status erneut abrufen",
  "account.changed-on": "Seit Sie diese Seite geöffnet haben, wurde MFA für Ihr Konto eingeschaltet.",
  "account.changed-off":
    "Seit Sie diese Seite geöffnet haben, wurde MFA für Ihr Konto ausgeschaltet. Wenn Sie das nicht waren, melden Sie es Ihrer Administration.",
  "account.notice.enabled": "{name} hat Ihre MFA am {when} eingeschaltet.",
  "account.notice.recreated":
    "{name} hat Ihre MFA am {when} neu eingerichtet. Das alte Smartphone und die alten Notfallcodes gelten nicht mehr.",
  "account.notice.disabled": "{name} hat Ihre MFA am {when} ausgeschaltet.",
  "account.notice.reset": "Ihre MFA wurde am {when} direkt auf dem Server ausgeschaltet.",
  "account.notice.help":
    "Wenn Sie nicht darum gebeten haben, melden Sie es sofort Ihrem Helpdesk oder Ihrer Administration.",
  "account.notice.read": "Verstanden",
  "account.notice.kept":
    "Es ist nicht sicher, ob das als gelesen vermerkt wurde. Wenn nicht, wird es bei der nächsten Anmeldung wieder angezeigt.",
  "account.stale":
    "Der Status konnte gerade nicht erneut abgerufen werden. Unten steht, was der Server zuletzt gemeldet hat.",
  "account.external":
    "Ihre Anmeldung wird von Ihrem Identitätsanbieter verwaltet. Richten Sie MFA dort ein, nicht hier.",
  "account.set-up": "MFA einrichten",
  "account.new-phone": "Neues Smartphone einrichten",
  "account.turn-off": "MFA ausschalten",
  "account.name": "Konto",
  "account.role": "Rolle",
  "account.appliance": "Appliance",
  "account.help": "Hilfe",
} as const satisfies Translation<typeof english>;
