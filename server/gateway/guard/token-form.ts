import type { Product } from "../../../contract/product.ts";
import { grantIn } from "../../../contract/grants.ts";
import { shortLivedIn } from "../../calls/short-lived.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { formOf } from "../../http/read-body.ts";
import type { UpstreamCall } from "../upstream.ts";

/** A way to sign in, with the fields that it takes; all are needed. */
export type TokenForm =
  | { readonly grant: "password"; readonly username: string; readonly password: string }
  | { readonly grant: "refresh_token"; readonly refresh_token: string }
  | { readonly grant: "mfa"; readonly mfa_token: string; readonly mfa_code: string };

const CALLS = { password: "signIn", refresh_token: "refresh", mfa: "answerChallenge" } as const;

/**
 * Reads a token form as our appliance does, once for all that looks at it (docs/contract.md section 2).
 * @returns it, and the call with the form written anew: its grant, by name, and the fields of that grant.
 * A grant that the contract doesn't have, such as single sign-on, goes on as it came, without a form
 * @throws ProblemError bad-request: what could mean two things
 */
export function readTokenForm(
  given: UpstreamCall,
  product: Product,
): { readonly form: TokenForm | null; readonly call: UpstreamCall } {
  const fields = given.body === null ? new Map<string, string>() : formOf(given.body);
  const form = grantOf(fields, product);
  if (form === null) return { form, call: given };
  const { grant, ...ofGrant } = form;
  const written = new URLSearchParams({ grant_type: product.grants[CALLS[grant]], ...ofGrant });
  const shortLived = shortLivedIn(fields);
  if (shortLived !== "") written.set("short_lived_refresh_token", shortLived);
  const body = Buffer.from(written.toString());
  const headers = {
    ...given.headers,
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(body.byteLength),
  };
  return { form, call: { ...given, body, headers } };
}

function grantOf(fields: ReadonlyMap<string, string>, product: Product): TokenForm | null {
  const needed = (name: string): string => {
    const value = fields.get(name) ?? "";
    if (value === "") throw refused(name, "This field");
    return value;
  };
  const grant = fields.get("grant_type");
  // One that is left out is written, so that no other field can say the grant.
  switch (grantIn(product, grant)) {
    case "signIn":
      return { grant: "password", username: needed("username"), password: needed("password") };
    case "refresh":
      return { grant: "refresh_token", refresh_token: needed("refresh_token") };
    case "answerChallenge":
      return { grant: "mfa", mfa_token: needed("mfa_token"), mfa_code: needed("mfa_code") };
    case null:
    default:
      // With one of these, wherever it stands, it would be a guess that nothing counts.
      if (grant === undefined || grant === "" || COUNTED.test(said(fields)))
        throw refused("grant_type", Object.values(product.grants).join(", "));
      return null;
  }
}

const COUNTED = /password|mfa|refresh/i;

/** Clients that send all fields of the contract leave most of them empty. */
function said(fields: ReadonlyMap<string, string>): string {
  return [...fields]
    .filter(([, value]) => value !== "")
    .flat()
    .join(" ");
}

function refused(field: string, needed: string): ProblemError {
  return new ProblemError("bad-request", { errors: { [field]: [`${needed} is needed.`] } });
}
