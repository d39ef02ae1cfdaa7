// A process that is measured: started with the probe, asked for its CPU time and memory, stopped with the benchmark.
import { spawn } from "node:child_process";
import { atEnd } from "./at-end.mjs";
import { SERVER, SERVER_FLAGS } from "./client.mjs";

const PROBE = new URL("probe.mjs", import.meta.url).href;

/** The built server has its port from the environment, and takes a word for a command. */
export const argumentsOf = (file, port) => (file === SERVER ? [] : [String(port)]);

/** Starts `node file` with the probe in it, and the built server with its flags. */
export function startMeasured(file, args, env) {
  const flags = file === SERVER ? SERVER_FLAGS : [];
  const child = spawn(process.execPath, [...flags, "--import", PROBE, file, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  atEnd(() => child.kill("SIGKILL"));
  return {
    child,
    /** CPU milliseconds since its start, all threads; resident and peak memory in MB. */
    usage: () =>
      new Promise((resolve, reject) => {
        child.once("message", resolve);
        child.send("usage", (error) => {
          if (error !== null) reject(error);
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once("exit", resolve);
        child.kill("SIGTERM");
      }),
  };
}
