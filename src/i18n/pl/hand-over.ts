import type { handOver as english } from "../en/hand-over.ts";
import type { Translation } from "../translation.ts";

export const handOver = {
  "hand-over.heading": "Jak przekazać konfigurację?",
  "hand-over.text":
    "Tajny klucz dla użytkownika {name} został utworzony. W logowaniu użytkownika {name} nic się nie zmieni, dopóki nie zostanie potwierdzony kod z nowego wpisu.",
  "hand-over.beside": "Obok mnie",
  "hand-over.beside.text":
    "{name} jest tutaj. Ten ekran pokazuje tylko kod QR i kody zapasowe, a żadnych Twoich danych; Twoja sesja jest w tym czasie zablokowana Twoim hasłem.",
  "hand-over.phone": "Przez telefon",
  "hand-over.phone.text":
    "{name} jest na linii. Przewodnik podaje, co przeczytać na głos i co zrobić, gdy coś się nie uda.",
  "hand-over.paper": "Na papierze",
  "hand-over.paper.text": "Jedna kartka do wydrukowania i przekazania. Potem potwierdza się tu kod.",
  "hand-over.never": "Tajnych danych nigdy nie wysyła się e-mailem ani jako łącza.",

  "hand-over.screen.for": "Dla użytkownika {name} w {appliance}",
  "hand-over.screen.leave": "Oddaj ekran",
  "hand-over.screen.seen":
    "Kto widzi ten kod QR lub klucz, może tworzyć te same kody. Jeśli ktoś je zobaczył, oddaj ekran i poproś o rozpoczęcie konfiguracji od nowa.",
  "hand-over.screen.codes":
    "To nie jest Twój komputer, dlatego nic się na nim nie zapisuje. Przepisz kody na papier albo wydrukuj je i zabierz kartkę ze sobą.",
  "hand-over.screen.codes-hint": "Najpierw wydrukuj kody, a potem zaznacz to pole.",
  "hand-over.screen.stopped":
    "Oddaj ekran osobie, która rozpoczęła konfigurację, i poproś o rozpoczęcie jej od nowa.",
  "hand-over.screen.stopped.expired": "Konfiguracja trwała zbyt długo i się skończyła.",
  "hand-over.screen.stopped.exhausted": "Odrzucono pięć kodów, więc ta konfiguracja się skończyła.",
  "hand-over.screen.stopped.gone": "Serwer nie zna już tej konfiguracji.",
  "hand-over.screen.done": "Konfiguracja jest zakończona. Oddaj ekran osobie, która ją rozpoczęła.",
  "hand-over.unlock.text":
    "Ta sesja jest zablokowana. Odblokuje ją hasło osoby, która rozpoczęła konfigurację.",

  "hand-over.unlock.password": "Hasło właściciela sesji",

  "hand-over.slip.title": "Na papierze",
  "hand-over.slip.text":
    "Kartka podaje, co {name} ma zrobić, dla którego konta i kiedy ją utworzono. Kto przeczyta klucz, może tworzyć kody, dlatego klucz drukuje się tylko na życzenie.",
  "hand-over.slip.key": "Wydrukuj tajny klucz i jego kod QR",
  "hand-over.slip.codes": "Wydrukuj kody zapasowe",
  "hand-over.slip.no-codes":
    "Kody zapasowe nie zostały wydrukowane. Bez nich {name} nie zaloguje się po utracie telefonu, a później nie można ich już wyświetlić. Aby je wydrukować, zaznacz pole powyżej.",
  "hand-over.slip.no-key":
    "Bez klucza na kartce {name} otrzyma go od Ciebie osobiście: na miejscu lub przez telefon.",
  "hand-over.slip.print": "Wydrukuj kartkę",
  "hand-over.slip.printed": "Kartkę przekazano drukarce. Sprawdź, czy się wydrukowała.",
  "hand-over.slip.covered": "Dopóki tajne dane są ukryte, nie zostaną wydrukowane. Najpierw je pokaż.",
  "hand-over.slip.next": "Potwierdź kod",
  "hand-over.slip.without": "Kontynuuj bez drukowania",
  "hand-over.slip.open":
    "MFA nie jest jeszcze włączone: będzie, gdy {name} przeczyta na głos kod z nowego wpisu i zostanie on tu potwierdzony. Do tego czasu nie zamykaj tej strony. Serwer nie podaje, jak długo czeka, więc lepiej nie zwlekać.",
  "hand-over.slip.say": "Wpisz kod, który {name} odczytuje z nowego wpisu {issuer} ({account}).",

  "hand-over.sheet.title": "MFA dla użytkownika {name}",
  "hand-over.sheet.made": "Utworzono",
  "hand-over.sheet.steps": "Co zrobić",
  "hand-over.sheet.step.app":
    "Otwórz aplikację uwierzytelniającą albo zainstaluj ją ze sklepu z aplikacjami w telefonie.",
  "hand-over.sheet.step.scan":
    "Wybierz w aplikacji „Dodaj”, a potem zeskanuj poniższy kod QR albo wpisz tajny klucz.",
  "hand-over.sheet.step.get": "Odbierz tajny klucz osobiście od administratora i dodaj go do aplikacji.",
  "hand-over.sheet.step.codes":
    "Przechowuj kody zapasowe w bezpiecznym miejscu. Każdy zastępuje telefon jeden raz, jeśli się zgubi.",
  "hand-over.sheet.step.confirm":
    "Przeczytaj administratorowi sześciocyfrowy kod z nowego wpisu. Gdy zostanie potwierdzony, MFA jest włączone.",
  "hand-over.sheet.step.destroy": "Zniszcz tę kartkę.",
  "hand-over.sheet.step.destroy-upper":
    "Rozetnij kartkę wzdłuż linii. Górną część zniszcz, a dolną z kodami zapasowymi zachowaj.",
  "hand-over.sheet.cut": "Odciąć tutaj",
  "hand-over.sheet.destroy": "Zniszczyć po użyciu",
  "hand-over.sheet.destroy-upper": "Górną część zniszczyć po użyciu, dolną zachować",

  "hand-over.leave.title": "Opuścić stronę przed potwierdzeniem kodu?",
  "hand-over.leave.text":
    "Wtedy to, co przekazano, jest bezwartościowe: klucza i kodów tej konfiguracji nie będzie można już potwierdzić. W logowaniu nic się nie zmieniło.",
  "hand-over.to-queue": "Wróć do kolejki",
} as const satisfies Translation<typeof english>;
