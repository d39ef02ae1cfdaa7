import type { ProductName } from "../../../contract/products.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { formOf } from "../../http/read-body.ts";
import type { UpstreamCall } from "../upstream.ts";

/** A way to sign in, with the fields that it takes; all are needed. */
export type TokenForm =
  | { readonly grant: "password"; readonly username: string; readonly password: string }
  | { readonly grant: "refresh_token"; readonly refresh_token: string }
  | { readonly grant: "mfa"; readonly mfa_token: string; readonly mfa_code: string };

/** As the vendor's own clients of each product write them. */
const SPELLED: Readonly<Record<ProductName, Readonly<Record<TokenForm["grant"], string>>>> = {
  azure: { password: "Password", refresh_token: "Refresh_token", mfa: "Mfa" },
  aws: { password: "password", refresh_token: "refresh_token", mfa: "mfa" },
};

/**
 * Reads a token form as our appliance does, once for all that looks at it (docs/contract.md section 2).
 * @returns it, and the call with the form written anew: its grant, by name, and the fields of that grant.
 * A grant that the contract doesn't have, such as single sign-on, goes on as it came, without a form
 * @throws ProblemError bad-request: what could mean two things
 */
export function readTokenForm(
  given: UpstreamCall,
  product: ProductName,
): { readonly form: TokenForm | null; readonly call: UpstreamCall } {
  const fields = given.body === null ? new Map<string, string>() : formOf(given.body);
  const form = grantOf(fields, product);
  if (form === null) return { form, call: given };
  const { grant, ...ofGrant } = form;
  const written = new URLSearchParams({ grant_type: SPELLED[product][grant], ...ofGrant });
  const shortLived = (fields.get("short_lived_refresh_token") ?? "").toLowerCase();
  if (!["", "true", "false"].includes(shortLived))
    throw refused("short_lived_refresh_token", "true or false");
  // Clients that send all fields of the contract leave most of them empty.
  if (shortLived !== "") written.set("short_lived_refresh_token", shortLived);
  const body = Buffer.from(written.toString());
  const headers = {
    ...given.headers,
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(body.byteLength),
  };
  return { form, call: { ...given, body, headers } };
}

function grantOf(fields: ReadonlyMap<string, string>, product: ProductName): TokenForm | null {
  const needed = (name: string): string => {
    const value = fields.get(name) ?? "";
    if (value === "") throw refused(name, "This field");
    return value;
  };
  // Azure's has a default. It is written out, so that no other field can say the grant.
  const grant = fields.get("grant_type") ?? (product === "azure" ? "password" : "");
  switch (grant.toLowerCase()) {
    case "password":
      return { grant: "password", username: needed("username"), password: needed("password") };
    case "refresh_token":
      return { grant: "refresh_token", refresh_token: needed("refresh_token") };
    case "mfa":
      return { grant: "mfa", mfa_token: needed("mfa_token"), mfa_code: needed("mfa_code") };
    default:
      // With one of these, wherever it stands, it would be a guess that nothing counts.
      if (grant === "" || COUNTED.test(said(fields)))
        throw refused("grant_type", Object.values(SPELLED[product]).join(", "));
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
