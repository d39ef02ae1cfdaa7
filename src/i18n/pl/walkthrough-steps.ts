import type { walkthroughSteps as english } from "../en/walkthrough-steps.ts";
import type { Translation } from "../translation.ts";

export const walkthroughSteps = {
  "walkthrough.identity.title": "Kto dzwoni",
  "walkthrough.identity.say":
    "Zanim zmienię cokolwiek na tym koncie, muszę mieć pewność, że rozmawiam z właściwą osobą. Zadam kilka pytań. Nigdy nie zapytam o hasło ani o kody zapasowe.",
  "walkthrough.identity.see":
    "Jeszcze nic. Osobie dzwoniącej potrzebny jest telefon oraz, jeśli są pod ręką, kartka i długopis.",
  "walkthrough.identity.checklist": "Sprawdzenie tożsamości",
  "walkthrough.identity.ticket": "Numer zgłoszenia",
  "walkthrough.identity.ticket-missing": "Wpisz numer zgłoszenia.",
  "walkthrough.identity.unchecked": "Zaznacz każde sprawdzenie albo zakończ rozmowę.",
  "walkthrough.identity.default.callback": "Oddzwoniono na numer z katalogu",
  "walkthrough.identity.default.manager": "Nazwisko osoby przełożonej zgadza się z katalogiem",
  "walkthrough.identity.default.recent": "Opisano niedawną pracę, którą mogę zobaczyć",
  "walkthrough.identity.fails": "Osoba dzwoniąca nie umie odpowiedzieć albo się spieszy",
  "walkthrough.identity.fails.do":
    "Zakończ tu rozmowę. Niczego nie zmieniono. Poproś, aby zadzwoniła osoba przełożona, i opisz w zgłoszeniu, co się stało.",

  "walkthrough.prepare.title": "Przygotowanie telefonu",
  "walkthrough.prepare.say":
    "Proszę otworzyć w telefonie aplikację uwierzytelniającą. Proszę wybrać znak plus albo „Dodaj konto”, a potem „Wpisz klucz konfiguracyjny” albo „Wpisz ręcznie”.",
  "walkthrough.prepare.see": "Formularz z polem na nazwę i polem na klucz.",
  "walkthrough.prepare.no-app": "W telefonie nie ma aplikacji uwierzytelniającej",
  "walkthrough.prepare.no-app.do":
    "Poproś o otwarcie sklepu z aplikacjami w telefonie i zainstalowanie takiej aplikacji. Wystarczy dowolna standardowa aplikacja uwierzytelniająca, na przykład Aegis, 2FAS, Google Authenticator lub Microsoft Authenticator.",
  "walkthrough.prepare.old-entry": "Jest stary wpis dla tego konta",
  "walkthrough.prepare.old-entry.do": "Na razie zostaje. Na koniec rozmowy poproś o jego usunięcie.",
  "walkthrough.prepare.lost": "Stary telefon się zgubił",
  "walkthrough.prepare.lost.do":
    "Kontynuuj: stary telefon przestaje działać w chwili, gdy zostanie potwierdzony kod z nowego. Jeśli mógł zostać skradziony, powiadom także zespół bezpieczeństwa.",
  "walkthrough.prepare.next":
    "„Następny krok” tworzy nowy tajny klucz. W logowaniu nic się nie zmieni, dopóki nie zostanie potwierdzony kod.",
  "walkthrough.prepare.next.recreate":
    "„Następny krok” tworzy nowy tajny klucz. Stary telefon i stare kody zapasowe działają, dopóki nowy kod nie zostanie potwierdzony.",
  "walkthrough.prepare.next.consent":
    "Ten użytkownik ma MFA. „Następny krok” prowadzi najpierw do „Utwórz MFA ponownie”: co przestanie działać i zgoda na to. Potem rozmowa toczy się dalej tutaj.",
  "walkthrough.prepare.made": "Tajny klucz jest utworzony. Pozostaje ten sam przez całą rozmowę.",

  "walkthrough.key.title": "Odczytanie klucza",
  "walkthrough.key.say":
    "Jako nazwę konta proszę wpisać {account}. Teraz odczytam klucz, po cztery znaki naraz. Po każdej grupie proszę powiedzieć „tak”.",
  "walkthrough.key.covered": "Ukryty, dopóki osoba dzwoniąca nie jest gotowa.",
  "walkthrough.key.list": "Tajny klucz, przeliterowany w grupach po cztery",
  "walkthrough.key.then": "Jeśli aplikacja pyta o typ, proszę wybrać oparty na czasie. Potem proszę zapisać.",
  "walkthrough.key.see": "Nowy wpis {account} z sześciocyfrowym kodem, który zmienia się co {seconds} s.",
  "walkthrough.key.refused": "Aplikacja nie przyjmuje klucza",
  "walkthrough.key.refused.do":
    "Odczytaj klucz jeszcze raz od pierwszej grupy i poproś o powtórzenie każdej grupy. Cyfry 0, 1, 8 i 9 nigdy w nim nie występują: to, co brzmi jak jedna z nich, jest literą.",
  "walkthrough.key.camera": "Aparat nie skanuje albo nie ma czego skanować",
  "walkthrough.key.camera.do":
    "Przez telefon klucz wpisuje się ręcznie: w aplikacji wybiera się „Wpisz ręcznie”. Skanować można tylko bezpośrednio przed Twoim ekranem.",
  "walkthrough.key.longer": "Aplikacja pyta o więcej",
  "walkthrough.key.longer.do": "Algorytm {algorithm}, liczba cyfr: {digits}, okres: {seconds} s.",

  "walkthrough.codes.title": "Odczytanie kodów zapasowych",
  "walkthrough.codes.say":
    "Proszę wziąć kartkę i długopis. Odczytam kody zapasowe. Każdy zastępuje telefon jeden raz, jeśli się zgubi. Nikt nigdy nie poprosi o żaden z nich przez telefon: to ja je teraz odczytuję, a potem nie należy ich czytać nikomu.",
  "walkthrough.codes.covered": "Ukryte, dopóki osoba dzwoniąca nie jest gotowa.",
  "walkthrough.codes.list": "Kody zapasowe",
  "walkthrough.codes.see": {
    one: "{count} kod zapasowy na papierze, w bezpiecznym miejscu.",
    few: "{count} kody zapasowe na papierze, w bezpiecznym miejscu.",
    many: "{count} kodów zapasowych na papierze, w bezpiecznym miejscu.",
    other: "{count} kodu zapasowego na papierze, w bezpiecznym miejscu.",
  },
  "walkthrough.codes.no-paper": "Osoba dzwoniąca nie może teraz pisać",
  "walkthrough.codes.no-paper.do":
    "Poczekaj albo umów się na inny termin: kodów, których nie zachowano, nie można pokazać ponownie.",
  "walkthrough.codes.written": "Osoba dzwoniąca zapisała wszystkie kody zapasowe",
  "walkthrough.codes.unwritten": "Zaznacz to pole, gdy osoba dzwoniąca zapisze wszystkie kody zapasowe.",

  "walkthrough.confirm.title": "Potwierdzenie kodem",
  "walkthrough.confirm.say":
    "Teraz proszę przeczytać mi sześciocyfrowy kod, który aplikacja pokazuje dla {account}. Jeśli zaraz się zmieni, proszę poczekać na następny.",
  "walkthrough.confirm.type": "Wpisz to, co czyta osoba dzwoniąca. Pełny kod wysyła się sam.",
  "walkthrough.confirm.see": "Sześciocyfrowy kod, który zmienia się co {seconds} s.",
  "walkthrough.confirm.wrong": "Kod jest odrzucany",
  "walkthrough.confirm.wrong.do":
    "Przeczytaj osobie dzwoniącej wyjaśnienie pod polem. Najczęściej zegar telefonu jest źle ustawiony albo jest to kod innego wpisu. Potem użyj następnego kodu: ten sam nigdy nie jest wysyłany dwa razy.",
  "walkthrough.confirm.clock": "Zegar telefonu jest źle ustawiony",
  "walkthrough.confirm.clock.do":
    "Na Androidzie: Ustawienia, System, Data i godzina, Ustawiaj godzinę automatycznie. Na iPhonie: Ustawienia, Ogólne, Data i czas, Ustaw automatycznie. Potem użyj następnego kodu.",
  "walkthrough.confirm.still": "Kod jest odrzucany raz za razem",
  "walkthrough.confirm.still.do":
    "Klucz prawdopodobnie wpisano z błędem. Poproś o usunięcie nowego wpisu, wróć do kroku 3 i odczytaj klucz ponownie: jest nadal ten sam.",

  "walkthrough.done.title": "MFA jest włączone",
  "walkthrough.done.say":
    "MFA jest już włączone na tym koncie. Przy następnym logowaniu potrzebne będą hasło i kod, który aplikacja wtedy pokaże.",
  "walkthrough.done.say.old": "Jeśli w aplikacji jest starszy wpis dla tego konta, proszę go teraz usunąć.",
  "walkthrough.done.see": "Jeden wpis {account} w aplikacji i żadnego starszego.",
  "walkthrough.done.no-codes": "Osoba dzwoniąca nie ma kodów zapasowych",
  "walkthrough.done.no-codes.do":
    "Nie można ich pokazać ponownie. Kolejna konfiguracja MFA daje nowe: rozpocznij rozmowę od nowa.",
} as const satisfies Translation<typeof english>;
