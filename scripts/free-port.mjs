import { randomInt } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";

const RANGE = "/proc/sys/net/ipv4/ip_local_port_range";

/** The first port that the kernel hands out by itself. */
const firstOfKernel = existsSync(RANGE) ? Number.parseInt(readFileSync(RANGE, "utf8"), 10) : 32_768;

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer().once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });

/**
 * A loopback port for a program that can't choose one itself, or that stops and starts again. It is below those that the
 * kernel hands out for port 0: another program could be given one of these first.
 */
export async function freePort() {
  for (;;) {
    const port = randomInt(Math.max(1_024, firstOfKernel - 10_000), Math.max(firstOfKernel, 11_024));
    if (await isFree(port)) return port;
  }
}
