import type { walkthrough as english } from "../en/walkthrough.ts";
import type { Translation } from "../translation.ts";
import { walkthroughSteps } from "./walkthrough-steps.ts";

export const walkthrough = {
  "walkthrough.heading": "Przewodnik",
  "walkthrough.for": "Dzwoni: {name}",
  "walkthrough.step": "Krok {step} z {steps}",
  "walkthrough.say": "Do powiedzenia",
  "walkthrough.see": "Co powinno być widoczne",
  "walkthrough.picture": "Obraz tego kroku, z przykładowymi danymi",
  "walkthrough.sample": "Przykład",
  "walkthrough.if-not": "Jeśli tak nie jest",
  "walkthrough.bar": "Kroki rozmowy",
  "walkthrough.next": "Następny krok",
  "walkthrough.previous": "Poprzedni krok",
  "walkthrough.ready": "Osoba dzwoniąca jest gotowa",
  "walkthrough.show": "Pokaż",
  "walkthrough.hide": "Ukryj",
  "walkthrough.copy-note": "Skopiuj notatkę do zgłoszenia",
  "walkthrough.note.copied": "Notatka do zgłoszenia jest w schowku.",
  "walkthrough.note.refused":
    "Przeglądarka nie pozwoliła na kopiowanie. Notatka jest poniżej: skopiuj ją ręcznie.",
  "walkthrough.note": "Notatka do zgłoszenia",
  "walkthrough.leave": "Zakończ rozmowę bez dokończenia",

  "walkthrough.choose.text": "Kto dzwoni? Znajdź tę osobę, a potem wybierz nazwę.",
  "walkthrough.choose.find": "Znajdź użytkownika",
  "walkthrough.choose.list": "Użytkownicy",
  "walkthrough.choose.none": "Żaden użytkownik nie pasuje do „{query}”.",
  "walkthrough.choose.more": "Jest ich więcej. Wpisz dłuższą część nazwy.",
  "walkthrough.choose.external": "Dostawca tożsamości",
  "walkthrough.choose.on": "MFA jest włączone",
  "walkthrough.choose.off": "MFA jest wyłączone",
  "walkthrough.choose.unknown": "Stan MFA nieznany",

  "walkthrough.lost.title": "Na tej stronie nie trwa żadna rozmowa",
  "walkthrough.lost":
    "Jeśli stronę wczytano ponownie w trakcie rozmowy, tajny klucz tej rozmowy przepadł i nie można go już potwierdzić.",
  "walkthrough.begin-again": "Zacznij od nowa",
  "walkthrough.external":
    "Dostawca tożsamości zarządza MFA tego użytkownika. Nie można go tu skonfigurować: przekaż osobę dzwoniącą zespołowi, który prowadzi dostawcę tożsamości.",
  "walkthrough.to-users": "Przejdź do „Użytkownicy”",
  "walkthrough.to-queue": "Wróć do kolejki",

  ...walkthroughSteps,

  "walkthrough.note.title": "Konfiguracja MFA przez telefon",
  "walkthrough.note.agent": "Pomoc techniczna",
  "walkthrough.note.caller": "Osoba dzwoniąca",
  "walkthrough.note.appliance": "System",
  "walkthrough.note.what": "Co",
  "walkthrough.note.what.set-up": "Konfiguracja MFA",
  "walkthrough.note.what.recreate": "Ponowne utworzenie MFA dla nowego telefonu",
  "walkthrough.note.ticket": "Zgłoszenie",
  "walkthrough.note.checks": "Sprawdzenie tożsamości",
  "walkthrough.note.checks.between": "; ",
  "walkthrough.note.begun": "Początek",
  "walkthrough.note.ended": "Koniec",
  "walkthrough.note.result": "Wynik",
  "walkthrough.note.result.done": "MFA jest włączone, potwierdzono kod z nowego wpisu.",
  "walkthrough.note.result.open": "Nie dokończono. MFA nie zmieniono.",
  "walkthrough.note.result.under-way": "Rozmowa jeszcze trwa. Jak dotąd MFA nie zmieniono.",
  "walkthrough.note.result.finished-before":
    "Konfigurację już zakończono, ale nie podczas tej rozmowy. Trzeba ponownie sprawdzić stan.",
  "walkthrough.note.result.unknown":
    "Serwer nie odpowiedział na ostatni krok. Trzeba ponownie sprawdzić stan.",
} as const satisfies Translation<typeof english>;
