import { readFileSync } from "node:fs";
import type { Logger } from "pino";
import * as v from "valibot";
import { roleOf } from "../calls/policy-rights.ts";
import { OPTIONAL_CHECKS } from "../../contract/failed-check.ts";
import { defaultPolicy, proofKinds, readPolicy, type GuardPolicy } from "../calls/policy.ts";
import { guardEndpoint } from "./guard-call.ts";

export type PolicySource = ReturnType<typeof openPolicy>;

/** What is wrong with the policy in a text; nothing for a good one. */
export function policyFaults(text: string): readonly string[] {
  const read = readPolicy(text);
  return isPolicy(read) ? [] : read;
}

/**
 * Reads the policy from the file; the built-in one without a file.
 * @throws Error with a plain message
 */
export function openPolicy(path: string | undefined, log: Logger, optionalChecks = OPTIONAL_CHECKS) {
  let policy = path === undefined ? defaultPolicy : load(path);
  tell(policy, log);
  return {
    /** The policy in force. */
    get: (): GuardPolicy => ({ ...policy, optionalChecks }),
    /** Reads the file again; one that is wrong leaves the old policy in force, and the log says what is wrong. */
    reload: () => {
      if (path === undefined) return;
      try {
        policy = load(path);
        log.info({ event: "guard.policy" }, "the policy was read again and is in force");
        tell(policy, log);
      } catch (error) {
        log.error(
          { event: "guard.policy-wrong", err: error },
          "the policy was not read: the old one is in force",
        );
      }
    },
  };
}

function load(path: string): GuardPolicy {
  const read = readPolicy(readFileSync(path, "utf8"));
  if (isPolicy(read)) return read;
  throw new Error(`GUARD_POLICY: ${read.join(" ")}`);
}

function isPolicy(read: GuardPolicy | readonly string[]): read is GuardPolicy {
  return !Array.isArray(read);
}

function tell({ requireCase, automation }: GuardPolicy, log: Logger): void {
  if (requireCase === "never") {
    log.warn(
      { event: "guard.no-cases" },
      "administrators change the MFA of others without a case (requireCase: never)",
    );
  }
  if (automation.length > 0) {
    log.info(
      { event: "guard.automation", entries: automation.length },
      "scripts' accounts act for others without a case, as the policy says",
    );
  }
}

const schema = v.object({
  role: v.picklist(["administrator", "helpDesk", "self"]),
  requireCase: v.picklist(["always", "never"]),
  approval: v.picklist(["never", "privileged", "always"]),
  proof: v.object({ ordinary: v.array(v.picklist(proofKinds)), privileged: v.array(v.picklist(proofKinds)) }),
  integrationAccounts: v.array(v.string()),
  /** Before the caller can act for others. */
  ownMfaFirst: v.boolean(),
});

/** `GET /guard/policy`: what the caller may do, and what is wanted before. Names only for those who may list users. */
export const getPolicy = guardEndpoint({
  summary: "Guard: the caller's role, and what the policy wants before a change for somebody else",
  answer: ["The policy as it concerns the caller", schema],
  handle: async ({ policy, caller }) => {
    const role = roleOf(policy, caller);
    const { requireCase, approval, proof } = policy;
    const integrationAccounts = role === "self" ? [] : policy.integrationAccounts;
    const ownMfaFirst = role !== "self" && policy.actorsNeedMfa && !caller.withCode;
    return { role, requireCase, approval, proof, integrationAccounts, ownMfaFirst };
  },
});
