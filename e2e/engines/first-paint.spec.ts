import { LANGUAGES } from "../checks/choose-language.ts";
import { SCRIPT, addressesWith, holdScript } from "../fixtures/hold-script.ts";
import { USER } from "../fixtures/walk.ts";
import { ENTER, TAB } from "./engine.ts";
import { expect, test } from "./test.ts";

/** In each engine. `FIRST_PAINT_LOADS=334` makes a thousand of three. */
const LOADS = Number(process.env["FIRST_PAINT_LOADS"] ?? "12");

test(
  "whatever is typed while the script comes is kept, in every language, and signs in once",
  { tag: "@engine" },
  async ({ engine, lab, person }) => {
    test.setTimeout(60_000 + LOADS * 10_000);
    const keys = [...USER.split(""), TAB, ...lab.password.split(""), ENTER];
    for (let load = 0; load < LOADS; load += 1) {
      const tag = LANGUAGES[load % LANGUAGES.length] ?? "en";
      const gate = holdScript(lab);
      const before = lab.requests.all.length;
      await person.openForm(lab.origin);
      expect(await engine.evaluate("document.documentElement.lang")).toBe(tag);
      // Each load the script comes after another key, the last time after all of them.
      const early = Math.round((load * keys.length) / Math.max(1, LOADS - 1));
      await person.pressKeys(keys.slice(0, early));
      gate.open();
      await person.pressKeys(keys.slice(early));
      await expect
        .poll(
          () => engine.evaluate("location.pathname"),
          `load ${String(load)}, ${tag}, ${String(early)} keys`,
        )
        .toBe("/account");
      const asked = lab.requests.all.slice(before).map(({ path }) => path);
      expect(asked.filter((path) => path.endsWith("/oauth2/token") || path === SCRIPT)).toHaveLength(2);
      expect(await person.complaints()).toEqual([]);
      const next = LANGUAGES[(load + 1) % LANGUAGES.length] ?? "en";
      await engine.evaluate(`document.cookie = "mfa-language=${next}; path=/"`);
      // A cookie that can be read is kept; one that was only written may come after the next request.
      await expect.poll(() => engine.evaluate("document.cookie")).toContain(`mfa-language=${next}`);
    }
    expect(addressesWith(lab.password, lab)).toEqual([]);
  },
);
