import type { Logger } from "pino";
import type { ApplianceParts } from "../appliance/appliance-parts.ts";
import { checkClock } from "../appliance/check-clock.ts";
import { createAppliance } from "../appliance/create-appliance.ts";
import { entryName } from "../appliance/mfa/provisioning-uri.ts";
import { seedUsers } from "../appliance/users/seed-users.ts";
import { adminSocketPath, serveAdminSocket } from "../cli/admin-socket.ts";
import { runAdminCommand } from "../cli/run-admin-command.ts";
import { announceNode } from "../store/node-presence.ts";
import type { Environment } from "./environment.ts";
import { openParts } from "./open-parts.ts";
import { storeReady } from "./store-ready.ts";
import { sweepHourly } from "./sweep-hourly.ts";

/**
 * Opens the embedded appliance. Passwords of accounts that were just made are printed at once: nobody would know them
 * if a later step of the start failed (D-45).
 * @throws Error with a plain message
 */
export async function openAppliance(environment: Environment, log: Logger, print: (text: string) => void) {
  const parts = await openParts(environment, log);
  const leave = await announce(environment.DATABASE_URL, parts);
  await checkClock(parts);
  const { ADMIN_PASSWORD: adminPassword, DEMO: demo, DEMO_PASSWORD: demoPassword } = environment;
  const firstPasswords = await seedUsers(parts, { adminPassword, demo, demoPassword });
  if (firstPasswords.length > 0) print(firstStartTable(firstPasswords));
  const closeSocket =
    environment.DATABASE_URL === undefined ? await openAdminSocket(parts, environment.DATA_DIR) : () => {};
  const endSweep = sweepHourly(parts);
  return {
    part: { kind: "appliance" as const, appliance: createAppliance(parts) },
    ready: storeReady(parts.store),
    issuer: entryName(parts.settings.issuer),
    pool: parts.store.pool,
    close: async () => {
      endSweep();
      closeSocket();
      await leave();
      await parts.store.close();
    },
  };
}

/** With PostgreSQL, lets commands on other machines know that this node runs and which keys it holds. */
async function announce(
  databaseUrl: string | undefined,
  { keyRing, log, store }: ApplianceParts,
): Promise<() => Promise<void>> {
  if (databaseUrl === undefined) return async () => {};
  const warn = (error: Error) =>
    log.warn({ event: "store.connection-lost", err: error }, "a database connection was lost");
  try {
    return await announceNode(databaseUrl, keyRing.versions, warn);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Lets the admin command reach this server. Without the socket the server runs all the same, and says so. */
async function openAdminSocket(parts: ApplianceParts, dataDir: string): Promise<() => void> {
  const path = adminSocketPath(dataDir);
  try {
    if (path === null) throw new Error("The path of DATA_DIR is too long for a socket.");
    return await serveAdminSocket(path, (command) => runAdminCommand(parts, command));
  } catch (error) {
    parts.log.warn(
      { event: "admin.no-socket", err: error },
      "the admin command works only while this server is stopped",
    );
    return () => {};
  }
}

/** An account that was made at the first start, with its generated password. */
interface FirstPassword {
  readonly userName: string;
  readonly password: string;
  readonly role: string;
}

/** The table of generated passwords, and who may do what: shown once on standard output, kept nowhere (D-45). */
function firstStartTable(rows: readonly FirstPassword[]): string {
  const head = { userName: "User name", password: "Password" };
  const width = (pick: (row: typeof head) => string) =>
    Math.max(...[head, ...rows].map((row) => pick(row).length));
  const names = width((row) => row.userName);
  const line = ({ userName, password }: typeof head) => `  ${userName.padEnd(names)}  ${password}\n`;
  return (
    "\nFirst start. These accounts were created. Their passwords are shown only now:\n\n" +
    line(head) +
    line({ userName: "-".repeat(names), password: "-".repeat(width((row) => row.password)) }) +
    `${rows.map(line).join("")}\n${rolesOf(rows)}\n`
  );
}

function rolesOf(rows: readonly FirstPassword[]): string {
  return [...new Set(rows.map(({ role }) => role))]
    .map((role) => {
      const names = rows.filter((row) => row.role === role).map(({ userName }) => userName);
      return `${role}: ${names.join(", ")}.\n`;
    })
    .join("");
}
