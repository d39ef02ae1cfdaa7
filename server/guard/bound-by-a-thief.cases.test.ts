import { describe, expect, test } from "vitest";
import { confirmEnrollment, enroll, startEnrollment } from "../appliance/testing/enroll.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../appliance/testing/sign-in.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { defaultPolicy } from "../calls/policy.ts";
import { azurePlacesOnEngines } from "./testing/places.ts";
import { perTest } from "../testing/per-test.ts";

const DAY = 24 * 3_600_000;
const NOTICE = "/api/guard/users/1001/last-change";
const BOUND = { change: "enabled", changedBy: "olivia" };

describe.each(azurePlacesOnEngines)(
  "the next sign-in tells of an authenticator that was bound, on %s,",
  (_, open) => {
    const place = perTest(() => open(defaultPolicy));
    const home = perTest(() => place.anyone.at("192.0.2.5"));
    const abroad = perTest(() => home.at("203.0.113.9"));

    const code = (secretKey: string) => oracleCode(secretKey, place.now());

    /** What the person is told at a sign-in with both steps, a minute later. */
    async function toldLater({ secretKey }: { readonly secretKey: string }): Promise<unknown> {
      place.advance(60_000);
      const challenge = textMember(await passwordGrantOf(home, "olivia"), "mfa_token");
      const token = textMember(await mfaGrantOf(home, challenge, code(secretKey)), "access_token");
      return (await home.withToken(token).send("GET", NOTICE)).body["notices"] ?? [];
    }
    async function knowHome(): Promise<void> {
      await signIn(home, "olivia");
      place.advance(DAY);
    }

    test("from a network that is new, and the session that bound it can't take that away", async () => {
      await knowHome();
      const thief = await signIn(abroad, "olivia");
      place.advance(1_000);
      const bound = await enroll(thief, "1001", place);
      expect((await thief.send("GET", NOTICE)).body["notice"]).toBe(false);
      expect(await toldLater(bound)).toMatchObject([BOUND]);
    });

    test("by a session that was old when a fresh one began it", async () => {
      const old = await signIn(home, "olivia");
      place.advance(301_000);
      const started = await startEnrollment(await signIn(home, "olivia"), "1001");
      await confirmEnrollment(old, "1001", started.token, code(started.secretKey));
      expect(await toldLater(started)).toMatchObject([BOUND]);
    });

    test.each([
      ["from the first network of all", 0],
      ["from one that is known for more than a day", 2 * DAY],
    ])("but not %s", async (_when, knownForMs) => {
      if (knownForMs > 0) {
        await knowHome();
        await signIn(abroad, "olivia");
        place.advance(knownForMs);
      }
      expect(await toldLater(await enroll(await signIn(abroad, "olivia"), "1001", place))).toEqual([]);
    });

    test("and not after a fresh sign-in that took its time to scan", async () => {
      const olivia = await signIn(home, "olivia");
      place.advance(299_000);
      const started = await startEnrollment(olivia, "1001");
      place.advance(14 * 60_000);
      await confirmEnrollment(olivia, "1001", started.token, code(started.secretKey));
      expect(await toldLater(started)).toEqual([]);
    });

    test("by a token that was taken elsewhere", async () => {
      await knowHome();
      const token = await signIn(home, "olivia");
      expect(await toldLater(await enroll(token.at("203.0.113.9"), "1001", place))).toMatchObject([BOUND]);
    });
  },
);
