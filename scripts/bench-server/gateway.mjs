// What the guard costs: the gateway as it is, and one without a guard, in turns in front of one bare appliance. Calls that
// leave no record are passed on; the goal is two milliseconds at the median.
import { createServer } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { atEnd } from "./at-end.mjs";
import { SERVER, serverEnvironment, tokenOf, waitReady } from "./client.mjs";
import { measure } from "./measure.mjs";
import { argumentsOf, startMeasured } from "./measured-process.mjs";

const GOAL_MS = 2;
const TURNS = 11;

const user = (id) => ({ id: String(id), name: `user${id}`, role: "PortalUser", mfaEnabled: false });
const page = {
  offset: 0,
  limit: 50,
  totalCount: 50,
  results: Array.from({ length: 50 }, (_, id) => user(id)),
};

/** Answers at once, so that nearly all of the time is the gateway's. */
function startAppliance(port) {
  const answers = { "/api/oauth2/token": tokens(), "/api/v8.1/users": page };
  const server = createServer((request, response) => {
    const path = (request.url ?? "").split("?", 1)[0];
    const body = JSON.stringify(answers[path] ?? user(1));
    request
      .resume()
      .on("end", () =>
        response
          .writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) })
          .end(body),
      );
  });
  atEnd(() => server.close());
  return new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
}

const tokens = () => ({
  access_token: "bench",
  expires_in: 86_400,
  username: "user1",
  roleName: "PortalUser",
});

async function startSide(file, port, variables) {
  const env = { ...serverEnvironment(port), ...variables };
  const processes = [startMeasured(file, argumentsOf(file, port), env)];
  await waitReady(port);
  return { ports: [port], processes };
}

/** Prints a row for each operation and number of connections. */
export async function benchGateway(firstPort, milliseconds, out) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const outDir = join("node_modules/.mfa-enrollment-test", `bench-${process.pid}`);
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  atEnd(() => rmSync(outDir, { recursive: true, force: true }));
  const entry = "server/gateway/testing/plain-entry.ts";
  await build({ logLevel: "error", build: { ssr: entry, outDir, emptyOutDir: true } });
  await startAppliance(firstPort);
  const place = { APPLIANCE_URL: `http://127.0.0.1:${firstPort}`, PROFILE: "azure", DATA_DIR: folder };
  const guarded = await startSide(SERVER, firstPort + 1, place);
  const plain = await startSide(join(outDir, "plain-entry.js"), firstPort + 2, place);
  try {
    const headers = { Authorization: `Bearer ${await tokenOf(firstPort + 1, "user1", "anything")}` };
    out(
      "\n| gateway | connections | plain p50 ms | guarded p50 ms | ratio | difference ms | plain CPU ms | guarded CPU ms | goal |",
    );
    out("|---|---|---|---|---|---|---|---|---|");
    for (const [name, path] of [
      ["read a user", "/api/v8.1/users/1"],
      ["list 50 users", "/api/v8.1/users?Limit=50"],
    ])
      for (const connections of [1, 32]) {
        const turns = [];
        // The first turn warms. The order changes, so that what the machine does meanwhile meets both.
        for (let turn = -1; turn < TURNS; turn += 1) {
          const measured = await inTurn(turn, { plain, guarded }, connections, milliseconds / 4, () => ({
            path,
            headers,
          }));
          if (turn >= 0) turns.push(measured);
        }
        out(row(name, connections, turns));
      }
  } finally {
    await Promise.all([...guarded.processes, ...plain.processes].map((each) => each.stop()));
  }
}

async function inTurn(turn, sides, connections, milliseconds, next) {
  const order = turn % 2 === 0 ? ["plain", "guarded"] : ["guarded", "plain"];
  const measured = {};
  for (const side of order) {
    measured[side] = await measure(sides[side], connections, milliseconds, next);
    if (measured[side].failed > 0)
      throw new Error(`${measured[side].failed} calls of the ${side} one failed`);
  }
  return measured;
}

const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function row(name, connections, turns) {
  const of = (side, what) => middle(turns.map((turn) => turn[side][what]));
  const difference = middle(turns.map(({ plain, guarded }) => guarded.p50 - plain.p50));
  const ratio = middle(turns.map(({ plain, guarded }) => guarded.p50 / plain.p50));
  const cells = [
    name,
    connections,
    of("plain", "p50").toFixed(2),
    of("guarded", "p50").toFixed(2),
    ratio.toFixed(2),
    difference.toFixed(2),
    of("plain", "cpuMs").toFixed(3),
    of("guarded", "cpuMs").toFixed(3),
    `≤ ${GOAL_MS} ms: ${difference <= GOAL_MS ? "met" : "missed"}`,
  ];
  return `| ${cells.join(" | ")} |`;
}
