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
    "Do zalogowania się na to konto wystarczy samo hasło. Z MFA ktoś, kto pozna hasło, nadal nie może się zalogować.",
  "account.off.time": "Zajmie to około trzech minut. Potrzebny jest telefon z aplikacją uwierzytelniającą.",
  "account.unknown": "Stan MFA nieznany",
  "account.unknown.text":
    "Serwer nie podał, czy MFA jest włączone. Dopóki nie wiadomo, nie można niczego zmienić. Odśwież stan.",
  "account.read-again": "Odśwież stan",
  "account.changed-on": "MFA dla tego konta włączono już po otwarciu tej strony.",
  "account.changed-off":
    "MFA dla tego konta wyłączono już po otwarciu tej strony. Jeśli to nie Twoja zmiana, powiadom administratora.",
  "account.notice.enabled": "Użytkownik {name} włączył MFA dla tego konta: {when}.",
  "account.notice.recreated":
    "Użytkownik {name} utworzył ponownie MFA dla tego konta: {when}. Poprzedni telefon i poprzednie kody zapasowe już nie działają.",
  "account.notice.disabled": "Użytkownik {name} wyłączył MFA dla tego konta: {when}.",
  "account.notice.reset": "MFA dla tego konta wyłączono bezpośrednio na serwerze: {when}.",
  "account.notice.help":
    "Jeśli to nie było uzgodnione, natychmiast powiadom pomoc techniczną lub administratora.",
  "account.notice.read": "Rozumiem",
  "account.notice.kept":
    "Nie wiadomo, czy ta wiadomość została oznaczona jako przeczytana. Jeśli nie, pojawi się ponownie przy następnym logowaniu.",
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
