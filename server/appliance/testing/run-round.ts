import type { FakeClock } from "./fake-clock.ts";
import { confirmEnrollment } from "./enroll.ts";
import { oracleCode } from "./oracle-code.ts";
import { mfaGrantOf, passwordGrantOf } from "./sign-in.ts";
import type { TestClient } from "./test-client.ts";
import { textMember } from "./text-member.ts";

export interface Round {
  readonly admin: TestClient;
  readonly clients: readonly [TestClient, TestClient];
  readonly random: (limit: number) => number;
  readonly clock: FakeClock;
  readonly round: number;
}

const PASSWORD = "a password of one round";

/** One user, an enrollment that is ready, then eight random calls at once, half of them by the user themselves. */
export async function runRound({ admin, clients, random, clock, round }: Round): Promise<string[]> {
  const name = `round${round}`;
  // Sign-ins of a deleted user fail; rounds must not slow each other down by the limit of one address.
  const address = `10.${round >> 8}.${round & 255}.1`;
  const created = await admin.send("POST", "/api/v8.1/users", { json: { name, password: PASSWORD } });
  const id = textMember(created, "id");
  const path = `/api/v8.1/users/${id}`;
  const own = clients[0].withToken(
    textMember(await passwordGrantOf(clients[0], name, PASSWORD), "access_token"),
  );
  const enabled = await own.send("POST", `${path}/enableMfa`, { json: {} });
  const [secretKey, token] = [textMember(enabled, "secretKey"), textMember(enabled, "token")];
  const enrolled = random(2) === 0;
  if (enrolled) await confirmEnrollment(own, id, token, oracleCode(secretKey, clock.now()));
  clock.advance(30_000);
  const code = oracleCode(secretKey, clock.now());

  const calls: readonly ((client: TestClient) => Promise<string>)[] = [
    async (client) => `accept:${(await confirmEnrollment(client, id, token, code)).status}`,
    async (client) => `disable:${(await client.send("POST", `${path}/disableMfa`)).status}`,
    async (client) =>
      `recreate:${(await client.send("POST", `${path}/enableMfa`, { json: { recreate: true } })).status}`,
    async () => `delete:${(await admin.send("DELETE", path)).status}`,
    async () => {
      const client = clients[random(2)] ?? clients[0];
      const challenge = await passwordGrantOf(client.at(address), name, PASSWORD);
      const mfaToken = challenge.body["mfa_token"];
      if (typeof mfaToken !== "string") return `password:${challenge.status}`;
      return `grant:${(await mfaGrantOf(clients[1], mfaToken, code)).status}`;
    },
  ];
  return Promise.all(
    Array.from({ length: 8 }, () => {
      // Deleting is rarer, or most rounds would be about nothing else.
      const index = random(20) === 0 ? 3 : ([0, 1, 2, 4][random(4)] ?? 0);
      return calls[index]?.(random(2) === 0 ? own : admin) ?? Promise.resolve("none");
    }),
  );
}
