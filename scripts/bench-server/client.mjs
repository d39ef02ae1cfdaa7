// What the benchmarks of the server share: a server of their own, and calls on kept-alive connections.
import { spawn } from "node:child_process";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { atEnd } from "./at-end.mjs";
import { openConnection } from "./connection.mjs";

export const PASSWORD = "bench-pass-Phrase-41";
const shared = new Agent({ keepAlive: true });

/** One HTTP/1.1 call on a kept-alive connection. */
export function call(agent, port, { method = "GET", path, headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const parts = { agent: agent ?? shared, host: "127.0.0.1", port, method, path, headers };
    const message = request(parts, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk) => (text += chunk));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
      answer.on("error", reject);
    });
    message.on("error", reject);
    message.end(body);
  });
}

/** The built server, and the flags of `npm start`. */
export const SERVER = join(process.env["SERVER_DIR"] ?? "dist-server", "main.js");
export const SERVER_FLAGS = ["--max-semi-space-size=8", "--heap-growing-percent=30"];

export const serverEnvironment = (port) => ({
  PORT: String(port),
  HOST: "127.0.0.1",
  LOG_LEVEL: "silent",
  STATIC_DIR: process.env["STATIC_DIR"] ?? "dist",
  ADMIN_PASSWORD: PASSWORD,
  DEMO: "true",
  DEMO_PASSWORD: PASSWORD,
  // Its administrator is a script.
  GUARD_POLICY: join(import.meta.dirname, "../script-policy.json"),
});

/** Waits until the path answers 200. */
export async function waitReady(port, path = "/ready", ca) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const asked =
      ca === undefined ? call(undefined, port, { path }) : openConnection(port, ca).call({ path });
    const answer = await asked.catch(() => ({ status: 0 }));
    if (answer.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the server did not start");
}

/** @param variables its own, such as `DATA_DIR` */
export async function startServer(port, variables) {
  const env = { ...process.env, ...serverEnvironment(port), ...variables };
  const child = spawn(process.execPath, [...SERVER_FLAGS, SERVER], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  atEnd(() => child.kill("SIGKILL"));
  await waitReady(port);
  return child;
}

export function stopServer(child) {
  return new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill("SIGTERM");
  });
}

/** The call that signs somebody in. */
export const signInCall = (name, password) => ({
  method: "POST",
  path: "/api/oauth2/token",
  headers: { "Content-Type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams({ grant_type: "Password", username: name, password }).toString(),
});

export async function tokenOf(port, name, password) {
  const { text } = await call(undefined, port, signInCall(name, password));
  return JSON.parse(text).access_token;
}
