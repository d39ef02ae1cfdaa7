// @vitest-environment node
import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { startStage } from "../testing/start-stage.ts";

const accept = { token: "unknown", code: "123456" };

test("a server that cannot be reached rejects as a browser's fetch does, until it is switched off", async () => {
  const { stage, call } = await startStage();
  stage.faults.set(new Set(["offline"]));
  await expect(call("GET", "/users")).rejects.toThrow(TypeError);
  await expect(call("GET", "/users")).rejects.toThrow(TypeError);
  stage.faults.set(new Set());
  expect((await call("GET", "/users")).status).toBe(200);
});

test("a slow answer takes ten seconds", async () => {
  const { stage, call, waits } = await startStage();
  stage.faults.set(new Set(["slow"]));
  expect((await call("GET", "/users")).status).toBe(200);
  expect(waits).toEqual([10_000]);
});

test("a session that ends is over at the appliance, once", async () => {
  const { stage, call, signIn } = await startStage();
  stage.faults.set(new Set(["session-ends"]));
  expect((await call("GET", "/users")).status).toBe(401);
  expect([...stage.faults.get()]).toEqual([]);
  expect((await call("GET", "/users")).status).toBe(401);
  await signIn();
  expect((await call("GET", "/users")).status).toBe(200);
});

test("too many attempts are told for thirty seconds, and reading goes on", async () => {
  const { stage, call, clock } = await startStage();
  stage.faults.set(new Set(["too-many"]));
  const first = await call("POST", "/users/1001/acceptMfa", accept);
  expect([first.status, first.headers.get("retry-after")]).toEqual([429, "30"]);
  expect((await call("GET", "/users")).status).toBe(200);
  clock.time += 20_000;
  const second = await call("POST", "/users/1001/enableMfa", {});
  expect([second.status, second.headers.get("retry-after")]).toEqual([429, "10"]);
  clock.time += 10_000;
  expect((await call("POST", "/users/1001/enableMfa", {})).status).toBe(200);
});

test("a server that fails does nothing, once", async () => {
  const { stage, call } = await startStage();
  stage.faults.set(new Set(["server-fails"]));
  expect((await call("POST", "/users/1001/enableMfa", {})).status).toBe(500);
  expect((await call("POST", "/users/1001/enableMfa", {})).status).toBe(200);
});

test("an identity check that expired allows no change, once", async () => {
  const { stage, call } = await startStage();
  stage.faults.set(new Set(["case-expires"]));
  const refused = await call("POST", "/users/1001/enableMfa", {});
  expect([refused.status, (await refused.json()).type]).toEqual([403, "urn:mfa-enrollment:case-required"]);
  expect((await call("POST", "/users/1001/enableMfa", {})).status).toBe(200);
});

test("an enrollment that expires is refused at its code", async () => {
  const { stage, call } = await startStage();
  const enrollment = await (await call("POST", "/users/1001/enableMfa", {})).json();
  stage.faults.set(new Set(["enrollment-expires"]));
  const body = { token: enrollment.token, code: "123456" };
  expect((await call("POST", "/users/1001/acceptMfa", body)).status).toBe(410);
});

test("a lost answer belongs to something that was done", async () => {
  const { stage, call, clock } = await startStage();
  const enrollment = await (await call("POST", "/users/1001/enableMfa", {})).json();
  stage.faults.set(new Set(["answer-lost"]));
  const phone = new TOTP({ secret: Secret.fromBase32(enrollment.secretKey) });
  const body = { token: enrollment.token, code: phone.generate({ timestamp: clock.time }) };
  await expect(call("POST", "/users/1001/acceptMfa", body)).rejects.toThrow(TypeError);
  expect((await (await call("GET", "/users/1001")).json()).mfaEnabled).toBe(true);
});
