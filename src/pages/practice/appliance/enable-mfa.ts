import { jsonAnswer } from "./answers.ts";
import type { ApplianceVersion } from "./appliance-version.ts";
import { requireFreshSignIn } from "./authenticate.ts";
import { endPending } from "./end-pending.ts";
import { lifetimes } from "./lifetimes.ts";
import type { Pending, PracticeUser } from "./practice-user.ts";
import { newScratchCodes, newSecretKey, newVendorToken } from "./random-text.ts";
import { readJson } from "./read-body.ts";
import { RefusalError, tooManyAttempts } from "./refusal-error.ts";
import type { Session, World } from "./world.ts";

const MOST_STARTS = 20;

/** Starts an enrollment: a pending secret that changes nothing until it is accepted (contract.md §4). */
export async function enableMfa(
  world: World,
  session: Session,
  version: ApplianceVersion,
  user: PracticeUser,
  request: Request,
): Promise<Response> {
  const recreate = flag((await readJson(request, true)).get("recreate"));
  if (recreate) requireFreshSignIn(world, session);
  if (user.password === null) throw new RefusalError("external-identity");
  if (!recreate && user.factor !== null) throw new RefusalError("already-enabled");
  const pending = startEnrollment(world, user);
  return jsonAnswer({
    userId: version.idOf(user.id),
    qrString: provisioningUri(user.name, world.issuer, pending.secretKey),
    secretKey: pending.secretKey,
    scratchCodes: pending.scratchCodes,
    token: pending.token,
  });
}

/** A new pending enrollment in the place of an older one. @throws RefusalError after twenty within an hour */
export function startEnrollment(world: World, user: PracticeUser): Pending {
  const now = world.clock.now();
  user.starts = user.starts.filter((at) => at > now - lifetimes.startsMemory);
  const [oldest] = user.starts;
  if (oldest !== undefined && user.starts.length >= MOST_STARTS) {
    throw tooManyAttempts(oldest + lifetimes.startsMemory - now);
  }
  user.starts.push(now);
  const older = user.pending;
  if (older !== null) {
    const reason = older.expiresAt <= now ? "enrollment-expired" : "enrollment-superseded";
    endPending(world, user, older, reason);
  }
  user.pending = {
    secretKey: newSecretKey(world.random),
    scratchCodes: newScratchCodes(world.random),
    token: newVendorToken(world.random),
    startedAt: now,
    expiresAt: now + lifetimes.enrollment,
    wrongCodes: 0,
  };
  return user.pending;
}

/** Label `user@host`, issuer = host name, nothing else: SHA-1, six digits and 30 s are implied. */
export function provisioningUri(userName: string, issuer: string, secretKey: string): string {
  const label = `${encodeURIComponent(userName)}@${encodeURIComponent(issuer)}`;
  return `otpauth://totp/${label}?secret=${secretKey}&issuer=${encodeURIComponent(issuer)}`;
}

/** The vendor's own examples send the string `"false"` (contract.md §4). */
function flag(value: unknown): boolean {
  if (value === undefined || value === false || value === "false") return false;
  if (value === true || value === "true") return true;
  throw new RefusalError("bad-request");
}
