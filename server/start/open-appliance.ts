import { servedAs } from "../../contract/served.ts";
import type { Logger } from "pino";
import { productNames, products } from "../../contract/products.ts";
import { checkClock } from "../appliance/check-clock.ts";
import { createAppliance } from "../appliance/create-appliance.ts";
import { entryName } from "../../contract/provisioning.ts";
import { seedUsers } from "../appliance/users/seed-users.ts";
import { withoutCases } from "../calls/policy.ts";
import { runAdminCommand } from "../cli/run-admin-command.ts";
import { openPolicy } from "../guard/policy-file.ts";
import { routesOf } from "../routes.ts";
import { announce, warnNoAdministrator } from "./announce.ts";
import type { Environment } from "./environment.ts";
import { cutHourly } from "../guard/audit/cut-record.ts";
import { keepHead } from "./keep-head.ts";
import { openAdminSocket } from "./open-admin-socket.ts";
import { openEvents } from "./open-events.ts";
import { openParts } from "./open-parts.ts";
import { storeReady } from "./store-ready.ts";
import { sweepHourly } from "../appliance/sweep-expired.ts";

/**
 * Opens the embedded appliance. Passwords of accounts that were just made are printed at once: nobody would know them
 * if a later step of the start failed.
 * @throws Error with a plain message
 */
export async function openAppliance(
  environment: Environment,
  log: Logger,
  print: (text: string) => void,
  optionalChecks: readonly string[],
) {
  const product = products[environment.PROFILE ?? productNames[0]];
  const policy = openPolicy(environment.GUARD_POLICY, log, optionalChecks);
  // Without what is ours nobody could open a case.
  const inForce = () => (servedAs(product).extras ? policy.get() : withoutCases(policy.get()));
  const parts = await openParts(environment, log, {}, inForce);
  const { store } = parts;
  const leave = await announce(environment, { store, log });
  await checkClock(parts);
  const { ADMIN_PASSWORD: adminPassword, DEMO: demo, DEMO_PASSWORD: demoPassword } = environment;
  const firstPasswords = await seedUsers(parts, { adminPassword, demo, demoPassword });
  const warn = () => warnNoAdministrator(inForce(), store, log);
  await warn();
  if (firstPasswords.length > 0) print(firstStartTable(firstPasswords));
  if (!environment.issuerChosen) print(issuerLine(parts.settings.issuer));
  const closeSocket = await openAdminSocket(environment, log, (command) => runAdminCommand(parts, command));
  const endSweep = sweepHourly(parts);
  const endHead = keepHead(environment, store, log);
  const endCut = cutHourly(environment.RECORD_DAYS, store, log);
  const events = await openEvents(environment, store, log);
  return {
    part: { kind: "appliance" as const, product, appliance: createAppliance(parts, routesOf(product)) },
    ready: storeReady(store),
    issuer: entryName(parts.settings.issuer),
    pool: store.pool,
    events: events.state,
    reload: () => {
      policy.reload();
      warn().catch((error: unknown) =>
        log.warn({ event: "policy.not-looked-at", err: error }, "who is an administrator could not be read"),
      );
    },
    close: async () => {
      endSweep();
      closeSocket();
      await leave();
      await events.close();
      endCut();
      await endHead();
      await store.close();
    },
  };
}

/** Entries in people's apps keep the name that they were made with. */
function issuerLine(issuer: string): string {
  return `Authenticator apps will show this system as "${issuer}". Set ISSUER to a name that people know.\n`;
}

/** An account that was made at the first start, with its generated password. */
interface FirstPassword {
  readonly userName: string;
  readonly password: string;
  readonly role: string;
}

/** The table of generated passwords, and who may do what: shown once on standard output, kept nowhere. */
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
