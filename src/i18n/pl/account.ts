import type { account as english } from "../en/account.ts";
import type { Translation } from "../translation.ts";

export const account = {
  "account.heading": "Moje MFA",
  "account.on": "MFA jest włączone",
  "account.on.text":
    "Przy logowaniu potrzebny jest kod z aplikacji uwierzytelniającej. Bez telefonu wystarczy jeden z kodów zapasowych.",
  "account.on.lost":
    "Nowy telefon albo kody zapasowe zgubione lub zużyte? Można skonfigurować nowy telefon: powstaną nowy tajny klucz i nowe kody zapasowe.",
  "account.off": "MFA jest wyłączone",
  "account.off.text":
    "Samo hasło otwiera to konto. Z MFA ktoś, kto pozna hasło, nadal nie może się zalogować.",
  "account.off.time": "Zajmie to około trzech minut. Potrzebny jest telefon z aplikacją uwierzytelniającą.",
  "account.unknown": "Stan MFA nieznany",
  "account.unknown.text":
    "Serwer nie podał, czy MFA jest włączone. Dopóki nie wiadomo, nie można niczego zmienić. Odśwież stan.",
  "account.read-again": "Odśwież stan",
  "account.changed-on": "MFA dla tego konta włączono już po otwarciu tej strony.",
  "account.changed-off":
    "MFA dla tego konta wyłączono już po otwarciu tej strony. Jeśli to nie Twoja zmiana, powiadom administratora.",
  "account.stale": "Teraz nie udało się odświeżyć stanu. Poniżej są ostatnie dane podane przez serwer.",
  "account.external": "Logowaniem zarządza dostawca tożsamości. MFA konfiguruje się tam, nie tutaj.",
  "account.set-up": "Skonfiguruj MFA",
  "account.new-phone": "Skonfiguruj nowy telefon",
  "account.turn-off": "Wyłącz MFA",
  "account.name": "Konto",
  "account.role": "Rola",
  "account.appliance": "System",
  "account.help": "Pomoc",
} as const satisfies Translation<typeof english>;
