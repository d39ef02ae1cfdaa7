import type { ApplianceParts } from "../../calls/appliance-parts.ts";
import { identities } from "../../calls/identities.ts";
import { hashPassword } from "../../secrets/password-hash.ts";
import { countersTable } from "../../store/tables/users-table.ts";
import { insertUser } from "./insert-user.ts";

/** A generated password, to be shown once. */
export interface SeededPassword {
  readonly userName: string;
  readonly password: string;
  readonly role: string;
}

export interface Seeding {
  /** Demo users besides the administrator; only where somebody asked for them. */
  readonly demo: boolean;
  readonly adminPassword?: string | undefined;
  readonly demoPassword?: string | undefined;
}

const ADMINISTRATOR = { name: "administrator", role: "PortalAdmin", description: "Built-in administrator" };

const DEMO_USERS = [
  { name: "olivia", role: "PortalOperator", description: "Demo user, runs backups" },
  { name: "ravi", role: "RestoreOperator", description: "Demo user, restores data" },
  { name: "rita", role: "ReadOnlyUser", description: "Demo user, reads reports" },
  { name: "ada", role: "PortalAdmin", description: "Demo user, second administrator" },
  { name: "grace", role: "PortalOperator", description: "Demo user" },
] as const;

/** Of those who have `DEMO_PASSWORD`. */
export const demoNames = DEMO_USERS.map(({ name }) => name);

/**
 * On the first start only (no users yet): the administrator and, for a demo, a user of each role and one of an identity
 * provider.
 * There are no default credentials.
 * @returns the generated passwords, to be printed once
 */
export async function seedUsers(
  parts: Pick<ApplianceParts, "store" | "clock" | "random" | "hasher" | "keyRing">,
  given: Seeding,
): Promise<SeededPassword[]> {
  if (await hasUsers(parts)) return [];
  const admin = passwordFor(parts, ADMINISTRATOR, given.adminPassword);
  const demoUsers = given.demo ? DEMO_USERS : [];
  const demos = demoUsers.map((user) => passwordFor(parts, user, given.demoPassword));
  const hashes = new Map<string, string>();
  for (const { userName, password } of [admin, ...demos])
    hashes.set(userName, await hashPassword(parts, password));
  await parts.store.transaction("seedUsers", async (tx) => {
    // When several nodes start together, the later one waits here and then finds the users of the first.
    await countersTable.add(tx, "users_version", 1);
    if (((await countersTable.all(tx)).get("users_total") ?? 0) > 0) {
      hashes.clear();
      return;
    }
    const now = parts.clock.now();
    const internal = { type: "Internal", isDefault: false } as const;
    const passwordHash = hashes.get(ADMINISTRATOR.name) ?? null;
    await insertUser(tx, { ...internal, ...ADMINISTRATOR, isDefault: true, passwordHash }, now);
    for (const { name, role, description } of demoUsers) {
      await insertUser(
        tx,
        { ...internal, name, role, description, passwordHash: hashes.get(name) ?? null },
        now,
      );
    }
    const external = {
      name: "ines",
      role: "PortalOperator",
      description: "Demo user of an identity provider",
    };
    if (given.demo)
      await insertUser(
        tx,
        { ...external, type: "IdentityProvider", isDefault: false, passwordHash: null },
        now,
      );
    // Those who are there from the beginning are no new administrators.
    await identities.trustAll(tx, []);
  });
  return [admin, ...demos]
    .filter(({ generated, userName }) => generated && hashes.has(userName))
    .map(({ userName, password, role }) => ({ userName, password, role }));
}

async function hasUsers({ store }: Pick<ApplianceParts, "store">): Promise<boolean> {
  const counters = await store.read((db) => countersTable.all(db));
  return (counters.get("users_total") ?? 0) > 0;
}

function passwordFor(
  { random }: Pick<ApplianceParts, "random">,
  { name: userName, role }: { readonly name: string; readonly role: string },
  given: string | undefined,
): SeededPassword & { readonly generated: boolean } {
  if (given === undefined || given === "") {
    const password = Buffer.from(random.bytes(15)).toString("base64url");
    return { userName, role, password, generated: true };
  }
  return { userName, role, password: given, generated: false };
}
