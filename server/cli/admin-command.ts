import { relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import * as v from "valibot";
import type { AuditSource } from "../calls/write-audit.ts";
import type { Clock } from "../http/clock.ts";
import { newTraceId } from "../http/trace-id.ts";

/** Who a command is for: a name or an id, as it was typed. With `--id` it is an id and nothing else. */
export interface UserKey {
  readonly userName: string;
  readonly byId?: boolean | undefined;
}

/** What a running server can carry out too, over its socket. */
export const storeCommandSchema = v.variant("command", [
  v.object({
    command: v.picklist(["reset-mfa", "reset-password", "unlock"]),
    userName: v.string(),
    byId: v.optional(v.boolean()),
  }),
  v.object({ command: v.picklist(["void-scratch-codes", "reseal"]) }),
  v.object({ command: v.literal("backup"), file: v.string() }),
  v.object({ command: v.literal("verify-audit"), head: v.nullable(v.string()) }),
  /** Null: all names. */
  v.object({ command: v.literal("accept-name"), name: v.nullable(v.string()) }),
]);

export type StoreCommand = v.InferOutput<typeof storeCommandSchema>;

/** What the command on the server's machine does; the key commands work on the key file. */
export type AdminCommand = StoreCommand | KeyCommand | RestoreCommand;

export type KeyCommand = { readonly command: "add-key" } | { readonly command: "rotate-key" };

interface RestoreCommand {
  readonly command: "restore";
  readonly file: string;
}

/** What the person at the keyboard reads, and whether the command did what it was told. */
export interface AdminResult {
  readonly done: boolean;
  readonly text: string;
}

/** A gateway has a record, cases and notices, and nothing else that a command is for. */
export const notOfGateway =
  "This server is a gateway: it has no users. Use the appliance's own tools. Only accept-name, backup, restore, unlock and verify-audit work here.";

const FOR_GATEWAY: readonly AdminCommand["command"][] = [
  "accept-name",
  "verify-audit",
  "backup",
  "restore",
  "unlock",
];

/** What works on a gateway's record. */
export function isForGateway({ command }: AdminCommand): boolean {
  return FOR_GATEWAY.includes(command);
}

/** Where the Debian package has the program; its command is packaging/debian/mfa-enrollment. */
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
  ["backup FILE", "writes the database into a file, also while the server runs"],
  ["restore FILE", "puts a backup in the database's place (server stopped)"],
  ["verify-audit", "checks that no audit row was removed, changed or reordered"],
  ["verify-audit ID:HASH", "the same, and that the row of an export is still there"],
  ["void-scratch-codes", "voids all scratch codes, sessions and unfinished enrollments"],
  ["rotate-key", "makes a new encryption key and seals all secrets with it (server stopped)"],
  ["add-key", "adds a key to the key file without using it yet (many nodes)"],
  ["reseal", "seals all secrets with the current key"],
] as const;

/**
 * How the command is called; shown when it was called in another way.
 * @param prefix what stands before the command's name
 */
export function adminUsage(prefix: string): string {
  const lines = USES.map(([use, what]) => `  ${prefix} ${use.padEnd(20)}  ${what}\n`);
  return `Usage:
${lines.join("")}
USER is a name (one that begins with - stands after --) or an id. Where nobody has it, the command says who the administrators are.
With --id, USER is an id and nothing else. Without it, nothing is done where one account is called as the id of another.
Commands that take something away say what, and ask. In a script, add --yes.
Run it on the server's machine with the server's DATA_DIR or DATABASE_URL. See docs/troubleshooting.md.
`;
}

interface Typed {
  readonly words: readonly string[];
  readonly yes: boolean;
  readonly byId: boolean;
  readonly all: boolean;
  readonly help: boolean;
}

/** Takes the options out of what was typed: what stands after `--` is none. Null when there is one that isn't known. */
export function readOptions(args: readonly string[]): Typed | null {
  const flag = { type: "boolean" } as const;
  const options = { yes: flag, id: flag, all: flag, help: { ...flag, short: "h" } } as const;
  try {
    const { values, positionals: words } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { yes = false, id: byId = false, all = false, help = false } = values;
    return { words, yes, byId, all, help: help || words[0] === "help" };
  } catch {
    return null;
  }
}

/** Reads the command's arguments, with `--id` and `--all` or without; null when they are not understood. */
export function readAdminCommand(
  args: readonly string[],
  { byId = false, all = false }: Partial<Pick<Typed, "byId" | "all">> = {},
): AdminCommand | null {
  const [command, userName, ...rest] = args;
  if (rest.length > 0) return null;
  if (all)
    return command === "accept-name" && userName === undefined && !byId ? { command, name: null } : null;
  if (byId) {
    const plain = readAdminCommand(args);
    return plain !== null && "userName" in plain ? { ...plain, byId } : null;
  }
  switch (command) {
    case "backup":
    case "restore":
      return userName === undefined || userName.trim() === "" ? null : { command, file: resolve(userName) };
    case "accept-name":
      return userName === undefined || userName.trim() === "" ? null : { command, name: userName };
    case "verify-audit":
      return { command, head: userName ?? null };
    case "reset-mfa":
    case "reset-password":
    case "unlock":
      return userName === undefined || userName.trim() === "" ? null : { command, userName };
    case "void-scratch-codes":
    case "reseal":
    case "add-key":
    case "rotate-key":
      return userName === undefined ? { command } : null;
    case undefined:
    default:
      return null;
  }
}

/** Where the audit says a command came from: this machine, no call and no signed-in person. */
export function adminAuditSource(clock: Clock): AuditSource {
  return { address: "command line", traceId: newTraceId(), now: clock.now() };
}
