import { describe, expect, onTestFinished, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { enroll } from "../../appliance/testing/enroll.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient, type Answer, type TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { openCase, pick, REQUESTS, waiting } from "../../guard/requests/testing/play.ts";
import { openCaseOf, underCase } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { testEngines } from "../../store/testing/test-engines.ts";

const OLIVIA = "/api/v8.1/users/1001";
const OFF = `${OLIVIA}/disableMfa`;

/** A killed node leaves what the store has at that moment; what a statement leaves in it is proved by server/faults/crash.heavy.test.ts. */
describe.each(testEngines)("a gateway that is killed ($engine)", (engine) => {
  /** Olivia has MFA, and has asked for a new phone; ada agrees to what the administrator asks for. */
  async function bench() {
    const opened = await engine.open();
    const appliance = await createTestAppliance();
    onTestFinished(() => appliance.close().then(opened.close));
    let kept = { call: "never", reached: () => {}, until: Promise.resolve() };
    const handle: typeof appliance.handle = async (request, peer) => {
      const answer = await appliance.handle(request, peer);
      if (!request.url.endsWith(kept.call)) return answer;
      kept.reached();
      await kept.until;
      return answer;
    };
    const node = async () => {
      const guard = { store: await opened.secondNode(), policy: policyOf({ approval: "always" }) };
      const standIn = await startStandIn("8.1", { guard, appliance: { ...appliance, handle } });
      onTestFinished(standIn.close);
      return testClient(standIn.handle);
    };
    const [one, two] = [await node(), await node()];
    await enroll(await signIn(one, "olivia"), "1001", appliance.clock);
    const token = textMember(await passwordGrantOf(one, "administrator"), "access_token");
    const [admin, again, ada] = [one.withToken(token), two.withToken(token), await signIn(one, "ada")];
    const approve = (id: string) => ada.send("POST", `/api/guard/cases/${id}/approve`);
    const stateOf = async (id: string) => (await again.send("GET", `/api/guard/cases/${id}`)).body["state"];
    /** The node that makes this call hears nothing of it once the appliance has carried it out, as if it had been killed. */
    async function killedAt(call: string, send: () => Promise<Answer>): Promise<void> {
      const carriedOut = new Promise<void>((reached) => {
        kept = { call, reached, until: new Promise((letGo) => onTestFinished(() => letGo())) };
      });
      const lost = send();
      onTestFinished(() => void lost.catch(() => {}));
      await carriedOut;
    }
    return { appliance, admin, again, approve, stateOf, killedAt, one, two };
  }
  async function requested() {
    const made = await bench();
    const mfaToken = textMember(await passwordGrantOf(made.one, "olivia"), "mfa_token");
    const asked = await made.one.send("POST", REQUESTS, { json: { mfaToken } });
    const { id } = await pick(made.admin, textMember(asked, "number"));
    const { init, id: caseId } = await openCase(made.admin, "1001", id);
    await made.approve(caseId);
    const enable = (by: TestClient) =>
      by.send("POST", `${OLIVIA}/enableMfa`, { json: { recreate: true }, ...init });
    return { ...made, init, caseId, enable, person: waiting(made.two, textMember(asked, "token")) };
  }

  test("while a request's setup is made: nobody has it, nothing changed, and nobody makes a second one", async () => {
    const { admin, again, caseId, enable, person, killedAt, stateOf, two } = await requested();
    await killedAt("/enableMfa", () => enable(admin));
    expect((await person.read()).body["state"]).toBe("picked");
    expect((await person.setup()).problem).toBe("conflict");
    expect(await stateOf(caseId)).toBe("used");
    expect((await enable(again)).problem).toBe("case-required");
    expect((await person.send("cancel")).body["state"]).toBe("ended");
    expect(textMember(await passwordGrantOf(two, "olivia"), "mfa_token")).not.toBe("");
  });

  test("while a request is confirmed: the new phone counts, once, and nobody is told that nothing changed", async () => {
    const { appliance, admin, again, init, enable, person, killedAt, two } = await requested();
    await enable(admin);
    const secretKey = textMember(await person.setup(), "secretKey");
    const code = () => oracleCode(secretKey, appliance.clock.now());
    await person.send("code", { code: code() });
    const accept = (by: TestClient) => by.send("POST", `${OLIVIA}/acceptMfa`, init);
    await killedAt("/acceptMfa", () => accept(admin));
    expect((await person.read()).body).toMatchObject({ state: "setup", code: "claimed" });
    expect((await accept(again)).problem).toBe("code-missing");
    appliance.clock.advance(30_000);
    const challenge = textMember(await passwordGrantOf(two, "olivia"), "mfa_token");
    expect((await mfaGrantOf(two, challenge, code())).status).toBe(200);
  });

  test("between call and answer: the case is used, the state is read back, and nobody acts twice", async () => {
    const { admin, again, approve, killedAt, stateOf } = await bench();
    const id = textMember(await openCaseOf(admin, { intent: "turnOff", userId: "1001" }), "id");
    await approve(id);
    expect(await stateOf(id)).toBe("approved");
    await killedAt("/disableMfa", () => admin.send("POST", OFF, underCase(id)));
    expect((await again.send("GET", OLIVIA)).body["mfaEnabled"]).toBe(false);
    expect(await stateOf(id)).toBe("used");
    expect((await again.send("POST", OFF, underCase(id))).problem).toBe("case-required");
  });
});
