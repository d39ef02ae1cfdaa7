// What the guard costs inside the appliance's own address, call by call in turns: nginx with docs/hosting/nginx-inline.conf,
// and nginx alone in front of the same appliance, over TLS on both sides. What passes raw keeps 0.9 of nginx alone; a read
// takes 1.5 times as long at the median, an `acceptMfa` of one's own twice.
import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atEnd } from "./at-end.mjs";
import { PASSWORD, SERVER, serverEnvironment, signInCall, waitReady } from "./client.mjs";
import { openConnection } from "./connection.mjs";
import { startMeasured } from "./measured-process.mjs";
import { makeCertificate, startNginx } from "./nginx.mjs";
import { codeOf, json } from "./operations.mjs";

const PAIRS = 400;
const LARGE_PAIRS = 50;
const PEOPLE = 60;
const SIDES = ["alone", "guarded"];

const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Prints a row for each kind of call. */
export async function benchInline(firstPort, out) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync("chmod", ["a+rx", folder]);
  const [standIn, real, guard, alone, guarded] = [0, 1, 2, 3, 4].map((offset) => firstPort + offset);
  const { key, cert, ca } = makeCertificate(folder);
  const place = { folder, cert, key, ports: { standIn, guard, alone, guarded } };
  const open = () => ({ alone: openConnection(alone, ca), guarded: openConnection(guarded, ca) });

  out("\n| inline | alone p50 ms | guarded p50 ms | time | nginx CPU | goal |\n|---|---|---|---|---|---|");
  const raw = await startNginx(place, `https://127.0.0.1:${standIn}`);
  for (const [name, count, parts] of [
    ["raw: GET", PAIRS, { path: "/api/v8.1/policies/7?Offset=1" }],
    ["raw: POST of 2 kB", PAIRS, { method: "POST", path: "/api/v8.1/jobs", body: "b".repeat(2_000) }],
    ["raw: download of 1 MB", LARGE_PAIRS, { path: "/download" }],
  ])
    row(out, name, await pairs(open(), raw.cpuMs, count, () => parts), 1 / 0.9);
  await raw.stop();

  const data = (name) => ({ DATA_DIR: join(folder, name) });
  for (const name of ["real", "guard"]) mkdirSync(join(folder, name), { mode: 0o700 });
  const tls = { TLS_CERT: cert, TLS_KEY: key };
  const appliance = startMeasured(SERVER, [], { ...serverEnvironment(real), ...data("real"), ...tls });
  await waitReady(real, "/ready", ca);
  const url = `https://127.0.0.1:${real}`;
  const trust = { APPLIANCE_FINGERPRINT: new X509Certificate(ca).fingerprint256, BASE_PATH: "/mfa/" };
  const ours = { APPLIANCE_URL: url, PROFILE: "azure", TRUSTED_PROXIES: "127.0.0.1", ...trust };
  const variables = { ...serverEnvironment(guard), ...data("guard"), ...ours };
  const server = startMeasured(SERVER, [], variables);
  await waitReady(guard);
  const nginx = await startNginx(place, url);
  const { reads, accepts } = await enrollPeople(open());
  row(out, "read a user", await pairs(open(), nginx.cpuMs, PAIRS, (side) => reads[side]), 1.5);
  row(out, "own acceptMfa", accepts, 2);
  await Promise.all([nginx.stop(), server.stop(), appliance.stop()]);
}

/** Both sides by turns, call by call; the first ten warm. @param callOf the call of a side */
async function pairs(connections, cpuMs, count, callOf) {
  const measured = { alone: [], guarded: [] };
  for (let turn = -10; turn < count; turn += 1)
    for (const side of turn % 2 === 0 ? SIDES : SIDES.toReversed()) {
      const before = cpuMs();
      const { took } = await ask(connections[side], callOf(side));
      if (turn >= 0) measured[side].push({ took, cpu: cpuMs() - before });
    }
  for (const side of SIDES) connections[side].close();
  return measured;
}

/** People set up their own MFA, by turns; what comes of it, and how each reads themselves afterwards. */
async function enrollPeople(connections) {
  const signIn = async (side, name) => {
    const { text } = await ask(connections[side], signInCall(name, PASSWORD));
    return JSON.parse(text).access_token;
  };
  const post = async (side, path, token, body) => {
    const { took, text } = await ask(connections[side], { method: "POST", path, ...json(token, body) });
    return { took, body: text === "" ? {} : JSON.parse(text) };
  };
  const root = await signIn("alone", "administrator");
  const [reads, accepts] = [{}, { alone: [], guarded: [] }];
  for (let turn = -2; turn < 2 * PEOPLE; turn += 1) {
    const side = SIDES[Math.abs(turn % 2)];
    const name = `person${turn}`;
    const made = await post("alone", "/api/v8.1/users", root, { name, description: "", password: PASSWORD });
    const token = await signIn(side, name);
    const user = `/api/v8.1/users/${made.body.id}`;
    reads[side] = { path: user, headers: { Authorization: `Bearer ${token}` } };
    const { body } = await post(side, `${user}/enableMfa`, token, { recreate: false });
    const code = codeOf(body.secretKey);
    const { took } = await post(side, `${user}/acceptMfa`, token, { code, token: body.token });
    // The first of each warms.
    if (turn >= 0) accepts[side].push({ took });
  }
  return { reads, accepts };
}

async function ask(connection, parts) {
  const began = performance.now();
  const { status, text } = await connection.call(parts);
  if (status < 200 || status > 299) throw new Error(`${parts.path}: ${status} ${text}`);
  return { took: performance.now() - began, text };
}

function row(out, name, measured, goal) {
  const p50 = (side, what) => middle(measured[side].map((each) => each[what]));
  const ratio = p50("guarded", "took") / p50("alone", "took");
  const cpu = p50("guarded", "cpu") / p50("alone", "cpu");
  const cells = [
    name,
    ...SIDES.map((side) => p50(side, "took").toFixed(2)),
    `${ratio.toFixed(2)} ×`,
    Number.isNaN(cpu) ? "–" : `${cpu.toFixed(2)} ×`,
    `≤ ${goal.toFixed(2)}: ${ratio <= goal ? "met" : "missed"}`,
  ];
  out(`| ${cells.join(" | ")} |`);
}
