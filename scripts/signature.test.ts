import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sign } from "../packaging/signature.mjs";

const folder = mkdtempSync(join(tmpdir(), "signature-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const openssl = (...args: readonly string[]) => execFileSync("openssl", args, { encoding: "utf8" });

test("a signature is the one that openssl and cosign know", () => {
  openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", at("key.pem"));
  openssl("ec", "-in", at("key.pem"), "-pubout", "-out", at("key.pub"));
  const sums = Buffer.from("sums of a release\n");
  writeFileSync(at("SHA256SUMS"), sums);
  const signature = sign(sums, readFileSync(at("key.pem")));
  writeFileSync(at("sig"), Buffer.from(signature, "base64"));
  const verified = openssl(
    "dgst",
    "-sha256",
    "-verify",
    at("key.pub"),
    "-signature",
    at("sig"),
    at("SHA256SUMS"),
  );
  expect(verified).toContain("Verified OK");
});
