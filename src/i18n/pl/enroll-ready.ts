import type { enrollReady as english } from "../en/enroll-ready.ts";
import type { Translation } from "../translation.ts";

export const enrollReady = {
  "enroll.ready.heading": "Przygotowanie",
  "enroll.ready.text":
    "Z MFA do logowania potrzebne są hasło i kod z aplikacji w telefonie. Konfiguracja zajmuje około trzech minut.",
  "enroll.ready.who": "Dla",
  "enroll.ready.appliance": "System",
  "enroll.ready.need": "Co jest potrzebne",
  "enroll.ready.need.app":
    "Aplikacja uwierzytelniająca w telefonie. Wystarczy dowolna standardowa, na przykład Aegis, 2FAS, Google\u00a0Authenticator lub Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested": "Aplikacja uwierzytelniająca w telefonie. Tutaj polecane: {apps}.",
  "enroll.ready.need.place":
    "Miejsce na kody zapasowe, które się pojawią: menedżer haseł albo kartka w bezpiecznym miejscu.",
  "enroll.ready.change": "Co się zmieni",
  "enroll.ready.change.nothing-yet":
    "Nic się nie zmieni, dopóki na końcu nie zostanie potwierdzony kod z aplikacji. Wcześniej można przerwać.",
  "enroll.ready.change.sign-in": "Potem każde logowanie wymaga hasła i sześciocyfrowego kodu.",
  "enroll.ready.change.sessions": "Inne sesje tego konta zostaną zakończone.",
  "enroll.ready.change.old-phone":
    "Stary telefon działa, dopóki nie zostanie potwierdzony kod z nowego. Potem przestaje działać.",
  "enroll.ready.change.old-codes":
    "Stare kody zapasowe przestają działać w tej samej chwili. Nowe zostaną pokazane podczas tej konfiguracji.",
  "enroll.ready.change.old-entry": "Na koniec usuń stary wpis z aplikacji uwierzytelniającej.",
  "enroll.ready.already-on": "MFA jest już włączone dla tego konta.",
  "enroll.ready.already-on.text":
    "Dla nowego telefonu skonfiguruj MFA ponownie: stary działa, dopóki nowy nie zostanie potwierdzony.",
  "enroll.ready.new-phone": "Skonfiguruj nowy telefon",
  "enroll.ready.external":
    "To konto loguje się przez dostawcę tożsamości. Jego MFA konfiguruje się tam, nie tutaj.",
  "enroll.ready.instructions": "Instrukcja do wydruku",
  "enroll.ready.again":
    "Konfiguracja trwa. Kontynuuj z tym samym tajnym kluczem i tymi samymi kodami zapasowymi.",
  "enroll.ready.wait": "Konfigurację rozpoczęto zbyt wiele razy.",
  "enroll.ready.wait.left": {
    one: "Można zacząć od nowa za {count} sekundę.",
    few: "Można zacząć od nowa za {count} sekundy.",
    many: "Można zacząć od nowa za {count} sekund.",
    other: "Można zacząć od nowa za {count} sekundy.",
  },
  "enroll.ready.wait.left.minutes": {
    one: "Można zacząć od nowa za {count} minutę.",
    few: "Można zacząć od nowa za {count} minuty.",
    many: "Można zacząć od nowa za {count} minut.",
    other: "Można zacząć od nowa za {count} minuty.",
  },
  "enroll.step-up.title": "Potwierdź swoją tożsamość",
  "enroll.step-up.text": "Od logowania minęło kilka minut. Wpisz hasło, aby kontynuować.",
  "enroll.step-up.password": "Twoje hasło",
} as const satisfies Translation<typeof english>;
