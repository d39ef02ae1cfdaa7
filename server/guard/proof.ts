import * as v from "valibot";
import { proofKinds, type GuardPolicy, type ProofKind } from "../calls/policy.ts";
import { foldedText } from "../store/findable-text.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";

/** What a case keeps of the request that proves who it is. */
export const requestProofSchema = v.object({
  id: v.string(),
  browser: v.picklist(["known", "new"]),
  network: v.picklist(["usual", "new"]),
  /** Others that were open for the same account. */
  others: v.number(),
});

type RequestProof = v.InferOutput<typeof requestProofSchema>;

/** The request of a case; null where nobody but the agent says who it is. */
export function requestOf({ request }: Pick<GuardCasesRow, "request">): RequestProof | null {
  return request === null ? null : v.parse(v.pipe(v.string(), v.parseJson(), requestProofSchema), request);
}

/** The kind of proof that a check of the app is; one that an organization made up itself is a question. */
const KINDS: Readonly<Record<string, ProofKind>> = {
  callback: "callback",
  badge: "inPerson",
  inPerson: "inPerson",
  manager: "manager",
};

/** Whose word each kind is. */
export const vouchedSchema = v.array(
  v.object({ kind: v.picklist(proofKinds), vouchedBy: v.picklist(["agent", "server"]) }),
);

export function vouched(kinds: readonly ProofKind[]): v.InferOutput<typeof vouchedSchema> {
  return kinds.map((kind) => ({ kind, vouchedBy: kind === "request" ? "server" : "agent" }));
}

/** Of the words that a row keeps. */
export function storedProof(words: string): readonly ProofKind[] {
  return proofKinds.filter((kind) => words.split(" ").includes(kind));
}

type Proving = Pick<GuardCasesRow, "checks" | "request">;

/** What a case proves: the request, and the checks that were passed. Strongest first. */
export function proofOf({ checks, request }: Proving): readonly ProofKind[] {
  const passed = new Set<ProofKind>(
    checksOf(checks)
      .filter(({ answer }) => answer === "passed")
      .map(({ name }) => KINDS[name] ?? "questions"),
  );
  if (request !== null) passed.add("request");
  return proofKinds.filter((kind) => passed.has(kind));
}

/** Whether the policy takes one of these for such an account. */
export function proves({ proof }: GuardPolicy, row: Proving, privileged: boolean): boolean {
  const taken = privileged ? proof.privileged : proof.ordinary;
  return proofOf(row).some((kind) => taken.includes(kind));
}

/** No U+0000 and no half of a surrogate pair: see `descriptionSchema` of the appliance. */
export const plainText = (longest: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(longest),
    v.check((text) => !/[\0\p{Surrogate}]/u.test(text)),
  );

const answer = v.picklist(["passed", "failed", "notAsked"]);

const checkSchema = v.object({ name: v.pipe(plainText(200), v.minLength(1)), answer });

/** What was taken once stays readable. */
export const recordedCheckSchema = v.object({ name: v.string(), answer });

/** One that was both passed and failed says nothing. */
export const checksSchema = v.pipe(
  v.array(checkSchema),
  v.maxLength(20),
  v.check(
    (checks) => checks.every((one) => checks.every((other) => agree(one.name, one.answer, other))),
    "A check has two answers.",
  ),
);

function agree(name: string, given: string, other: { readonly name: string; readonly answer: string }) {
  return given === other.answer || foldedText(name) !== foldedText(other.name);
}

type Check = v.InferOutput<typeof recordedCheckSchema>;

/** The answers of a gate as the store keeps them. */
export function checksOf(text: string): readonly Check[] {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), v.array(recordedCheckSchema)), text);
  return parsed.success ? parsed.output : [];
}
