interface LifeCycleCase {
  readonly what: string;
  readonly tests: readonly { readonly file: string; readonly name: string }[];
}

const session = "src/testing/faults/life-cycle-session.test.ts";
const page = "src/testing/faults/life-cycle-page.test.ts";
const leaving = "src/pages/enroll/leaving.test.tsx";
const refused = "src/pages/enroll/refused-code.test.tsx";
const wizard = "src/pages/enroll/wizard.test.tsx";
const codes = "src/pages/enroll/scratch-codes.test.tsx";
const warned = "src/app/session/session.test.tsx";
const broken = "src/app/broken-page.test.tsx";
const hidden = "src/app/frame/secrets-button.test.tsx";
const browser = "e2e/life-cycle.spec.ts";

const one = (what: string, ...tests: readonly (readonly [file: string, name: string])[]): LifeCycleCase => ({
  what,
  tests: tests.map(([file, name]) => ({ file, name })),
});

/** docs/faults-app.md: each case and the tests of it, by file and name. */
export const lifeCycle: readonly LifeCycleCase[] = [
  one(
    "The session ends mid-wizard: warned before, dialog over it, same user, everything kept",
    [warned, "asks two minutes before, and is renewed in place"],
    [session, "is signed in again over it by the same person, who finds key and codes as they were"],
  ),
  one("Another user signs in over the wizard: wiped", [
    session,
    "is wiped when somebody else turns out to have signed in",
  ]),
  one("The renewal fails: see “token, refresh”", [
    "src/testing/faults/refresh-cells.test.ts",
    "refreshCells",
  ]),
  one("Many 401 at once: one renewal", [session, "is one for all calls that are refused at the same time"]),
  one("Renewal while acceptMfa is in flight", [
    session,
    "that starts while acceptMfa is in flight sends no code twice",
  ]),
  one("Renewal in two tabs", [session, "of one tab does not end the session of another"]),
  one(
    "Double click, Enter and click, Enter held",
    [wizard, "makes one enrollment of a double click, under StrictMode"],
    [wizard, "sends one code of six digits, Enter and a double click"],
    [page, "send one code when Enter is held down"],
    [page, "start one enrollment when Enter is held down"],
  ),
  one(
    "Six digits pasted: sent once for each value",
    [wizard, "takes a pasted code with spaces"],
    [refused, "is sent once, however often the button is pressed, and its explanation stands"],
  ),
  one("A scratch code pasted: told, not sent", [refused, "is known as one and is not sent, typed or pasted"]),
  one(
    "Back and Forward: the same secret, the gate holds, nothing in history.state",
    [leaving, "move between the steps with the same secret, and no secret is in the history"],
    [leaving, "pass the scratch codes once they are saved"],
    ["src/enrollment/machine/transition.test.ts", "from $from on $name"],
  ),
  one("Back after done", [leaving, "do not enter the wizard again once it is done"]),
  one("Back after a stop", [page, "Back does not enter a set-up that has stopped"]),
  one("Leaving with unsaved codes", [leaving, "asks while unsaved codes are on screen; staying keeps them"]),
  one("Leaving while a code is on its way", [
    leaving,
    "asks while a code is on its way, and lets nothing within the wizard move",
  ]),
  one(
    "Reload at steps 2 to 4",
    [leaving, "says what happened, what is true and what to delete, and starts anew"],
    [browser, "a reload at the"],
  ),
  one(
    "Reload just after the code was sent",
    [page, "a reload just after the code was sent finds MFA on, and what to do without the codes"],
    [browser, "a reload just after the code was sent finds the truth"],
  ),
  one("A newer set-up in another tab: dead before a code is typed, codes taken away", [
    page,
    "with a newer enrollment takes the codes of this one away and says that they do not count",
  ]),
  one("Another user in another tab", [page, "of another user leaves this one alone"]),
  one(
    "Signing out in one tab reaches the others",
    [warned, "reaches the other tabs"],
    [leaving, "is gone when another tab signs out"],
  ),
  one("Messages between tabs hold at most a user id", [
    "src/api/session/tab-channel.test.ts",
    "createTabChannel",
  ]),
  one("StrictMode mounts twice", [wizard, "makes one enrollment of a double click, under StrictMode"]),
  one("Sleep, wake, throttled tab", [
    session,
    "is told at once when the computer wakes, before anything is sent",
  ]),
  one(
    "This computer's clock is wrong, a jump, the year 2038",
    [browser, "a computer whose clock says 2038 signs in and enrolls"],
    ["src/queries/create-query-client.test.ts", "reads again what was read before the clock was set back"],
  ),
  one("The phone's clock is wrong", [
    refused,
    "tells the way to automatic time when the phone's clock is wrong",
  ]),
  one(
    "Brought back from the browser's cache: wiped and loaded again",
    [leaving, "is gone when the page comes back from the browser's cache"],
    [browser, "a page brought back from the browser's cache is wiped and loaded again"],
  ),
  one("The clipboard is refused", [
    codes,
    "counts a refused clipboard as tried, says so and selects the codes",
  ]),
  one("Download and print are blocked", [
    codes,
    "opens for those who wrote the codes down, and leads the focus to it",
  ]),
  one("A translator changes the page", [
    page,
    "by translation keeps key and codes as they are, and nothing secret in what is left",
  ]),
  one("A render error", [broken, "says what is certain, shows nothing of the error, and leads on"]),
  one(
    "A new version while the page is open",
    [broken, "asks to load the page again when a part of it is gone"],
    [
      browser,
      "a part of the app that is gone asks to load the page again, and takes nothing from the wizard",
    ],
  ),
  one("QR code at 320 px and 400 % zoom", [
    "e2e/qr-size.spec.ts",
    "a module is a whole number of pixels and large enough for a camera",
  ]),
  one(
    "Hide secrets: switch, shortcut, hidden page, idle, never under a phone, peek, print",
    [hidden, "covers and shows again"],
    [hidden, "has a shortcut that goes by the place of the key"],
    [hidden, "comes by itself on a desktop when the page is hidden"],
    [hidden, "comes by itself on a desktop after five idle minutes"],
    [hidden, "never comes by itself on a phone"],
    ["src/ui/cover.test.tsx", "peek"],
    [codes, "are neither shown nor printed until they are shown again"],
  ),
];
