import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { defaultPolicy } from "../../calls/policy.ts";
import { guardedStandIn } from "../testing/guarded-stand-in.ts";

const USERS = "/api/v8.1/users";

let standIn: Awaited<ReturnType<typeof guardedStandIn>>;
/** How many wrong sign-ins the appliance has, and answers to none of them. */
let held: number;
let release: () => void;
const flood: Promise<unknown>[] = [];

beforeEach(async () => {
  held = 0;
  const released = new Promise<void>((resolve) => (release = resolve));
  const appliance = await createTestAppliance();
  standIn = await guardedStandIn("8.1", appliance, {
    policy: defaultPolicy,
    handle: async (request, peer) => {
      if (!(await request.clone().text()).includes("nobody")) return appliance.handle(request, peer);
      held += 1;
      await released;
      return Response.json({ type: "urn:mfa-enrollment:invalid-grant" }, { status: 400 });
    },
  });
});
afterEach(async () => {
  release();
  await Promise.all(flood.splice(0));
});

const from = (address: string) => testClient((request) => standIn.handle(request, { address, secure: true }));

/** Sign-ins at as many names that nobody has. */
function startFlood(address: string, count: number): void {
  const client = from(address);
  for (let index = 0; index < count; index += 1)
    flood.push(passwordGrantOf(client, `nobody ${address} ${index}`, "a wrong password"));
}

test("one host keeps an appliance that is slow busy for nobody else", async () => {
  const olivia = await signIn(from("198.51.100.9"), "olivia");
  startFlood("203.0.113.1", 280);
  await expect.poll(() => held).toBe(32);
  expect((await passwordGrantOf(from("203.0.113.2"), "ravi")).status).toBe(200);
  expect((await olivia.send("GET", `${USERS}/1001`)).status).toBe(200);
  expect((await olivia.send("GET", "/api/guard/policy")).status).toBe(200);
  expect(held).toBe(32);
});

test("some room is left for those who are known, from wherever strangers come", async () => {
  const browser = from("203.0.113.7").browser();
  const olivia = await signIn(browser, "olivia");
  for (let network = 1; network <= 10; network += 1) startFlood(`10.0.${network}.1`, 33);
  await expect.poll(() => held).toBe(192);
  expect((await passwordGrantOf(browser, "olivia")).status).toBe(200);
  expect((await olivia.send("GET", `${USERS}/1001`)).status).toBe(200);
});
