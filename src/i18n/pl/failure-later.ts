import type { failureLater as english } from "../en/failure-later.ts";
import type { Translation } from "../translation.ts";

export const failureLater = {
  "failure.offline.accept":
    "Brak połączenia. Nie jest pewne, czy kod dotarł. Połącz się z siecią, a potem sprawdź ponownie.",
  "failure.offline.turn-off":
    "Brak połączenia. Nie jest pewne, czy MFA zostało wyłączone. Połącz się z siecią, a potem sprawdź ponownie.",
  "failure.unreachable.accept":
    "Serwer jest nieosiągalny. Nie jest pewne, czy kod dotarł. Przywróć połączenie, a potem sprawdź ponownie.",
  "failure.unreachable.turn-off":
    "Serwer jest nieosiągalny. Nie jest pewne, czy MFA zostało wyłączone. Przywróć połączenie, a potem sprawdź ponownie.",
  "failure.timeout.accept":
    "Brak odpowiedzi. Nie jest pewne, czy kod dotarł. Sprawdź ponownie, zanim wpiszesz następny.",
  "failure.timeout.turn-off": "Brak odpowiedzi. Nie jest pewne, czy MFA zostało wyłączone. Sprawdź ponownie.",
  "failure.code.rejected":
    "Ten kod nie został przyjęty. Sprawdź, czy pochodzi z nowego wpisu w aplikacji i czy zegar telefonu dobrze chodzi, a potem poczekaj na następny kod i wpisz go.",
  "failure.bad-request.turn-off": "Serwer nie przyjął żądania. Sprawdź, czy MFA jest nadal włączone.",
  "failure.busy.accept": "Serwer jest zajęty. Nie jest pewne, czy kod dotarł. Sprawdź ponownie za chwilę.",
  "failure.busy.turn-off":
    "Serwer jest zajęty. Nie jest pewne, czy MFA zostało wyłączone. Sprawdź ponownie za chwilę.",
  "failure.server.accept":
    "Wystąpiła awaria serwera. Nie jest pewne, czy kod został przyjęty. Sprawdź ponownie.",
  "failure.server.turn-off":
    "Wystąpiła awaria serwera. Nie jest pewne, czy MFA zostało wyłączone. Sprawdź ponownie.",
  "failure.answer.accept":
    "Odpowiedź serwera jest nieczytelna. Nie jest pewne, czy kod został przyjęty. Sprawdź ponownie.",
  "failure.answer.turn-off":
    "Odpowiedź serwera jest nieczytelna. Nie jest pewne, czy MFA zostało wyłączone. Sprawdź ponownie.",
} as const satisfies Translation<typeof english>;
