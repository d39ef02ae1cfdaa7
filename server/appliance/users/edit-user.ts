import * as v from "valibot";
import { userTurn } from "../../http/turn.ts";
import type { Actor, Call } from "../../calls/call.ts";
import { jsonAnswer, jsonBody, type SignedInEndpoint } from "../../calls/endpoint.ts";
import { identities } from "../../calls/identities.ts";
import { done, refuse, unwrapOutcome } from "../../calls/outcome.ts";
import { isAdministrator, requireAdministrator, requireFreshSignIn } from "../../calls/rights.ts";
import { auditSource, writeAudit } from "../../calls/write-audit.ts";
import { jsonResponse } from "../../http/json-response.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { readJson } from "../../http/read-json.ts";
import { hashPassword } from "../../secrets/password-hash.ts";
import { normalized } from "../../store/findable-text.ts";
import type { Db, UsersRow } from "../../store/schema.ts";
import { sessionsTable } from "../../store/tables/session-tables.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { lockTarget } from "../mfa/lock-target.ts";
import { losesLastAdministrator } from "./last-administrator.ts";
import { userSchema } from "../../../contract/user-answer.ts";
import { presentUser, withMfa } from "./read-users.ts";
import { isTaken } from "./insert-user.ts";
import {
  canonicalUserName,
  descriptionSchema,
  passwordFault,
  roleSchema,
  userNameFault,
} from "./user-rules.ts";

/** Members that are left out stay as they are. */
const bodyV1 = v.object({
  description: v.optional(descriptionSchema),
  password: v.optional(v.string()),
});

/** Null is left out, as in the vendor's document. */
const bodyWithRole = v.object({
  ...bodyV1.entries,
  name: v.nullish(v.string()),
  password: v.nullish(v.string()),
  role: v.nullish(roleSchema),
});

/**
 * `PUT /users/{id}`: description and password of oneself or, by a PortalAdmin, of another; name and role (v8.1) by a
 * PortalAdmin. A new name, password or role needs a fresh sign-in, or it would be a way around step-up, and ends the user's other sessions.
 */
export const editUser: SignedInEndpoint = {
  describe: (version) => ({
    summary:
      "Changes the description, the password or (in v8.1) the name and the role. A new password, name or role ends the user's other sessions",
    body: jsonBody(version.showsRoles ? bodyWithRole : bodyV1, true),
    answers: [jsonAnswer(200, "The changed user", userSchema(version))],
    problems: ["step-up-required", "user-gone", "external-identity", "conflict"],
  }),
  handle: async (call, actor) => {
    const { store, clock } = call.parts;
    const body: v.InferOutput<typeof bodyWithRole> = call.version.showsRoles
      ? await readJson(call.request, bodyWithRole)
      : await readJson(call.request, bodyV1);
    const role = body.role ?? undefined;
    const password = body.password ?? undefined;
    const rename = await newName(call, body.name ?? undefined);
    const administers = role !== undefined || rename !== undefined;
    if (administers) requireAdministrator(actor);
    const sensitive = password !== undefined || administers;
    if (sensitive) requireFreshSignIn(actor, actor.id, clock.now());
    const passwordHash =
      password === undefined ? undefined : await newPasswordHash(call, actor, password, rename?.name);
    const outcome = await store.transaction("editUser", async (tx) => {
      const now = clock.now();
      const locked = await lockTarget(tx, actor, call.id);
      if (locked.kind === "refused") return locked;
      const user = locked.value;
      if (administers && !(await actsAsAdministrator(tx, actor))) return refuse("not-allowed");
      if (passwordHash !== undefined && user.type !== "Internal") return refuse("external-identity");
      const next = { ...user, ...rename, role: role ?? user.role };
      if (await losesLastAdministrator(tx, actor.policy, user, next)) return refuse("conflict");
      if (rename !== undefined && (await isTaken(tx, rename.name, user.id))) return refuse("conflict");
      const newRole = role === user.role ? undefined : role;
      const takesOver = passwordHash !== undefined || rename !== undefined || newRole !== undefined;
      const description = body.description ?? user.description;
      const changes = {
        ...(passwordHash === undefined ? {} : { password: true }),
        ...(rename === undefined ? {} : { from: user.name, to: rename.name }),
        ...(newRole === undefined ? {} : { role: newRole }),
        ...(description === user.description ? {} : { description: true }),
      };
      if (Object.keys(changes).length === 0) return done(await withMfa(tx, user));
      const changed: UsersRow = {
        ...next,
        description,
        password_hash: passwordHash ?? user.password_hash,
      };
      const { password_hash } = changed;
      await usersTable.update(tx, user.id, { ...rename, description, role: changed.role, password_hash });
      if (takesOver) await sessionsTable.endOthers(tx, user.id, actor.sessionId);
      await identities.see(tx, changed, now);
      const event = { event: "edit-user", outcome: "done", actor, user } as const;
      await writeAudit(tx, auditSource(call, now), { ...event, details: changes });
      return done(await withMfa(tx, changed));
    });
    return jsonResponse(200, presentUser(call, unwrapOutcome(outcome)));
  },
};

type Name = Pick<UsersRow, "name" | "name_key">;

/** The name to change to; undefined when it stays: clients send a user back as they got it. @throws ProblemError bad-request */
async function newName(call: Call, given: string | undefined): Promise<Name | undefined> {
  if (given === undefined) return undefined;
  const name = normalized(given).trim();
  const user = await call.parts.store.read((db) => usersTable.byId(db, call.id));
  if (user === undefined || user.name === name) return undefined;
  const fault = userNameFault(given);
  if (fault !== null) throw new ProblemError("bad-request", { errors: { name: [fault] } });
  return { name, name_key: canonicalUserName(given) };
}

/** Whether they are an administrator still; their row is locked. */
async function actsAsAdministrator(tx: Db, actor: Actor): Promise<boolean> {
  const person = await usersTable.byId(tx, actor.id);
  return person !== undefined && isAdministrator({ ...actor, name: person.name, role: person.role });
}

/** @param rename their new name, which must not make the password either */
async function newPasswordHash(
  call: Call,
  actor: Actor,
  password: string,
  rename: string | undefined,
): Promise<string> {
  const user = await call.parts.store.read((db) => usersTable.byId(db, call.id));
  if (user === undefined) throw new ProblemError("user-gone");
  const fault = passwordFault(password, [user.name, rename ?? "", call.parts.settings.issuer]);
  if (fault !== null) throw new ProblemError("bad-request", { errors: { password: [fault] } });
  return hashPassword(call.parts, password, userTurn(actor.id, call.address));
}
