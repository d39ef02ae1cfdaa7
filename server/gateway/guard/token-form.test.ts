import { products } from "../../../contract/products.ts";
import { describe, expect, test } from "vitest";
import { ProblemError } from "../../http/problem-error.ts";
import { readTokenForm } from "./token-form.ts";

/** How a form goes on, or how it is refused. */
function sent(raw: string | Uint8Array, product: "azure" | "aws" = "azure"): string {
  const given = { method: "POST", target: "/api/oauth2/token", headers: {}, body: Buffer.from(raw) };
  try {
    return Buffer.from(readTokenForm(given, products[product]).call.body ?? "").toString();
  } catch (error) {
    if (error instanceof ProblemError) return `refused: ${error.type}`;
    throw error;
  }
}

describe("a token form for Azure", () => {
  const AS = "grant_type=Password&username=zz&password=q";
  test.each([
    // With fields that the grant doesn't have.
    ["username=zz&password=q", AS],
    ["GRANT_TYPE=PASSWORD&UserName=zz&Password=q", AS],
    [`${AS}&+grant_type=Refresh_token&refresh_token=R`, AS],
    [`${AS}&grant_type[]=Mfa&mfa_token=T&mfa_code=123456`, AS],
    [`${AS}&+username=ceo`, AS],
    [`${AS}&username[0]=ceo`, AS],
    [`${AS}&sso_token=a&updater_token=&saml_response=&mfa_token=&refresh_token=`, AS],
    ["username=zz;username=ceo&password=q", "grant_type=Password&username=zz%3Busername%3Dceo&password=q"],
    ["grant_type=refresh_token&refresh_token=R&mfa_code=1", "grant_type=Refresh_token&refresh_token=R"],
    ["mfa_token=a%3D%3D&mfa_code=1&grant_type=mfa", "grant_type=Mfa&mfa_token=a%3D%3D&mfa_code=1"],
    [`${AS}&short_lived_refresh_token=True`, `${AS}&short_lived_refresh_token=true`],
    [`${AS}&short_lived_refresh_token=False`, `${AS}&short_lived_refresh_token=false`],
    [`${AS}&short_lived_refresh_token=`, AS],
    // In which somebody may read another thing.
    [`${AS}&short_lived_refresh_token=1`, "refused: bad-request"],
    ["", "refused: bad-request"],
    ["mfa_token=T&mfa_code=123456", "refused: bad-request"],
    ["grant_type=&username=zz&password=q", "refused: bad-request"],
    ["grant_type=Client_credentials&username=zz&password=q", "refused: bad-request"],
    ["grant_type=Mfa&mfa_token=T", "refused: bad-request"],
    ["grant_type=Password&username[0]=zz&password=q", "refused: bad-request"],
    [`${AS}&UserName=ceo`, "refused: bad-request"],
    [`${AS}&refresh_token=%FF`, "refused: bad-request"],
    ['{"grant_type":"Mfa","mfa_token":"T","mfa_code":"1"}', "refused: bad-request"],
  ])("%s", (raw, expected) => {
    expect(sent(raw)).toBe(expected);
  });

  test.each([
    ["username=zz&password=", { password: ["This field is needed."] }],
    ["grant_type=x&password=q", { grant_type: ["Password, Mfa, Refresh_token is needed."] }],
    [`${AS}&short_lived_refresh_token=1`, { short_lived_refresh_token: ["true or false is needed."] }],
  ])("%s is told what it lacks", (raw, errors) => {
    const given = { method: "POST", target: "", headers: {}, body: Buffer.from(raw) };
    expect(() => readTokenForm(given, products.azure)).toThrow(
      expect.objectContaining({ extras: { errors } }),
    );
  });

  test("is in UTF-8", () => {
    expect(sent(Buffer.from("username=zo\xEB&password=q", "latin1"))).toBe("refused: bad-request");
    expect(sent("username=zoë&password=q")).toBe("grant_type=Password&username=zo%C3%AB&password=q");
  });

  test("goes on with its own type and length", () => {
    const headers = {
      "content-type": "application/x-www-form-urlencoded; charset=utf-8",
      "content-length": "9",
    };
    const body = Buffer.from("username=zoë&password=q&other=1");
    const { call } = readTokenForm({ method: "POST", target: "", headers, body }, products.azure);
    expect(call.headers).toEqual({
      "content-type": "application/x-www-form-urlencoded",
      "content-length": String(call.body?.byteLength),
    });
  });
});

test.each([
  ["grant_type=Password&username=zz&password=q&+username=ceo", "grant_type=password&username=zz&password=q"],
  ["grant_type=Refresh_token&refresh_token=R", "grant_type=refresh_token&refresh_token=R"],
  ["username=zz&password=q", "refused: bad-request"],
  ["x=1", "refused: bad-request"],
  ["grant_type=&x=1", "refused: bad-request"],
  // Single sign-on: as it came, unless it could be a guess.
  ["grant_type=sso&sso_token=1&password=&mfa_code=", "grant_type=sso&sso_token=1&password=&mfa_code="],
  ["grant_type=other&x=1;password=q", "refused: bad-request"],
])("a token form for AWS: %s", (raw, expected) => {
  expect(sent(raw, "aws")).toBe(expected);
});
