import type { failure as english } from "../en/failure.ts";
import type { Translation } from "../translation.ts";

export const failure = {
  "failure.offline": "Brak połączenia. Niczego nie zmieniono. Połącz się z siecią i spróbuj ponownie.",
  "failure.offline.read":
    "Brak połączenia, więc nie można pokazać najnowszego stanu. Połącz się z siecią i spróbuj ponownie.",
  "failure.offline.challenge":
    "Brak połączenia i logowanie się nie udało. Połącz się z siecią, poczekaj na następny kod w aplikacji i spróbuj ponownie.",
  "failure.unreachable":
    "Serwer jest nieosiągalny. Niczego nie zmieniono. Sprawdź adres i certyfikat, a potem spróbuj ponownie.",
  "failure.unreachable.read":
    "Serwer jest nieosiągalny, więc nie można pokazać najnowszego stanu. Sprawdź adres i certyfikat, a potem spróbuj ponownie.",
  "failure.unreachable.challenge":
    "Serwer jest nieosiągalny i logowanie się nie udało. Sprawdź połączenie, poczekaj na następny kod w aplikacji i spróbuj ponownie.",

  "failure.timeout": "Brak odpowiedzi. Niczego nie zmieniono. Spróbuj ponownie.",
  "failure.timeout.read": "Serwer nie odpowiedział na czas. Spróbuj ponownie.",
  "failure.timeout.challenge": "Brak odpowiedzi. Poczekaj na następny kod i spróbuj ponownie.",
  "failure.timeout.enable":
    "Brak odpowiedzi, a MFA nie zostało włączone. Zacznij od nowa: powstanie nowy klucz. Jeśli kod QR był już zeskanowany, usuń z aplikacji wpis, który wtedy powstał.",

  "failure.sign-in.wrong": "Nazwa użytkownika lub hasło są nieprawidłowe. Wpisz je jeszcze raz.",
  "failure.challenge.wrong":
    "Ten kod nie został przyjęty. Poczekaj na następny kod w aplikacji albo wpisz nieużyty kod zapasowy.",
  "failure.challenge.expired":
    "Drugi krok trwał zbyt długo. Wpisz hasło jeszcze raz; nazwa użytkownika została zachowana.",
  "failure.code.replayed": "Ten kod został już użyty. Wpisz następny kod z aplikacji albo inny kod zapasowy.",
  "failure.code.not-taken": "Serwer nie przyjął tego kodu. Poczekaj na następny kod w aplikacji i wpisz go.",

  "failure.enrollment.expired": "Konfiguracja trwała zbyt długo i się skończyła. Zacznij od nowa.",
  "failure.enrollment.exhausted":
    "Odrzucono pięć kodów, więc ta konfiguracja się skończyła. Zacznij od nowa.",
  "failure.enrollment.finished":
    "Tę konfigurację już zakończono, być może na innej karcie. Sprawdź, czy MFA jest włączone.",
  "failure.enrollment.superseded":
    "Konfigurację rozpoczęto ponownie w innym miejscu. Klucz i kody zapasowe z tej strony już się nie liczą.",
  "failure.enrollment.unknown": "Serwer nie zna już tej konfiguracji. Zacznij od nowa.",
  "failure.already-on":
    "MFA jest już włączone. Dla innego telefonu wybierz „Skonfiguruj nowy telefon”: stary działa do chwili potwierdzenia nowego.",
  "failure.already-off": "MFA było już wyłączone. Niczego nie zmieniono.",
  "failure.external":
    "To konto loguje się przez dostawcę tożsamości. Jego MFA konfiguruje się tam, nie tutaj.",

  "failure.too-many": {
    one: "Było zbyt wiele prób. Poczekaj {count} sekundę i spróbuj ponownie.",
    few: "Było zbyt wiele prób. Poczekaj {count} sekundy i spróbuj ponownie.",
    many: "Było zbyt wiele prób. Poczekaj {count} sekund i spróbuj ponownie.",
    other: "Było zbyt wiele prób. Poczekaj {count} sekundy i spróbuj ponownie.",
  },
  "failure.too-many.minutes": {
    one: "Było zbyt wiele prób. Poczekaj {count} minutę i spróbuj ponownie.",
    few: "Było zbyt wiele prób. Poczekaj {count} minuty i spróbuj ponownie.",
    many: "Było zbyt wiele prób. Poczekaj {count} minut i spróbuj ponownie.",
    other: "Było zbyt wiele prób. Poczekaj {count} minuty i spróbuj ponownie.",
  },
  "failure.too-many.plain": "Było zbyt wiele prób.",
  "failure.too-many.code": {
    one: "Było zbyt wiele prób. Poczekaj {count} sekundę, a potem wpisz kod, który pokaże aplikacja.",
    few: "Było zbyt wiele prób. Poczekaj {count} sekundy, a potem wpisz kod, który pokaże aplikacja.",
    many: "Było zbyt wiele prób. Poczekaj {count} sekund, a potem wpisz kod, który pokaże aplikacja.",
    other: "Było zbyt wiele prób. Poczekaj {count} sekundy, a potem wpisz kod, który pokaże aplikacja.",
  },
  "failure.too-many.code.minutes": {
    one: "Było zbyt wiele prób. Poczekaj {count} minutę, a potem wpisz kod, który pokaże aplikacja.",
    few: "Było zbyt wiele prób. Poczekaj {count} minuty, a potem wpisz kod, który pokaże aplikacja.",
    many: "Było zbyt wiele prób. Poczekaj {count} minut, a potem wpisz kod, który pokaże aplikacja.",
    other: "Było zbyt wiele prób. Poczekaj {count} minuty, a potem wpisz kod, który pokaże aplikacja.",
  },

  "failure.session-ended": "Sesja się skończyła. Zaloguj się ponownie, aby kontynuować.",
  "failure.step-up": "Od logowania minęło zbyt dużo czasu. Wpisz hasło, aby kontynuować.",
  "failure.not-allowed": "Brak uprawnień do tego działania na tym koncie. Poproś administratora.",
  "failure.not-allowed.read": "Brak uprawnień do tego widoku. Zwróć się do administratora.",
  "failure.license":
    "Umowa licencyjna systemu nie została jeszcze zaakceptowana. Zaloguj się w samym systemie, zaakceptuj ją tam i spróbuj ponownie.",
  "failure.user-gone": "Ten użytkownik już nie istnieje. Wróć i odśwież listę użytkowników.",
  "failure.not-offered":
    "Serwer nie oferuje tej funkcji; być może jego wersja jest inna niż skonfigurowana tutaj. Powiadom administratora.",
  "failure.not-offered.sign-in":
    "Pod skonfigurowanym adresem nie ma logowania. Poproś administratora o sprawdzenie adresu API.",
  "failure.conflict": "Stan zmieniono w innym miejscu. Sprawdź go ponownie przed dalszym działaniem.",
  "failure.locked": "To konto jest zablokowane. Poczekaj chwilę albo poproś administratora o odblokowanie.",

  "failure.bad-request": "Serwer nie przyjął żądania. Niczego nie zmieniono.",
  "failure.bad-request.sign-in":
    "Serwer nie zrozumiał żądania logowania. To błąd programu: powiadom administratora.",
  "failure.bad-request.read": "Serwer nie mógł wczytać danych. Spróbuj ponownie.",
  "failure.busy": "Serwer uruchamia się lub jest zajęty. Niczego nie zmieniono. Spróbuj ponownie za chwilę.",
  "failure.busy.plain": "Serwer uruchamia się lub jest zajęty. Niczego nie zmieniono.",
  "failure.busy.wait": {
    one: "Serwer uruchamia się lub jest zajęty. Niczego nie zmieniono. Spróbuj ponownie za {count} sekundę.",
    few: "Serwer uruchamia się lub jest zajęty. Niczego nie zmieniono. Spróbuj ponownie za {count} sekundy.",
    many: "Serwer uruchamia się lub jest zajęty. Niczego nie zmieniono. Spróbuj ponownie za {count} sekund.",
    other:
      "Serwer uruchamia się lub jest zajęty. Niczego nie zmieniono. Spróbuj ponownie za {count} sekundy.",
  },
  "failure.busy.wait.minutes": {
    one: "Serwer uruchamia się lub jest zajęty. Niczego nie zmieniono. Spróbuj ponownie za {count} minutę.",
    few: "Serwer uruchamia się lub jest zajęty. Niczego nie zmieniono. Spróbuj ponownie za {count} minuty.",
    many: "Serwer uruchamia się lub jest zajęty. Niczego nie zmieniono. Spróbuj ponownie za {count} minut.",
    other: "Serwer uruchamia się lub jest zajęty. Niczego nie zmieniono. Spróbuj ponownie za {count} minuty.",
  },
  "failure.busy.challenge": "Serwer jest zajęty. Poczekaj na następny kod i spróbuj ponownie.",
  "failure.server": "Wystąpiła awaria serwera. Być może niczego nie zmieniono. Spróbuj ponownie.",
  "failure.server.read": "Wystąpiła awaria serwera i nie udało się wczytać danych. Spróbuj ponownie.",
  "failure.server.enable":
    "Wystąpiła awaria serwera, a MFA nie zostało włączone. Zacznij od nowa: powstanie nowy klucz.",
  "failure.server.challenge": "Wystąpiła awaria serwera. Poczekaj na następny kod i spróbuj ponownie.",

  "failure.answer.not-json":
    "Odpowiedź nie pochodzi z systemu. Być może pośredniczy strona logowania sieci. Niczego z niej nie użyto. Sprawdź połączenie i spróbuj ponownie.",
  "failure.answer.truncated": "Odpowiedź serwera się urwała. Niczego z niej nie użyto. Spróbuj ponownie.",
  "failure.answer.too-large":
    "Odpowiedź serwera przekracza dozwolony rozmiar. Niczego z niej nie użyto. Powiadom administratora.",
  "failure.answer.shape":
    "Serwer wysłał nieczytelną odpowiedź. Niczego z niej nie użyto. Powiadom administratora.",
  "failure.answer.no-sign-in":
    "Odpowiedź serwera na logowanie jest niepełna, więc logowanie się nie udało. Spróbuj ponownie.",
  "failure.answer.no-token":
    "Odpowiedź serwera jest niepełna, więc konfiguracji nie można by potem potwierdzić. MFA nie zostało włączone. Zacznij od nowa.",
  "failure.answer.no-scratch-codes":
    "Serwer nie wysłał kodów zapasowych. MFA nie zostało włączone. Powiadom administratora.",
  "failure.answer.no-secret":
    "Serwer nie wysłał tajnego klucza. MFA nie zostało włączone. Powiadom administratora.",
  "failure.answer.bad-secret":
    "Serwer wysłał tajny klucz, którego żadna aplikacja uwierzytelniająca nie może użyć. MFA nie zostało włączone. Powiadom administratora.",
  "failure.answer.contradiction":
    "Odpowiedź serwera jest sprzeczna: podaje dwa tajne klucze. MFA nie zostało włączone. Powiadom administratora.",
  "failure.answer.challenge":
    "Odpowiedź serwera jest nieczytelna. Poczekaj na następny kod i spróbuj ponownie.",
} as const satisfies Translation<typeof english>;
