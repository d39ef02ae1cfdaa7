import type { UsersRow } from "../../store/schema.ts";
import { sessionsTable } from "../../store/tables/sessions-table.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { auditSource } from "../audit-source.ts";
import { authenticate } from "../authenticate.ts";
import type { Call } from "../call.ts";
import { readJson } from "../http/read-json.ts";
import { jsonResponse } from "../json-response.ts";
import { auditPerson } from "../mfa/audit-person.ts";
import { lockTarget } from "../mfa/lock-target.ts";
import { done, refuse, unwrapOutcome } from "../outcome.ts";
import { passwordFault } from "../password-fault.ts";
import { hashPassword } from "../password-hash.ts";
import { ProblemError } from "../problem-error.ts";
import { requireFreshSignIn } from "../require-fresh-sign-in.ts";
import { requireAdmin, requireRightOnUser } from "../require-right-on-user.ts";
import { ADMIN_ROLE } from "../role.ts";
import { writeAudit } from "../write-audit.ts";
import { isLastAdministrator } from "./is-last-administrator.ts";
import { presentUser } from "./present-user.ts";
import type { EditUserBody } from "./user-bodies.ts";
import { editUserBody, editUserBodyV1 } from "./user-bodies.ts";
import { withMfa } from "./with-mfa.ts";

/**
 * `PUT /users/{id}`: description and password of oneself or, by a PortalAdmin, of another; role (v8.1) by a PortalAdmin.
 * A new password or role needs a fresh sign-in, or it would be a way around step-up, and ends the user's other sessions.
 * @throws ProblemError not-allowed, step-up-required, bad-request, external-identity, user-gone, conflict (last administrator)
 */
export async function editUser(call: Call): Promise<Response> {
  const { store, clock } = call.parts;
  const actor = await authenticate(call);
  requireRightOnUser(actor, call.id);
  const body: EditUserBody = call.version.showsRoles
    ? await readJson(call.request, editUserBody)
    : await readJson(call.request, editUserBodyV1);
  const { role } = body;
  if (role !== undefined) requireAdmin(actor);
  const sensitive = body.password !== undefined || role !== undefined;
  if (sensitive) requireFreshSignIn(actor, clock.now());
  const passwordHash = body.password === undefined ? undefined : await newPasswordHash(call, body.password);
  const outcome = await store.transaction("editUser", async (tx) => {
    const now = clock.now();
    const locked = await lockTarget(tx, actor, call.id);
    if (locked.kind === "refused") return locked;
    const user = locked.value;
    if (passwordHash !== undefined && user.type !== "Internal") return refuse("external-identity");
    const lowered = role !== undefined && role !== ADMIN_ROLE;
    if (lowered && (await isLastAdministrator(tx, user))) return refuse("conflict");
    const changed: UsersRow = {
      ...user,
      description: body.description ?? user.description,
      role: role ?? user.role,
      password_hash: passwordHash ?? user.password_hash,
    };
    const { description, password_hash } = changed;
    await usersTable.update(tx, user.id, { description, role: changed.role, password_hash });
    if (sensitive) await sessionsTable.endOthers(tx, user.id, actor.sessionId);
    const reason = [
      ...(passwordHash === undefined ? [] : ["password"]),
      ...(role === undefined ? [] : [role]),
    ].join(" ");
    const event = { event: "edit-user", outcome: "done", reason, actor: auditPerson(actor), user } as const;
    await writeAudit(tx, auditSource(call, now), event);
    return done(await withMfa(tx, changed));
  });
  return jsonResponse(200, presentUser(call.version, unwrapOutcome(outcome)));
}

async function newPasswordHash(call: Call, password: string): Promise<string> {
  const user = await call.parts.store.read((db) => usersTable.byId(db, call.id));
  if (user === undefined) throw new ProblemError("user-gone");
  const fault = passwordFault(password, user.name);
  if (fault !== null) throw new ProblemError("bad-request", { errors: { password: [fault] } });
  return hashPassword(call.parts, password);
}
