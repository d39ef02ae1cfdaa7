import { resolve } from "node:path";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { intents } from "../calls/policy.ts";
import type { AuditSource } from "../calls/write-audit.ts";
import type { Clock } from "../http/clock.ts";
import { newTraceId } from "../http/trace-id.ts";

/** Who a command is for: a name, with `--id` an id, as it was typed. */
export interface UserKey {
  readonly userName: string;
  readonly byId?: boolean | undefined;
}

const name = v.pipe(v.string(), v.trim(), v.minLength(1));
/** Approves what an agent does for a user, by their names. */
const openCaseSchema = v.object({
  command: v.literal("open-case"),
  userName: name,
  agent: name,
  intent: v.picklist(intents),
});

/** What a running server can carry out too, over its socket. */
export const storeCommandSchema = v.variant("command", [
  v.object({
    command: v.picklist(["reset-mfa", "reset-password", "unlock"]),
    userName: v.string(),
    byId: v.optional(v.boolean()),
  }),
  v.object({ command: v.literal("void-scratch-codes") }),
  openCaseSchema,
  v.object({ command: v.literal("backup"), file: v.string() }),
  v.object({ command: v.literal("verify-audit"), head: v.nullable(v.string()) }),
  /** Null: all names. */
  v.object({ command: v.literal("accept-name"), name: v.nullable(v.string()) }),
]);

export type StoreCommand = v.InferOutput<typeof storeCommandSchema>;

/** What the command on the server's machine does. */
export type AdminCommand =
  | StoreCommand
  | { readonly command: "restore"; readonly file: string }
  | { readonly command: "accept-restored" }
  | { readonly command: "check-appliance" }
  | { readonly command: "rotate-key" };

/** What the person at the keyboard reads, and whether the command did what it was told. */
export interface AdminResult {
  readonly done: boolean;
  readonly text: string;
}

/** A gateway has a record, cases and notices, and nothing else that a command is for. */
export const notOfGateway =
  "This server is a gateway: it has no users. Use the appliance's own tools. Only accept-name, accept-restored, backup, check-appliance, open-case, restore, unlock and verify-audit work here.";

const FOR_GATEWAY: readonly AdminCommand["command"][] = [
  "accept-name",
  "accept-restored",
  "check-appliance",
  "open-case",
  "verify-audit",
  "backup",
  "restore",
  "unlock",
];

/** What works on a gateway's record. */
export function isForGateway({ command }: AdminCommand): boolean {
  return FOR_GATEWAY.includes(command);
}

interface Typed {
  readonly words: readonly string[];
  readonly yes: boolean;
  readonly byId: boolean;
  readonly all: boolean;
  readonly help: boolean;
  readonly agent: string | undefined;
  readonly intent: string | undefined;
}

/** Takes the options out of what was typed: what stands after `--` is none. Null when there is one that isn't known. */
export function readOptions(args: readonly string[]): Typed | null {
  const flag = { type: "boolean" } as const;
  const text = { type: "string" } as const;
  const named = { agent: text, intent: text };
  const options = { yes: flag, id: flag, all: flag, help: { ...flag, short: "h" }, ...named } as const;
  try {
    const { values, positionals: words } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { yes = false, id: byId = false, all = false, help = false, agent, intent } = values;
    return { words, yes, byId, all, help: help || words[0] === "help", agent, intent };
  } catch {
    return null;
  }
}

/** Reads the command's arguments with its options; null when they are not understood. */
export function readAdminCommand(
  args: readonly string[],
  { byId = false, all = false, agent, intent }: Partial<Omit<Typed, "words" | "yes" | "help">> = {},
): AdminCommand | null {
  const [command, userName, ...rest] = args;
  if (rest.length > 0) return null;
  if (command === "open-case" || agent !== undefined || intent !== undefined) {
    const read = v.safeParse(openCaseSchema, { command, userName, agent, intent });
    return read.success && !byId && !all ? read.output : null;
  }
  if (all)
    return command === "accept-name" && userName === undefined && !byId ? { command, name: null } : null;
  if (byId) {
    const plain = readAdminCommand(args);
    return plain !== null && "userName" in plain && plain.command !== "open-case" ? { ...plain, byId } : null;
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
    case "rotate-key":
    case "accept-restored":
    case "check-appliance":
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
