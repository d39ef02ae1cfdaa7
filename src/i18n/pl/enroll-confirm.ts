import type { enrollConfirm as english } from "../en/enroll-confirm.ts";
import type { Translation } from "../translation.ts";

export const enrollConfirm = {
  "enroll.confirm.heading": "Potwierdź kodem",
  "enroll.confirm.text":
    "Wpisz kod, który aplikacja uwierzytelniająca pokazuje teraz dla {issuer} ({account}). To włączy MFA.",
  "enroll.confirm.text.replaces":
    "Wpisz kod, który pokazuje teraz nowy wpis {issuer} ({account}). Od tej chwili liczy się nowy telefon, a stary już nie.",
  "enroll.confirm.text.scratch": "Wpisz jeden z kodów zapasowych. To włączy MFA.",
  "enroll.confirm.text.scratch.replaces":
    "Wpisz jeden z nowych kodów zapasowych. Od tej chwili liczy się nowy telefon, a stary już nie.",
  "enroll.confirm.field": "Sześciocyfrowy kod",
  "enroll.confirm.field-eight": "Ośmiocyfrowy kod",
  "enroll.confirm.submit": "Włącz MFA",
  "enroll.confirm.auto": "Wyślij od razu, gdy kod jest pełny",
  "enroll.confirm.next-code": {
    one: "Kod zmieni się za {count} sekundę.",
    few: "Kod zmieni się za {count} sekundy.",
    many: "Kod zmieni się za {count} sekund.",
    other: "Kod zmieni się za {count} sekundy.",
  },
  "enroll.confirm.checking": "Trwa sprawdzanie kodu.",
  "enroll.confirm.checking-late":
    "Serwer jeszcze nie odpowiedział. Jeśli aplikacja pokazuje już inny kod, nic nie szkodzi: liczy się wysłany.",
  "enroll.confirm.incomplete": {
    one: "Wpisz cały kod: ma {count} cyfrę.",
    few: "Wpisz cały kod: ma {count} cyfry.",
    many: "Wpisz cały kod: ma {count} cyfr.",
    other: "Wpisz cały kod: ma {count} cyfry.",
  },
  "enroll.confirm.malformed": "Kod składa się tylko z cyfr. Wpisz kod z aplikacji.",

  "enroll.refused.behind": {
    one: "Telefon spóźnia się o około {count} minutę. Włącz w nim automatyczne ustawianie czasu, a potem wpisz następny kod.",
    few: "Telefon spóźnia się o około {count} minuty. Włącz w nim automatyczne ustawianie czasu, a potem wpisz następny kod.",
    many: "Telefon spóźnia się o około {count} minut. Włącz w nim automatyczne ustawianie czasu, a potem wpisz następny kod.",
    other:
      "Telefon spóźnia się o około {count} minuty. Włącz w nim automatyczne ustawianie czasu, a potem wpisz następny kod.",
  },
  "enroll.refused.ahead": {
    one: "Telefon spieszy się o około {count} minutę. Włącz w nim automatyczne ustawianie czasu, a potem wpisz następny kod.",
    few: "Telefon spieszy się o około {count} minuty. Włącz w nim automatyczne ustawianie czasu, a potem wpisz następny kod.",
    many: "Telefon spieszy się o około {count} minut. Włącz w nim automatyczne ustawianie czasu, a potem wpisz następny kod.",
    other:
      "Telefon spieszy się o około {count} minuty. Włącz w nim automatyczne ustawianie czasu, a potem wpisz następny kod.",
  },
  "enroll.refused.just-expired": "Ten kod właśnie wygasł. Poczekaj na następny.",
  "enroll.refused.not-yet": {
    one: "Telefon trochę się spieszy: ten kod będzie ważny za {count} sekundę. Poczekaj na następny kod i wpisz go.",
    few: "Telefon trochę się spieszy: ten kod będzie ważny za {count} sekundy. Poczekaj na następny kod i wpisz go.",
    many: "Telefon trochę się spieszy: ten kod będzie ważny za {count} sekund. Poczekaj na następny kod i wpisz go.",
    other:
      "Telefon trochę się spieszy: ten kod będzie ważny za {count} sekundy. Poczekaj na następny kod i wpisz go.",
  },
  "enroll.refused.current":
    "Ten kod jest w tej chwili poprawny, ale serwer go odrzucił. Być może wygasł po drodze. Poczekaj na następny kod i wpisz go. Jeśli to się powtórzy, zegar serwera może źle chodzić: powiadom administratora.",
  "enroll.refused.scratch-code":
    "To jeden z kodów zapasowych. Zachowaj go na później i wpisz kod z aplikacji.",
  "enroll.refused.other-entry":
    "To kod z innego wpisu albo któraś cyfra jest błędna. Znajdź {issuer} ({account}).",
  "enroll.refused.already-used": "Ten kod został już użyty. Poczekaj na następny kod i wpisz go.",
  "enroll.refused.plain":
    "Ten kod nie został przyjęty. Znajdź w aplikacji {issuer} ({account}), poczekaj na następny kod i wpisz go.",
  "enroll.refused.third":
    "Odrzucono trzeci kod. Często przyczyną jest zegar telefonu: włącz w nim automatyczne ustawianie czasu.",
  "enroll.refused.android": "Android: Ustawienia, System, Data i godzina, Ustawiaj godzinę automatycznie.",
  "enroll.refused.ios": "iPhone: Ustawienia, Ogólne, Data i czas, Ustaw automatycznie.",
  "enroll.refused.computer-ahead": {
    one: "Zegar tego urządzenia spieszy się o {count} minutę względem serwera. Telefon też może źle chodzić.",
    few: "Zegar tego urządzenia spieszy się o {count} minuty względem serwera. Telefon też może źle chodzić.",
    many: "Zegar tego urządzenia spieszy się o {count} minut względem serwera. Telefon też może źle chodzić.",
    other:
      "Zegar tego urządzenia spieszy się o {count} minuty względem serwera. Telefon też może źle chodzić.",
  },
  "enroll.refused.computer-behind": {
    one: "Zegar tego urządzenia spóźnia się o {count} minutę względem serwera. Telefon też może źle chodzić.",
    few: "Zegar tego urządzenia spóźnia się o {count} minuty względem serwera. Telefon też może źle chodzić.",
    many: "Zegar tego urządzenia spóźnia się o {count} minut względem serwera. Telefon też może źle chodzić.",
    other:
      "Zegar tego urządzenia spóźnia się o {count} minuty względem serwera. Telefon też może źle chodzić.",
  },
  "enroll.refused.computer-far":
    "Zegar tego urządzenia różni się od zegara serwera o ponad godzinę. Zegar telefonu też może źle chodzić.",
  "enroll.confirm.scratch-typed": "To jest kod zapasowy. Wpisz kod z aplikacji.",
  "enroll.confirm.scratch-typed.choice":
    "To jest kod zapasowy. W to pole wpisuje się kod z aplikacji. Jeśli nie możesz go uzyskać, użyj kodu zapasowego.",
  "enroll.confirm.sent-before": "Tego kodu już próbowano. Poczekaj na następny kod i wpisz go.",
  "enroll.confirm.not-switched-on":
    "Nie było odpowiedzi, a MFA nie zostało włączone. Poczekaj na następny kod i wpisz go.",
  "enroll.confirm.undecided":
    "Nie było odpowiedzi, a serwer nie podaje, który telefon się teraz liczy. Poczekaj na następny kod i wpisz go: wtedy będzie to pewne.",
  "enroll.confirm.wait.left": {
    one: "Poczekaj {count} sekundę, a potem wpisz kod, który pokaże aplikacja.",
    few: "Poczekaj {count} sekundy, a potem wpisz kod, który pokaże aplikacja.",
    many: "Poczekaj {count} sekund, a potem wpisz kod, który pokaże aplikacja.",
    other: "Poczekaj {count} sekundy, a potem wpisz kod, który pokaże aplikacja.",
  },
  "enroll.confirm.wait.left.minutes": {
    one: "Poczekaj {count} minutę, a potem wpisz kod, który pokaże aplikacja.",
    few: "Poczekaj {count} minuty, a potem wpisz kod, który pokaże aplikacja.",
    many: "Poczekaj {count} minut, a potem wpisz kod, który pokaże aplikacja.",
    other: "Poczekaj {count} minuty, a potem wpisz kod, który pokaże aplikacja.",
  },
  "enroll.confirm.wait-long": "Konfiguracja może wcześniej wygasnąć. Wtedy zacznij od nowa.",

  "enroll.confirm.use-scratch": "Użyj kodu zapasowego",
  "enroll.confirm.use-app": "Użyj kodu z aplikacji",
  "enroll.confirm.scratch-field": "Kod zapasowy",
  "enroll.confirm.scratch-malformed": "To nie jest pełny kod zapasowy. Wpisz go tak, jak jest na liście.",
  "enroll.confirm.scratch-refused":
    "Ten kod zapasowy nie został przyjęty. Wpisz inny albo użyj kodu z aplikacji.",
  "enroll.confirm.scratch-warning":
    "Kod zapasowy niczego nie dowodzi o aplikacji. Jeśli wpis w aplikacji jest błędny, dostęp dadzą tylko pozostałe kody zapasowe. Kod wpisany tutaj będzie zużyty.",

  "enroll.unknown.title": "Jeszcze nie wiadomo",
  "enroll.unknown.reading": "Nie było odpowiedzi. Trwa sprawdzanie na serwerze, czy MFA zostało włączone.",
  "enroll.unknown.text":
    "W tej chwili nie można ustalić, czy MFA zostało włączone. Zachowaj kody zapasowe i wpis w aplikacji, dopóki to się nie wyjaśni.",
  "enroll.unknown.check": "Sprawdź ponownie",
} as const satisfies Translation<typeof english>;
