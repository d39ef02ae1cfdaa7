import type { consequence as english } from "../en/consequence.ts";
import type { Translation } from "../translation.ts";

export const consequence = {
  "consequence.recreate.heading": "Utwórz MFA ponownie",
  "consequence.turn-off.heading": "Wyłącz MFA",
  "consequence.who": "Konto",
  "consequence.appliance": "System",
  "consequence.state": "Obecny stan",
  "consequence.what": "Co się stanie",
  "consequence.recreate.old-works":
    "Stary telefon i stare kody zapasowe działają do chwili potwierdzenia kodu z nowego telefonu.",
  "consequence.recreate.then-dies":
    "Od tej chwili stary telefon i wszystkie stare kody zapasowe przestają działać.",
  "consequence.recreate.delete-entry": "Potem należy usunąć stary wpis z aplikacji uwierzytelniającej.",
  "consequence.turn-off.at-once":
    "MFA zostanie wyłączone od razu. Potem do zalogowania się wystarczy samo hasło.",
  "consequence.turn-off.dies":
    "Wpis w aplikacji uwierzytelniającej i wszystkie kody zapasowe przestaną działać i nie można ich przywrócić.",
  "consequence.sessions": "Inne sesje tego konta zostaną zakończone.",
  "consequence.reason": "Powód lub numer zgłoszenia",
  "consequence.reason-hint": "Do własnej dokumentacji. Nie jest wysyłany do systemu.",
  "consequence.reason-missing": "Wpisz powód lub numer zgłoszenia.",
  "consequence.name": "Wpisz nazwę użytkownika, aby potwierdzić",
  "consequence.name-hint": "Nazwa: {name}",
  "consequence.name-missing": "Wpisz nazwę użytkownika „{name}”.",
  "consequence.name-wrong": "To nie jest nazwa użytkownika. Wpisz „{name}”.",
  "consequence.password": "Twoje hasło",
  "consequence.password-hint": "Od logowania minęło ponad pięć minut. Potwierdź swoją tożsamość.",
  "consequence.password-missing": "Wpisz hasło.",
  "consequence.code": "Sześciocyfrowy kod lub kod zapasowy",
  "consequence.code-hint":
    "Hasło było poprawne. Teraz wpisz kod z własnej aplikacji uwierzytelniającej ({name}).",
  "consequence.code-missing": "Wpisz sześciocyfrowy kod lub kod zapasowy.",
  "consequence.continue": "Dalej",
  "consequence.turn-off": "Wyłącz MFA",
  "consequence.cancel": "Anuluj",
  "consequence.external":
    "Logowaniem tego konta zarządza dostawca tożsamości. MFA konfiguruje się tam, nie tutaj.",
  "consequence.off-already": "MFA dla tego konta jest wyłączone. Nie ma czego wyłączać ani tworzyć ponownie.",
  "consequence.set-up": "Skonfiguruj MFA",
  "consequence.unknown": "Serwer nie podał, czy MFA jest włączone, więc teraz nie można tu niczego zmienić.",
  "consequence.read-again": "Odśwież stan",
  "consequence.done": "MFA jest wyłączone",
  "consequence.done.text":
    "Serwer to potwierdza. Od teraz do zalogowania się na konto {name} wystarczy samo hasło.",
  "consequence.done.already": "MFA dla konta {name} było już wyłączone. Nie trzeba było niczego zmieniać.",
  "consequence.done.entry": "Usuń wpis z aplikacji uwierzytelniającej: jego kody już nie działają.",
  "consequence.done.entry.other":
    "Poproś użytkownika {name} o usunięcie wpisu z aplikacji uwierzytelniającej: jego kody już nie działają.",
  "consequence.still-on": "MFA jest nadal włączone",
  "consequence.still-on.text":
    "Serwer miał wyłączyć MFA, ale podaje, że jest nadal włączone. Spróbuj ponownie.",
  "consequence.not-known": "Nie wiadomo jeszcze, czy MFA zostało wyłączone",
  "consequence.not-known.text":
    "Nie udało się sprawdzić stanu na serwerze. Sprawdź ponownie przed jakimkolwiek innym działaniem.",
  "consequence.check-again": "Sprawdź ponownie",
  "consequence.back": "Wróć do „Moje MFA”",
  "consequence.back-to-users": "Wróć do „Użytkownicy”",
} as const satisfies Translation<typeof english>;
