import type { Logger } from "pino";
import type { Product } from "../../contract/product.ts";
import type { GuardPolicy } from "../calls/policy.ts";
import type { Clock } from "../http/clock.ts";
import type { ApplianceTrust } from "./appliance-trust.ts";
import { userVerdicts } from "./check-users.ts";
import { createProductFinder, probeOf } from "./find-product.ts";
import { lookAtCertificate } from "./look-at-certificate.ts";
import type { ShownCertificate } from "./look-at-certificate.ts";
import { UpstreamError, upstream } from "./upstream.ts";
import type { UpstreamAnswer } from "./upstream.ts";
import type { ScanAccount } from "./users-index/scan-account.ts";
import { bad, good } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";

export interface CheckParts {
  readonly origin: URL;
  readonly trust: ApplianceTrust;
  readonly product: Product | "auto";
  readonly policy: GuardPolicy;
  /** On which the list of users is read; without it nothing is known of them. */
  readonly account: ScanAccount | undefined;
  readonly clock: Clock;
  readonly log: Logger;
}

interface Checked {
  /** Null where nothing was found. */
  readonly product: Product | null;
  /** The name in its certificate. */
  readonly name: string | null;
  readonly verdicts: readonly Verdict[];
}

/** So far apart a phone's code is another one for the appliance than for people. */
const CLOCK_MS = 30_000;
const DAY_MS = 24 * 3_600_000;
const SOON_DAYS = 30;

/** Looks at an appliance before a gateway goes live in front of it: with GET alone, but for the sign-in of the account. */
export async function checkAppliance(parts: CheckParts): Promise<Checked> {
  const { origin, trust, clock, log } = parts;
  const send = upstream({ origin, trust, answerLimit: 8 * 1_024 * 1_024, deadline: 10_000 });
  const isHttps = origin.protocol === "https:";
  const shown = isHttps ? await lookAtCertificate(origin) : null;
  const name = shown?.name ?? null;
  const first = await send(probeOf("/")).catch((error: unknown) => {
    if (error instanceof UpstreamError) return error;
    throw error;
  });
  const certificate = isHttps ? [certificateVerdict(parts, first, shown)] : [];
  let isUnsure = false;
  const note = (_: unknown, stands: boolean) => void (isUnsure = stands);
  const finder = createProductFinder({ wanted: parts.product, origin, probe: send, clock, log, note });
  const product = await finder.product();
  if (product === null || first instanceof UpstreamError) {
    const fault = bad("product", "the appliance can't be reached, or its certificate isn't trusted");
    return { product, name, verdicts: [...certificate, fault] };
  }
  const known = isUnsure
    ? bad("product", `${product.name}, but that isn't sure: set PROFILE if this is the appliance`)
    : good("product", `${product.name}${parts.product === "auto" ? ", as found" : ", as PROFILE says"}`);
  const others = [clockVerdict(parts, first), ...(await userVerdicts(parts, send, product))];
  return { product, name, verdicts: [...certificate, known, ...others] };
}

function certificateVerdict(
  { trust, clock }: CheckParts,
  first: UpstreamAnswer | UpstreamError,
  shown: ShownCertificate | null,
): Verdict {
  if (shown === null) return bad("certificate", "none was shown");
  const days = Math.floor((shown.until - clock.now()) / DAY_MS);
  const said = `SHA-256 ${shown.fingerprint}, ${days < 0 ? "expired" : `${days} days left`}`;
  if (first instanceof UpstreamError && (first.fault === "untrusted" || first.fault === "unpinned"))
    return bad(
      "certificate",
      `${said}: not trusted. Compare it at the appliance, then set APPLIANCE_FINGERPRINT`,
    );
  if (trust.kind !== "pinned" && days < SOON_DAYS) return bad("certificate", said);
  return good("certificate", `${said}, ${trust.kind === "pinned" ? "pinned" : "trusted"}`);
}

function clockVerdict({ clock }: CheckParts, { headers }: UpstreamAnswer): Verdict {
  const told = Date.parse(headers.date ?? "");
  if (Number.isNaN(told)) return bad("clock", "the appliance doesn't tell its time");
  const apart = told - clock.now();
  const said = `the appliance is ${Math.round(Math.abs(apart) / 1_000)} s ${apart < 0 ? "behind" : "ahead"}`;
  return Math.abs(apart) < CLOCK_MS ? good("clock", said) : bad("clock", said);
}
