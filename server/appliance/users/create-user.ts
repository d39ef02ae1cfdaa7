import { usersTable } from "../../store/tables/users-table.ts";
import { auditSource } from "../audit-source.ts";
import { authenticate } from "../authenticate.ts";
import type { Call } from "../call.ts";
import { readJson } from "../http/read-json.ts";
import { jsonResponse } from "../json-response.ts";
import { auditPerson } from "../mfa/audit-person.ts";
import { done, refuse, unwrapOutcome } from "../outcome.ts";
import { passwordFault } from "../password-fault.ts";
import { hashPassword } from "../password-hash.ts";
import { ProblemError } from "../problem-error.ts";
import { requireFreshSignIn } from "../require-fresh-sign-in.ts";
import { requireAdmin } from "../require-right-on-user.ts";
import { ADMIN_ROLE } from "../role.ts";
import { canonicalUserName, userNameFault } from "../user-name.ts";
import { writeAudit } from "../write-audit.ts";
import { insertUser } from "./insert-user.ts";
import { presentUser } from "./present-user.ts";
import type { CreateUserBody } from "./user-bodies.ts";
import { createUserBody, createUserBodyV1 } from "./user-bodies.ts";

/**
 * `POST /users`, PortalAdmin only. In v1 every new user is a PortalOperator, for v1 knows no roles. Making an
 * administrator needs a fresh sign-in: else a stale session could make itself one that has it (security rule 8).
 * @throws ProblemError not-allowed, step-up-required, bad-request, conflict (the name is taken)
 */
export async function createUser(call: Call): Promise<Response> {
  const { store, clock } = call.parts;
  const actor = await authenticate(call);
  requireAdmin(actor);
  const body: CreateUserBody = call.version.showsRoles
    ? await readJson(call.request, createUserBody)
    : await readJson(call.request, createUserBodyV1);
  const { role = "PortalOperator", type = "Internal" } = body;
  if (role === ADMIN_ROLE) requireFreshSignIn(actor, clock.now());
  const passwordHash = await checkedPassword(
    call,
    body.name,
    type === "Internal" ? (body.password ?? "") : null,
  );
  const { name, description } = body;
  const outcome = await store.transaction("createUser", async (tx) => {
    const now = clock.now();
    if ((await usersTable.byNameKey(tx, canonicalUserName(name))) !== undefined) return refuse("conflict");
    const user = await insertUser(tx, { name, description, role, type, isDefault: false, passwordHash }, now);
    const event = {
      event: "create-user",
      outcome: "done",
      reason: role,
      actor: auditPerson(actor),
      user,
    } as const;
    await writeAudit(tx, auditSource(call, now), event);
    return done(user);
  });
  const user = unwrapOutcome(outcome);
  return jsonResponse(call.version.createStatus, presentUser(call.version, { ...user, active: null }));
}

async function checkedPassword(call: Call, name: string, password: string | null): Promise<string | null> {
  const nameFault = userNameFault(name);
  const fault = password === null ? null : passwordFault(password, name);
  if (nameFault !== null || fault !== null) {
    const errors = {
      ...(nameFault === null ? {} : { name: [nameFault] }),
      ...(fault === null ? {} : { password: [fault] }),
    };
    throw new ProblemError("bad-request", { errors });
  }
  return password === null ? null : hashPassword(call.parts, password);
}
