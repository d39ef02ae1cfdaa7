import * as v from "valibot";
import { userTurn } from "../../http/turn.ts";
import type { Actor, Call } from "../../calls/call.ts";
import { jsonAnswer, jsonBody, type SignedInEndpoint } from "../../calls/endpoint.ts";
import { done, refuse, unwrapOutcome } from "../../calls/outcome.ts";
import { requireFreshSignIn } from "../../calls/rights.ts";
import { auditSource, writeAudit } from "../../calls/write-audit.ts";
import { jsonResponse } from "../../http/json-response.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { readJson } from "../../http/read-json.ts";
import { accountDigest } from "../../limits/guess-counters.ts";
import { clearAccount } from "../../limits/waiting.ts";
import { hashPassword } from "../../secrets/password-hash.ts";
import { lockActor } from "../mfa/lock-target.ts";
import { insertUser, isTaken } from "./insert-user.ts";
import { userSchema } from "../../../contract/user-answer.ts";
import { presentUser } from "./read-users.ts";
import { descriptionSchema, entityIdSchema, passwordFault, roleSchema, userNameFault } from "./user-rules.ts";

/** In v1 `role` and `type` are unknown members. */
const bodyV1 = v.object({
  name: v.string(),
  description: v.optional(descriptionSchema, ""),
  password: v.optional(v.string()),
});

/** Users of an identity provider have no password. Each of these may be null, as in the vendor's document. */
const bodyWithRole = v.object({
  ...bodyV1.entries,
  password: v.nullish(v.string()),
  role: v.nullish(roleSchema),
  type: v.nullish(v.picklist(["Internal", "IdentityProvider"])),
  identityProviderEntityId: v.nullish(entityIdSchema),
});

type CreateUserBody = Partial<v.InferOutput<typeof bodyWithRole>> &
  Pick<v.InferOutput<typeof bodyV1>, "name" | "description">;

/**
 * `POST /users`. In v1 every new user is a PortalOperator, because v1 has no roles. It needs a fresh sign-in: otherwise a
 * stale session could delete somebody and make them again without MFA.
 */
export const createUser: SignedInEndpoint = {
  describe: (version) => ({
    summary: "Creates a user",
    body: jsonBody(version.showsRoles ? bodyWithRole : bodyV1, true),
    answers: [jsonAnswer(version.createStatus, "The new user", userSchema(version))],
    problems: ["step-up-required", "conflict"],
  }),
  handle: async (call, actor) => {
    const { store, clock } = call.parts;
    const body: CreateUserBody = call.version.showsRoles
      ? await readJson(call.request, bodyWithRole)
      : await readJson(call.request, bodyV1);
    const { name, description } = body;
    const role = body.role ?? "PortalOperator";
    const type = body.type ?? "Internal";
    requireFreshSignIn(actor, actor.id, clock.now());
    const passwordHash = await checkedPassword(
      call,
      actor,
      name,
      type === "Internal" ? (body.password ?? "") : null,
    );
    const outcome = await store.transaction("createUser", async (tx) => {
      const locked = await lockActor(tx, actor);
      if (locked.kind === "refused") return locked;
      const now = clock.now();
      if (await isTaken(tx, name, "")) return refuse("conflict");
      const { identityProviderEntityId = null } = body;
      const fresh = {
        name,
        description,
        role,
        type,
        isDefault: false,
        passwordHash,
        identityProviderEntityId,
      };
      const user = await insertUser(tx, fresh, now);
      // Nothing may be left of a person who had the name before.
      await clearAccount(tx, accountDigest(user.name_key, call.parts.keyRing.pepper));
      const event = { event: "create-user", outcome: "done", reason: role, actor, user } as const;
      await writeAudit(tx, auditSource(call, now), event);
      return done(user);
    });
    const user = unwrapOutcome(outcome);
    return jsonResponse(call.version.createStatus, presentUser(call, { ...user, active: null }));
  },
};

async function checkedPassword(
  call: Call,
  actor: Actor,
  name: string,
  password: string | null,
): Promise<string | null> {
  const nameFault = userNameFault(name);
  const { issuer } = call.parts.settings;
  const fault = password === null ? null : passwordFault(password, [name, issuer]);
  if (nameFault !== null || fault !== null) {
    const errors = {
      ...(nameFault === null ? {} : { name: [nameFault] }),
      ...(fault === null ? {} : { password: [fault] }),
    };
    throw new ProblemError("bad-request", { errors });
  }
  return password === null ? null : hashPassword(call.parts, password, userTurn(actor.id, call.address));
}
