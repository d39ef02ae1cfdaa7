import type { enrollEnd as english } from "../en/enroll-end.ts";
import type { Translation } from "../translation.ts";

export const enrollEnd = {
  "enroll.done.heading": "MFA jest włączone",
  "enroll.done.text": "Przy następnym logowaniu potrzebne będą hasło i sześciocyfrowy kod z aplikacji.",
  "enroll.done.text.other":
    "Przy następnym logowaniu użytkownika {name} potrzebne będą hasło i sześciocyfrowy kod z aplikacji.",
  "enroll.done.read-back": "Serwer potwierdził: MFA jest włączone dla użytkownika {name}.",
  "enroll.done.reading": "Trwa sprawdzanie stanu na serwerze.",
  "enroll.done.not-read": "Serwer przyjął kod, ale nie udało się sprawdzić stanu.",
  "enroll.done.contradiction":
    "Serwer przyjął kod, ale nie podaje teraz, że MFA jest włączone. Zanim na tym polegasz, sprawdź stan jeszcze raz.",
  "enroll.done.code-once": "Kod wpisany przed chwilą jest zużyty. Przy logowaniu poczekaj na następny.",
  "enroll.done.code-once.other":
    "Kod wpisany przed chwilą jest zużyty. Przy logowaniu użytkownik {name} musi poczekać na następny.",
  "enroll.done.scratch": "Bez telefonu zamiast sześciocyfrowego kodu można użyć kodu zapasowego.",
  "enroll.done.no-scratch.other":
    "Użytkownik {name} nie otrzymał kodów zapasowych. W razie utraty telefonu trzeba będzie utworzyć MFA ponownie.",
  "enroll.done.delete-old":
    "Aplikacja może teraz pokazywać dwa wpisy dla {issuer} ({account}). Usuń stary wpis: jego kody już nie działają.",
  "enroll.done.delete-old.other":
    "Aplikacja użytkownika {name} może teraz pokazywać dwa wpisy dla {issuer} ({account}). Poproś użytkownika {name} o usunięcie starego wpisu: jego kody już nie działają.",
  "enroll.done.sessions": "Inne sesje tego konta zostały zakończone.",
  "enroll.done.go": "Przejdź do „Moje MFA”",
  "enroll.done.go.other": "Przejdź do „Użytkownicy”",

  "enroll.stopped.heading": "Konfiguracja została zakończona",
  "enroll.stopped.interrupted.title": "Konfiguracja została przerwana",
  "enroll.stopped.interrupted":
    "Stronę wczytano ponownie lub opuszczono. Tajny klucz i kody zapasowe tej konfiguracji zostały celowo usunięte i nie można ich pokazać ponownie.",
  "enroll.stopped.finished-elsewhere":
    "Tę konfigurację już zakończono, ale nie na tej stronie. Kody zapasowe z tej strony liczą się tylko wtedy, gdy ta strona podała, że MFA jest włączone.",
  "enroll.stopped.user-gone.me": "To konto już nie istnieje. Zapytaj administratora.",
  "enroll.stopped.delete-entry":
    "Jeśli aplikacja uwierzytelniająca pokazuje wpis {issuer} ({account}) z tej konfiguracji, usuń go. Jego kody nie działają.",
  "enroll.stopped.delete-entry.other":
    "Jeśli aplikacja uwierzytelniająca użytkownika {name} pokazuje wpis {issuer} ({account}) z tej konfiguracji, poproś użytkownika {name} o jego usunięcie. Jego kody nie działają.",
  "enroll.stopped.delete-newest":
    "Jeśli podczas tej konfiguracji do aplikacji uwierzytelniającej dodano wpis dla {appliance}, usuń go: jego kody nie działają. Przy dwóch wpisach jest to nowszy.",
  "enroll.stopped.delete-newest.other":
    "Jeśli podczas tej konfiguracji w aplikacji uwierzytelniającej użytkownika {name} dodano wpis dla {appliance}, poproś użytkownika {name} o jego usunięcie: jego kody nie działają. Przy dwóch wpisach jest to nowszy.",
  "enroll.stopped.keep-entries":
    "Nie usuwaj jeszcze żadnego wpisu dla {appliance} z aplikacji uwierzytelniającej: może to być ten, który działa. Następne logowanie pokaże, czyj kod zostanie przyjęty. Zachowaj ten wpis i zapisane razem z nim kody zapasowe, a każdy inny usuń.",
  "enroll.stopped.keep-entries.other":
    "Poproś użytkownika {name}, aby nie usuwał jeszcze żadnego wpisu dla {appliance} z aplikacji uwierzytelniającej: może to być ten, który działa. Następne logowanie pokaże, czyj kod zostanie przyjęty. Ten wpis i zapisane razem z nim kody zapasowe zostają, każdy inny można usunąć.",
  "enroll.stopped.codes-dead": "Wyrzuć kody zapasowe zapisane podczas tej konfiguracji.",
  "enroll.stopped.codes-dead.other":
    "Poproś użytkownika {name} o wyrzucenie kodów zapasowych z tej konfiguracji.",
  "enroll.stopped.codes-unsure":
    "Kody zapasowe z tej strony liczą się tylko wtedy, gdy ta strona podała, że MFA jest włączone.",
  "enroll.stopped.state.on": "Serwer podaje, że MFA jest włączone dla tego konta.",
  "enroll.stopped.state.off": "Nic się nie zmieniło: serwer podaje, że MFA jest nadal wyłączone.",
  "enroll.stopped.state.old-phone":
    "Serwer podaje, że MFA jest włączone. Jeśli żaden kod nie został jeszcze potwierdzony, nic się nie zmieniło: stary telefon i stare kody zapasowe nadal działają.",
  "enroll.stopped.state.on-unsure":
    "Serwer podaje, że MFA jest włączone. Jeśli kody zapasowe nie zostały zapisane, skonfiguruj MFA teraz ponownie, aby otrzymać nowe.",
  "enroll.stopped.state.on-unsure.other":
    "Serwer podaje, że MFA jest włączone. Jeśli użytkownik {name} nie zapisał kodów zapasowych, skonfiguruj MFA teraz ponownie, aby powstały nowe.",
  "enroll.stopped.state.unknown": "Nie udało się sprawdzić na serwerze, czy MFA jest włączone.",
  "enroll.stopped.state.reading": "Trwa sprawdzanie na serwerze, czy MFA jest włączone.",
  "enroll.stopped.read-again": "Odśwież stan",

  "enroll.leave.unsaved.title": "Opuścić stronę przed zapisaniem kodów zapasowych?",
  "enroll.leave.unsaved.text":
    "Kody są pokazywane tylko teraz. Opuszczenie strony zakończy tę konfigurację: w logowaniu nic się nie zmieniło i można zacząć od nowa.",
  "enroll.leave.in-flight.title": "Opuścić stronę podczas sprawdzania kodu?",
  "enroll.leave.in-flight.text":
    "Nie wiadomo jeszcze, czy MFA zostało włączone. Po opuszczeniu strony sprawdź stan.",
  "enroll.leave.stay": "Zostań",
  "enroll.leave.leave": "Opuść",
} as const satisfies Translation<typeof english>;
