import { describe, expect, test } from "vitest";
import { createTestAppliance, TEST_DEMO_PASSWORD } from "../testing/create-test-appliance.ts";
import { enroll } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient, type Answer } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";
import { deviceCookies, knownDevice } from "./device-cookie.ts";
import { routes } from "../../routes.ts";
import { perTest } from "../../testing/per-test.ts";

const DAY = 24 * 3_600_000;

const appliance = perTest(() => createTestAppliance());
const client = perTest(() => testClient(appliance.handle));
const browser = perTest(() => client.browser());

/** Spends what strangers have for this user at this address. */
async function spendStrangers(name = "olivia"): Promise<void> {
  for (let count = 0; count < 5; count += 1) await passwordGrantOf(client, name, "a wrong password");
  expect((await passwordGrantOf(client, name)).status).toBe(429);
}

const cookiesOf = ({ headers }: Answer): readonly string[] => headers.getSetCookie();

describe("the device cookie", () => {
  test("is set by a sign-in alone, for this host alone, and no script reads it", async () => {
    expect(cookiesOf(await passwordGrantOf(browser, "olivia", "a wrong password"))).toEqual([]);
    const granted = await passwordGrantOf(browser, "olivia");
    const [cookie = "", ...others] = cookiesOf(granted);
    expect(others).toEqual([]);
    expect(granted.text).not.toContain(/(?<==1\.)[^;]+/.exec(cookie)?.[0]);
    expect(cookie.length).toBeLessThan(250);
    expect(cookie.replace(/^__Host-device-[0-9a-f]{12}=1\.[A-Za-z0-9+/=]+; /, "")).toBe(
      "Max-Age=7776000; Path=/; HttpOnly; Secure; SameSite=Strict",
    );
  });

  test("is not set before the second factor, nor by a refresh", async () => {
    const { secretKey } = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const challenge = await passwordGrantOf(browser, "olivia");
    expect(cookiesOf(challenge)).toEqual([]);
    const code = oracleCode(secretKey, appliance.clock.now());
    const granted = await mfaGrantOf(browser, textMember(challenge, "mfa_token"), code);
    expect(cookiesOf(granted)).toHaveLength(1);
    const form = { grant_type: "Refresh_token", refresh_token: textMember(granted, "refresh_token") };
    const refreshed = await browser.send("POST", "/api/oauth2/token", { form });
    expect([refreshed.status, cookiesOf(refreshed)]).toEqual([200, []]);
  });

  test("is neither set nor read over plain HTTP", async () => {
    expect(cookiesOf(await passwordGrantOf(client, "olivia"))).toEqual([]);
    const [cookie = ""] = cookiesOf(await passwordGrantOf(browser, "olivia"));
    await spendStrangers();
    const form = { username: "olivia", password: "staple of the demo users" };
    const headers = { Cookie: cookie.split(";")[0] ?? "" };
    expect((await client.send("POST", "/api/oauth2/token", { form, headers })).status).toBe(429);
  });

  test("is good for its user alone, and a browser keeps one for each", async () => {
    await passwordGrantOf(browser, "olivia");
    await spendStrangers("ravi");
    expect((await passwordGrantOf(browser, "ravi")).status).toBe(429);
    appliance.clock.advance(60_000);
    await passwordGrantOf(browser, "ravi");
    await spendStrangers("ravi");
    await spendStrangers("olivia");
    expect((await passwordGrantOf(browser, "ravi")).status).toBe(200);
    expect((await passwordGrantOf(browser, "olivia")).status).toBe(200);
  });

  test("under the name of another user's it is none, nor is one of another server", async () => {
    const pairOf = (answer: Answer) => cookiesOf(answer)[0]?.split(";")[0]?.split(/=(.*)/s) ?? [];
    const [, ofOlivia = ""] = pairOf(await passwordGrantOf(browser, "olivia"));
    const [name = "", ofRavi = ""] = pairOf(await passwordGrantOf(browser, "ravi"));
    const elsewhere = await createTestAppliance();
    const [, ofElsewhere = ""] = pairOf(
      await passwordGrantOf(testClient(elsewhere.handle).browser(), "ravi"),
    );
    await elsewhere.close();
    await spendStrangers("ravi");
    const form = { username: "ravi", password: TEST_DEMO_PASSWORD };
    const statusWith = async (value: string) => {
      const headers = { Cookie: `${name}=${value}` };
      return (await client.browser().send("POST", "/api/oauth2/token", { form, headers })).status;
    };
    expect([await statusWith(ofOlivia), await statusWith(ofElsewhere)]).toEqual([429, 429]);
    expect(await statusWith(ofRavi)).toBe(200);
  });

  test("where no password is known, as at a gateway, it is bound to its user all the same", () => {
    const ownerOf = (id: string) => ({ id, password_hash: null });
    const callWith = (cookie: string) => {
      const request = new Request("https://vm.example/", { headers: { Cookie: cookie } });
      return { request, secure: true, parts: appliance.parts };
    };
    const pairOf = (id: string) => deviceCookies(callWith(""), ownerOf(id))[0]?.split(";")[0] ?? "";
    const nameOf = (id: string) => pairOf(id).split("=", 1)[0] ?? "";
    const [value = ""] = /(?<==).*/.exec(pairOf("olivia")) ?? [];
    expect(knownDevice(callWith(`${nameOf("olivia")}=${value}`), ownerOf("olivia"))).not.toBeNull();
    expect(knownDevice(callWith(`${nameOf("ravi")}=${value}`), ownerOf("ravi"))).toBeNull();
  });

  test("opens no call, changed it is none, and after 90 days neither", async () => {
    const [cookie = ""] = cookiesOf(await passwordGrantOf(browser, "olivia"));
    for (const { method, path } of routes.filter(({ rights }) => rights !== "anyone"))
      expect((await browser.send(method, path.replace("{id}", "1001"))).status, path).toBe(401);
    const [name = "", value = ""] = cookie.split(";")[0]?.split(/=(.*)/s) ?? [];
    const changed = `${name}=${value.slice(0, 10)}${value[10] === "A" ? "B" : "A"}${value.slice(11)}`;
    await spendStrangers();
    const form = { username: "olivia", password: "staple of the demo users" };
    const statusWith = async (Cookie: string) =>
      (await client.browser().send("POST", "/api/oauth2/token", { form, headers: { Cookie } })).status;
    expect(await statusWith(changed)).toBe(429);
    appliance.clock.advance(90 * DAY - 1);
    await spendStrangers();
    expect(await statusWith(`${name}=${value}`)).toBe(200);
    appliance.clock.advance(1);
    expect(await statusWith(`${name}=${value}`)).toBe(429);
  });

  test("is a stranger's from when the password is changed, until its browser signs in with the new one", async () => {
    const other = client.browser();
    for (const one of [browser, other]) expect((await passwordGrantOf(one, "olivia")).status).toBe(200);
    const olivia = await signIn(client.at("192.0.2.1"), "olivia");
    const password = "another one of the demo users";
    expect((await olivia.send("PUT", "/api/v8.1/users/1001", { json: { password } })).status).toBe(200);
    await spendStrangers();
    const both = async () => [
      (await passwordGrantOf(browser, "olivia", password)).status,
      (await passwordGrantOf(other, "olivia", "a wrong password")).status,
    ];
    expect(await both()).toEqual([429, 429]);
    appliance.clock.advance(60_000);
    expect((await passwordGrantOf(browser, "olivia", password)).status).toBe(200);
    await spendStrangers();
    expect(await both()).toEqual([200, 429]);
  });

  test("below a path is that path's alone", async () => {
    const headers = { Cookie: Array.from({ length: 9 }, (_, number) => `console${number}=1`).join("; ") };
    const request = new Request("https://vm.example/mfa/api/oauth2/token", { headers });
    const call = { request, secure: true, base: "/mfa/", parts: appliance.parts };
    expect(deviceCookies(call, { id: "1001", password_hash: null })).toEqual([
      expect.stringMatching(
        /^__Secure-device-[0-9a-f]{12}=\S+; Max-Age=7776000; Path=\/mfa\/; HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
  });

  test("a shared browser keeps eight of them at most, so that its headers stay small", async () => {
    const admin = await signIn(client, "administrator");
    let removed = 0;
    for (let number = 0; number < 12; number += 1) {
      const json = { name: `clerk${number}`, password: "a long enough password" };
      await admin.send("POST", "/api/v8.1/users", { json });
      const answer = await passwordGrantOf(browser, json.name, json.password);
      removed += cookiesOf(answer).filter((cookie) => cookie.includes("Max-Age=0")).length;
    }
    expect(removed).toBe(4);
    // Somebody with one of the eight gets another in its place.
    expect(cookiesOf(await passwordGrantOf(browser, "clerk4", "a long enough password"))).toHaveLength(1);
  });
});
