import * as v from "valibot";
import { objectFault } from "./json-fault.ts";
import { meantBy } from "./near-name.ts";
import { parseTrustedProxies } from "../http/client-address.ts";
import { OPTIONAL_CHECKS } from "../../contract/failed-check.ts";

/** What somebody does to the MFA of an account that isn't theirs. */
export const intents = ["setUp", "recreate", "turnOff"] as const;

export type Intent = (typeof intents)[number];

/** How somebody was found to be who they say, strongest first. All but the request are the agent's word. */
export const proofKinds = ["request", "callback", "inPerson", "manager", "questions"] as const;

export type ProofKind = (typeof proofKinds)[number];

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const names = v.pipe(v.array(name), v.maxLength(1_000));
const exactName = v.pipe(name, v.regex(/^[^*]+$/));

/** Who has a role: users by name (a `*` at the end stands for the rest), or everybody with a role of the appliance. */
const holders = v.strictObject({ users: v.optional(names, []), roles: v.optional(names, []) });

const kinds = v.pipe(v.array(v.picklist(proofKinds)), v.minLength(1));

/** A script's account: what it may do, to which accounts, from where and until when, without a case. */
const automationSchema = v.strictObject({
  user: exactName,
  intents: v.pipe(v.array(v.picklist(intents)), v.minLength(1)),
  subjects: v.pipe(names, v.minLength(1)),
  networks: v.pipe(
    v.array(
      v.pipe(
        v.string(),
        v.check((network) => parseTrustedProxies(network) !== null),
      ),
    ),
    v.minLength(1),
  ),
  /** The last day, in UTC. */
  until: v.pipe(v.string(), v.isoDate()),
});

/** What `GUARD_POLICY` may hold; docs/guard-policy.schema.json is made from it. */
export const policySchema = v.strictObject({
  $schema: v.optional(v.string()),
  roles: v.optional(
    v.strictObject({
      administrator: v.optional(holders, {}),
      helpDesk: v.optional(holders, {}),
      self: v.optional(holders, {}),
    }),
    {},
  ),
  requireCase: v.optional(v.picklist(["always", "never"]), "always"),
  approval: v.optional(v.picklist(["never", "privileged", "always"])),
  privilegedUsers: v.optional(names, []),
  privilegedRoles: v.optional(names, ["PortalAdmin"]),
  /** What does as a proof of who somebody is, for ordinary accounts and for privileged ones. */
  proof: v.optional(
    v.strictObject({
      ordinary: v.optional(kinds, [...proofKinds]),
      privileged: v.optional(kinds, [...proofKinds]),
    }),
    {},
  ),
  /** Whether who acts for others, or approves, has signed in with a code. */
  actorsNeedMfa: v.optional(v.boolean(), true),
  /** How old a sign-in with a code may be before a change for somebody else. */
  stepUpMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(15)), 15),
  automation: v.optional(v.pipe(v.array(automationSchema), v.maxLength(100)), []),
  integrationAccounts: v.optional(names, []),
});

type Written = v.InferOutput<typeof policySchema>;

/** Who may do what to which accounts, and what must be shown before. It only narrows the rights that the appliance gives. */
export type GuardPolicy = Readonly<Omit<Written, "approval">> & {
  readonly approval: NonNullable<Written["approval"]>;
  /** Checks of an identity gate that may fail; any other that fails stops it. They stand in the app's configuration. */
  readonly optionalChecks: readonly string[];
};

/** Without a file: the appliance's rights, a case for every change, a second administrator before privileged accounts. */
export const defaultPolicy: GuardPolicy = completed(v.parse(policySchema, {}));

function completed(policy: Written): GuardPolicy {
  return {
    ...policy,
    optionalChecks: OPTIONAL_CHECKS,
    approval: policy.approval ?? (policy.requireCase === "always" ? "privileged" : "never"),
  };
}

/** The same roles, where nothing of the guard can be asked for: the embedded appliance of the AWS product. */
export function withoutCases(policy: GuardPolicy): GuardPolicy {
  return { ...policy, requireCase: "never", approval: "never", actorsNeedMfa: false };
}

/** @returns the policy, or what is wrong with the text: each member with what would be right, never a value of it */
export function readPolicy(text: string): GuardPolicy | readonly string[] {
  const fault = objectFault(text);
  if (fault !== null) return [fault];
  const parsed = v.safeParse(policySchema, JSON.parse(text));
  if (!parsed.success) return parsed.issues.map(faultOf);
  const { requireCase, approval = "never" } = parsed.output;
  if (requireCase === "never" && approval !== "never") {
    return ["approval needs requireCase: always, because an approval is given to a case."];
  }
  return completed(parsed.output);
}

const INSTEAD: Readonly<Record<string, string>> = {
  requiredChecks: "requiredChecks is now proof: the kinds of check of which one must be passed.",
  exemptUsers:
    'exemptUsers is now automation. Write for each account: "automation": [{ "user": "NAME", "intents": ["setUp", "recreate", "turnOff"], "subjects": ["*"], "networks": ["10.0.0.0/8"], "until": "2027-12-31" }]',
};

function faultOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? "?";
  if (INSTEAD[path] !== undefined) return INSTEAD[path];
  if (issue.type === "strict_object")
    return `${path} is not a member of a policy${meantBy(path, Object.keys(policySchema.entries)) || "."}`;
  if (issue.type === "picklist") return `${path} must be ${issue.expected ?? "another value"}.`;
  if (issue.type === "regex") return `${path} must be a whole name: no * stands for others here.`;
  return `${path} is not right: see docs/guard-policy.schema.json.`;
}
