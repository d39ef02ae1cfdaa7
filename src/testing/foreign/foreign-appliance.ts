import { assertNever } from "../../lib/assert-never.ts";
import { TOTP } from "otpauth";
import type { SentRequest } from "../call-of.ts";
import { createStubFetch, jsonAnswer, type StubFetch } from "../stub-fetch.ts";

/** How one appliance in the field differs from another, where the vendor's documents leave it open. */
export interface Quirks {
  readonly acceptStatus?: 200 | 201 | 204;
  /** Status of a refused code; the documents name none. */
  readonly wrongCodeStatus?: 400 | 401 | 403 | 422;
  /** Status of the second step of a sign-in. */
  readonly challengeStatus?: 204 | 400;
  readonly enable?: (answer: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  readonly user?: (answer: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  readonly token?: (answer: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

export interface ForeignAppliance extends StubFetch {
  readonly mfaEnabled: () => boolean;
}

export const SECRET = "KQ5P6HBW63UTX4JPMXBJXI2PQM";

/** The vendor's own example, letter for letter (docs/contract.md §4). */
const example = {
  userId: 1001,
  qrString: `otpauth://totp/Authentication&40?secret=${SECRET}&issuer=`,
  secretKey: SECRET,
  scratchCodes: ["58189682", "89975527", "24259296", "35931094", "34317173"],
  token: "MEJDODYyQTQxMjZEQUMyMEJGMzMzRkY4OTQzRjY1REYwRjI0MTg4REU2RjhGMEUyQTg2NjE0MUIxNzg2NjNFNg==",
};

const empty = (status: number) => new Response(null, { status });
/** As documented: members, but no type that anybody could know, and no trace id. */
const problem = (status: number) => jsonAnswer({ title: "Error", status, detail: "…" }, status);

/**
 * An appliance that follows the vendor's documents and nothing of ours: no `type` URNs, its own status codes, missing
 * members, the worked example as it stands.
 */
export function createForeignAppliance(quirks: Quirks, now: () => number): ForeignAppliance {
  const totp = new TOTP({ secret: SECRET });
  let enabled = false;
  const same = <Value>(value: Value): Value => value;
  const userAnswer = () => {
    const user = { id: 1001, name: "olivia", description: "", mfaEnabled: enabled, isDefault: false };
    return (quirks.user ?? same<Readonly<Record<string, unknown>>>)(user);
  };
  const signedIn = () =>
    (quirks.token ?? same<Readonly<Record<string, unknown>>>)({
      access_token: "foreign-access-token",
      token_type: "bearer",
      refresh_token: "foreign-refresh-token",
      expires_in: 3_600,
      ".issued": "2026-01-15T12:00:00Z",
      userId: "6f9619ff-8b86-d011-b42d-00c04fc964ff",
      username: "olivia",
      mfa_enabled: false,
    });
  const accept = ({ body }: SentRequest): Response => {
    const sent: unknown = JSON.parse(body);
    const code = typeof sent === "object" && sent !== null && "code" in sent ? String(sent.code) : "";
    if (totp.validate({ token: code, window: 1, timestamp: now() }) === null) {
      return problem(quirks.wrongCodeStatus ?? 400);
    }
    enabled = true;
    return empty(quirks.acceptStatus ?? 200);
  };
  const stub = createStubFetch((request) => {
    switch (request.call) {
      case "signIn":
      case "refresh":
        return jsonAnswer(signedIn());
      case "listUsers":
        return jsonAnswer({ offset: 0, limit: 30, totalCount: 1, results: [userAnswer()] });
      case "getUser":
        return jsonAnswer(userAnswer());
      case "enableMfa":
        return jsonAnswer((quirks.enable ?? same<Readonly<Record<string, unknown>>>)(example));
      case "acceptMfa":
        return accept(request);
      case "disableMfa":
        enabled = false;
        return empty(200);
      case "getLastChange":
        return problem(404);
      case "answerChallenge":
        return quirks.challengeStatus === 400 ? problem(400) : empty(204);
      case "config":
      case "getOwnUser":
      case "changePassword":
      case "listAudit":
      case "askGuard":
      case "tellGuard":
      case "signOut":
        return empty(204);
      default:
        return assertNever(request.call);
    }
  });
  return { ...stub, mfaEnabled: () => enabled };
}
