import { confirmEnrollment, enroll, startEnrollment } from "../../server/appliance/testing/enroll.ts";
import { signIn } from "../../server/appliance/testing/sign-in.ts";
import type { Answer, SendInit, TestClient } from "../../server/appliance/testing/test-client.ts";
import type { ContractTarget } from "./contract-target.ts";

type Probe = readonly [
  who: "nobody" | "administrator" | "olivia",
  method: string,
  path: string,
  init?: SendInit,
];

const json = (value: unknown): SendInit => ({ json: value });
const form = (fields: Readonly<Record<string, string>>): SendInit => ({ form: fields });

/** Questions whose answers must not differ: rights, ids, bodies, pages. */
const probes: readonly Probe[] = [
  ["nobody", "GET", "/users"],
  ["nobody", "POST", "/users/1001/enableMfa", json({})],
  ["administrator", "GET", "/users"],
  ["administrator", "GET", "/users?Limit=2&Offset=2"],
  ["administrator", "GET", "/users?limit=-1&NAMEFILTER=R"],
  ["administrator", "GET", "/users?Limit=0"],
  ["administrator", "GET", "/users?Offset=99"],
  ["administrator", "GET", "/users?Offset=-1"],
  ["administrator", "GET", "/users?Limit=many"],
  ["administrator", "GET", "/users/1001"],
  ["administrator", "GET", "/users/1999"],
  ["administrator", "GET", "/users/none"],
  ["olivia", "GET", "/users"],
  ["olivia", "GET", "/users?NameFilter=ad"],
  ["olivia", "GET", "/users/1001"],
  ["olivia", "GET", "/users/1002"],
  ["olivia", "GET", "/users/1999"],
  ["olivia", "POST", "/users/1002/enableMfa", json({})],
  ["olivia", "POST", "/users/1999/disableMfa"],
  ["administrator", "POST", "/users/1999/enableMfa", json({})],
  ["administrator", "POST", "/users/1006/enableMfa", json({})],
  ["administrator", "POST", "/users/1006/disableMfa"],
  ["administrator", "POST", "/users/1002/disableMfa"],
  ["administrator", "POST", "/users/1002/enableMfa", json({})],
  ["olivia", "POST", "/users/1001/disableMfa"],
  ["olivia", "POST", "/users/1001/enableMfa", json({ recreate: true })],
  ["olivia", "POST", "/users/1001/enableMfa", json({ recreate: "yes" })],
  ["administrator", "POST", "/users/1002/acceptMfa", json({ code: "123456", token: "unknown" })],
  ["administrator", "POST", "/users/1002/acceptMfa", json({ code: 123456, token: "unknown" })],
  ["administrator", "POST", "/users/1002/acceptMfa", json({ code: "123456" })],
  ["administrator", "POST", "/users/1999/acceptMfa", json({ code: "123456", token: "unknown" })],
  ["administrator", "POST", "/users/1002/other"],
  ["administrator", "GET", "/other"],
];

/** As the app asks. */
const olivia = {
  username: "olivia",
  password: "staple of the demo users",
  short_lived_refresh_token: "true",
};

const grants: readonly SendInit[] = [
  form({ username: "olivia", password: "wrong" }),
  form({ username: "nobody", password: "wrong" }),
  form({ username: "ines", password: "wrong" }),
  form({ username: "olivia" }),
  form({ ...olivia, grant_type: "Password", username: " OLIVIA " }),
  form({ grant_type: "other" }),
  form({ grant_type: "Mfa", mfa_token: "unknown", mfa_code: "123456" }),
  form({ grant_type: "Refresh_token", refresh_token: "unknown" }),
];

/** The answers of a target to every probe, without what is random: status, problem, names and types of members, the headers that count. */
export async function contractAnswers(target: ContractTarget): Promise<string[]> {
  const { client, clock, close } = await target.open();
  const administrator = await signIn(client, "administrator");
  const person = await signIn(client, "olivia");
  const clients: Readonly<Record<Probe[0], TestClient>> = {
    nobody: client,
    administrator,
    olivia: person,
  };
  const answers: string[] = [];
  for (const [who, method, path, init] of probes) {
    const answer = await clients[who].send(method, `/api/v8.1${path}`, init);
    answers.push(`${who} ${method} ${path} → ${shapeOf(answer)}`);
  }
  for (const grant of grants) {
    const answer = await client.send("POST", "/api/oauth2/token", grant);
    answers.push(`token ${JSON.stringify(grant)} → ${shapeOf(answer)}`);
  }
  await enroll(person, "1001", clock);
  const fresh = await startEnrollment(person, "1001", true);
  answers.push(`two sets → ${shapeOf(await confirmEnrollment(person, "1001", fresh.token, "x"))}`);
  answers.push(`challenge → ${shapeOf(await client.send("POST", "/api/oauth2/token", form(olivia)))}`);
  answers.push(`sign out → ${shapeOf(await person.send("DELETE", "/api/oauth2/token"))}`);
  answers.push(`signed out → ${shapeOf(await person.send("GET", "/api/v8.1/users"))}`);
  await close();
  return answers;
}

const COUNTED_HEADERS = ["content-type", "www-authenticate", "allow", "retry-after"];

function shapeOf({ status, problem, headers, text, body }: Answer): string {
  const counted = COUNTED_HEADERS.map((name) => `${name}=${headers.get(name) ?? ""}`).join(" ");
  const said = problem === undefined ? JSON.stringify(text === "" ? "" : membersOf(body)) : problem;
  return `${String(status)} ${counted} ${said}`;
}

/** Values that people read are compared whole, random ones by kind and length. */
function membersOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(membersOf);
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, RANDOM.has(name) ? typeof member : membersOf(member)]);
  }
  return value;
}

const RANDOM: ReadonlySet<string> = new Set([
  "access_token",
  "refresh_token",
  "mfa_token",
  "token",
  "userId",
  "qrString",
  "secretKey",
  "scratchCodes",
]);
