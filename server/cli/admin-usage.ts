import { relative, sep } from "node:path";

/** Where the Debian package has the program; its command is packaging/mfa-enrollment. */
const DEBIAN = "/usr/lib/mfa-enrollment/server.js";

type Started = Pick<NodeJS.Process, "argv" | "env" | "cwd">;

/** What is typed before the name of an admin command, as this process was started: by npm, from a package, or by Node. */
export function calledAs({ argv, env, cwd }: Started): string {
  const script = argv[1] ?? "server.js";
  if (env["npm_lifecycle_event"] === "admin") return "npm run admin --";
  if (script === DEBIAN) return "mfa-enrollment admin";
  const near = relative(cwd(), script);
  return `node ${near.startsWith(`..${sep}`) ? script : near} admin`;
}

const USES = [
  ["reset-mfa USER", "turns MFA off for a user who lost phone and scratch codes"],
  ["reset-password USER", "gives a user a new password, shown once"],
  ["unlock USER", "ends a user's waiting times after wrong passwords and wrong codes"],
  ["accept-name NAME", "lets the policy's name mean who was seen with it last"],
  ["accept-name --all", "the same of all names, after the appliance was installed anew"],
  [
    "open-case USER --agent NAME --intent INTENT",
    "lets an agent act for a user once where no second administrator can approve; INTENT is setUp, recreate or turnOff",
  ],
  ["check-appliance", "looks at the appliance before a gateway goes live, and fills in the proxy's file"],
  ["backup FILE", "writes the database into a file, also while the server runs"],
  ["restore FILE", "puts a backup in the database's place (server stopped)"],
  ["accept-restored", "goes on with a database that isn't the one this server wrote last (server stopped)"],
  ["verify-audit", "checks that no audit row was removed, changed or reordered"],
  ["verify-audit ID:HASH", "the same, and that the row of an export is still there"],
  ["void-scratch-codes", "voids all scratch codes, sessions and unfinished enrollments"],
  ["rotate-key", "makes a new encryption key and seals all secrets with it (all servers stopped)"],
] as const;

/**
 * How the command is called; shown when it was called in another way.
 * @param prefix what stands before the command's name
 */
export function adminUsage(prefix: string): string {
  const lines = USES.map(([use, what]) => `  ${prefix} ${use.padEnd(20)}  ${what}\n`);
  return `Usage:
${lines.join("")}
USER is a name (one that begins with - stands after --), with --id an id. Where nobody has it, the command says who the administrators are.
Commands that take something away say what, and ask. In a script, add --yes.
Run it on the server's machine with the server's DATA_DIR or DATABASE_URL. See docs/troubleshooting.md.
`;
}
