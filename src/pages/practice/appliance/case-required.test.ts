// @vitest-environment node
import { expect, test } from "vitest";
import { signIn } from "../../../../server/appliance/testing/sign-in.ts";
import { caseHeader, underCase } from "../../../../server/guard/testing/open-case.ts";
import { contractTargets, type ContractTarget } from "../../../testing/contract-target.ts";

const targets: readonly [string, ContractTarget][] = Object.entries(contractTargets);
const refused = [403, "case-required"];

const changes = [
  ["set up", "enableMfa", {}, "setUp"],
  ["re-create", "enableMfa", { recreate: true }, "recreate"],
  ["turn off", "disableMfa", undefined, "turnOff"],
] as const;

/** An administrator, and what comes of each change of olivia's MFA. */
async function scene(target: ContractTarget) {
  const { client, clock, close } = await target.open();
  const administrator = await signIn(client, "administrator");
  const send = async (call: string, json: object | undefined, init: object = {}) => {
    const body = json === undefined ? {} : { json };
    const { status, problem } = await administrator.send("POST", `/api/v8.1/users/1001/${call}`, {
      ...body,
      ...init,
    });
    return [status, problem];
  };
  return { client, clock, close, administrator, send };
}

test.each(targets)(
  "%s changes nothing for somebody else without a case for it, and uses it up",
  async (_, target) => {
    const { client, administrator, send, close } = await scene(target);
    const ada = await signIn(client, "ada");
    for (const [, call, json, intent] of changes) {
      expect(await send(call, json)).toEqual(refused);
      expect(await send(call, json, underCase("none"))).toEqual(refused);
      const other = intent === "setUp" ? "turnOff" : "setUp";
      expect(
        await send(call, json, await caseHeader(administrator, { intent: other, userId: "1001" })),
      ).toEqual(refused);
      expect(await send(call, json, await caseHeader(administrator, { intent, userId: "1002" }))).toEqual(
        refused,
      );
      expect(await send(call, json, await caseHeader(ada, { intent, userId: "1001" }))).toEqual(refused);
      const stopped = await caseHeader(administrator, { intent, userId: "1001", stopped: true });
      expect(await send(call, json, stopped)).toEqual(refused);
      const right = await caseHeader(administrator, { intent, userId: "1001" });
      expect(await send(call, json, right)).toEqual([call === "disableMfa" ? 204 : 200, undefined]);
      expect(await send(call, json, right), "it allowed one").toEqual(refused);
    }
    await close();
  },
);

test.each(targets)("%s takes no case that is half an hour old", async (_, target) => {
  const { client, administrator, clock, close } = await scene(target);
  const old = await caseHeader(administrator, { intent: "setUp", userId: "1001" });
  clock.advance(30 * 60_000);
  const again = await signIn(client, "administrator");
  const { status, problem } = await again.send("POST", "/api/v8.1/users/1001/enableMfa", {
    json: {},
    ...old,
  });
  expect([status, problem]).toEqual(refused);
  await close();
});

test.each(targets)("%s wants no case of somebody for themselves", async (_, target) => {
  const { client, close } = await scene(target);
  const olivia = await signIn(client, "olivia");
  const { status } = await olivia.send("POST", "/api/v8.1/users/1001/enableMfa", { json: {} });
  expect(status).toBe(200);
  await close();
});
