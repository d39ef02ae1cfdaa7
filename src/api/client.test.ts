import { describe, expect, it } from "vitest";
import { scan } from "../testing/authenticator.ts";
import { passwordOf } from "../testing/passwords.ts";
import { failureOf } from "../testing/stub-appliance.ts";
import { startClient } from "../testing/start-client.ts";
import { colleague } from "../testing/colleague.ts";

/** Enrolls a seeded user; what they need to sign in afterwards. */
async function enrolled(apiVersion: "v1" | "v8.1" = "v1") {
  const scene = await startClient({ apiVersion });
  const { client, clock } = scene;
  await scene.signIn("olivia");
  const { id, name } = await client.findOwnUser();
  const enrollment = await client.enableMfa({ userId: id, userName: name, recreate: false });
  const phone = scan(enrollment.uri);
  await client.acceptMfa({ userId: id, code: phone.codeAt(clock.now()), token: enrollment.token });
  await clock.advance(30_000);
  return { ...scene, id, enrollment, phone };
}

describe.each(["v1", "v8.1"] as const)("the client against the real server, %s", (apiVersion) => {
  it("signs in with a code of the phone, once per code", async () => {
    const { openTab, clock, phone } = await enrolled(apiVersion);
    const tab = openTab();
    expect(await tab.signIn({ userName: "olivia", password: passwordOf("olivia") })).toEqual({
      kind: "challenge",
    });
    await tab.answerChallenge(phone.codeAt(clock.now()));
    expect(tab.session.state()).toMatchObject({ kind: "signed-in", roleName: "PortalOperator" });
    const again = await colleague({ openTab }, "olivia");
    expect(await failureOf(again.answerChallenge(phone.codeAt(clock.now())))).toMatchObject({
      reason: "code-replayed",
    });
  });

  it("is asked for step-up by the server itself, and goes on after it", async () => {
    const { client, clock, id, phone } = await enrolled(apiVersion);
    await clock.advance(301_000);
    expect(await failureOf(client.disableMfa({ userId: id }))).toMatchObject({ reason: "step-up-required" });
    expect(await client.stepUp(passwordOf("olivia"))).toEqual({ kind: "challenge" });
    await client.answerChallenge(phone.codeAt(clock.now()));
    await client.disableMfa({ userId: id });
    expect((await client.getUser(id)).mfa).toBe("off");
  });

  it("lists users page by page, and by name", async () => {
    const { client, signIn } = await startClient({ apiVersion });
    await signIn("administrator");
    const page = await client.listUsers({ offset: 2, limit: 3, nameFilter: "" });
    expect(page).toMatchObject({ offset: 2, total: 7, badRows: 0 });
    expect(page.rows).toHaveLength(3);
    const found = await client.listUsers({ offset: 0, limit: 30, nameFilter: "oliv" });
    expect(found.rows.map(({ name }) => name)).toEqual(["olivia"]);
  });

  it("tells who is managed elsewhere only where the API tells", async () => {
    const { client, signIn } = await startClient({ apiVersion });
    await signIn("administrator");
    const { rows } = await client.listUsers({ offset: 0, limit: 30, nameFilter: "ines" });
    expect(rows[0]).toMatchObject({ name: "ines", external: apiVersion === "v8.1" });
    const request = { userId: rows[0]?.id ?? "", userName: "ines", recreate: false };
    expect(await failureOf(client.enableMfa(request))).toMatchObject({ reason: "external-identity" });
  });
});

describe("the client", () => {
  it("tells the other tabs whose enrollment began, and nothing else", async () => {
    const { client, openTab, signIn } = await startClient();
    const heard: unknown[] = [];
    openTab().tabs.subscribe((message) => heard.push(message));
    await signIn("olivia");
    const { id, name } = await client.findOwnUser();
    await client.enableMfa({ userId: id, userName: name, recreate: false });
    expect(heard).toEqual([{ t: "enrolling", userId: id }]);
  });

  it("repeats a read when the server was busy, and a POST never", async () => {
    const { client, clock, faulty, signIn } = await startClient();
    await signIn("olivia");
    const { id } = await client.findOwnUser();
    faulty.inject("getUser", { kind: "status", status: 503 }, 2);
    const read = client.getUser(id);
    await clock.advance(1_000);
    expect((await read).mfa).toBe("off");
    faulty.inject("disableMfa", { kind: "status", status: 503 });
    expect(await failureOf(client.disableMfa({ userId: id }))).toMatchObject({ reason: "busy" });
    expect(faulty.sent.filter(({ call }) => call === "disableMfa")).toHaveLength(1);
  });
});
