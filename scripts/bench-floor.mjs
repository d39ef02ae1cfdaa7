// The floor of the server benchmark: node:http and the same argon2id, nothing else. In a process of its own.
import { fork } from "node:child_process";
import { createServer } from "node:http";
import { hash } from "@node-rs/argon2";

/** Same cost as the appliance's hasher (server/appliance/argon-hasher.ts). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

function serve(port) {
  createServer((message, answer) => {
    const hashes = Number(/^\/hash\/(\d+)$/.exec(message.url ?? "")?.[1] ?? 0);
    message.resume().on("end", async () => {
      for (let done = 0; done < hashes; done += 1) await hash("12345678", COST);
      answer.setHeader("Content-Type", "application/json").end('{"ok":true}');
    });
  }).listen(port, "127.0.0.1", () => process.send?.("ready"));
}

/** Starts the floor on a loopback port. */
export function startFloor(port) {
  const child = fork(new URL(import.meta.url), [String(port)]);
  return new Promise((resolve) => {
    child.once("message", () => resolve({ close: () => child.kill("SIGTERM") }));
  });
}

if (process.argv[1]?.endsWith("bench-floor.mjs")) serve(Number(process.argv[2]));
