import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "playwright/test";
import { createAuthenticator } from "./authenticator/authenticator.ts";

const OATHTOOL = "/usr/bin/oathtool";
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

// RFC 6238 appendix B, SHA-1.
for (const [seconds, code] of [
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
] as const) {
  test(`the authenticator of these tests shows ${code} at second ${seconds} (RFC 6238)`, () => {
    const phone = createAuthenticator(`otpauth://totp/a:b?secret=${SECRET}&digits=8`);
    expect(phone.codeAt(seconds * 1000)).toBe(code);
  });
}

test("oathtool, where it is installed, shows the same code", () => {
  test.skip(!existsSync(OATHTOOL), "oathtool is not installed");
  const phone = createAuthenticator(`otpauth://totp/a:b?secret=${SECRET}`);
  const shown = execFileSync(OATHTOOL, ["--totp", "-b", "--now=2026-05-01 12:00:00 UTC", "-"], {
    input: SECRET,
    encoding: "utf8",
  });
  expect(shown.trim()).toBe(phone.codeAt(Date.UTC(2026, 4, 1, 12)));
});

test("it takes account and issuer from the label and the parameter", () => {
  const phone = createAuthenticator(`otpauth://totp/My%20Co:me%40host?secret=${SECRET}&issuer=My%20Co`);
  expect([phone.issuer, phone.account, phone.secret]).toEqual(["My Co", "me@host", SECRET]);
});
