import { describe, expect, test } from "vitest";
import { rebuildOtpauth, type ProvisioningInput } from "./rebuild-otpauth.ts";

/** 26 characters, 128 bits: the vendor's example. */
const KEY = "KQ5P6HBW63UTX4JPMXBJXI2PQM";
const OTHER = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const fallback = { account: "olivia", issuer: "backup.example" };

function rebuild(input: Partial<ProvisioningInput>) {
  return rebuildOtpauth({ qrString: null, secretKey: null, fallback, ...input });
}

const labelled = (label: string, query = `secret=${KEY}&issuer=Acme`) => `otpauth://totp/${label}?${query}`;
/** With this in the place of the issuer, or behind it. */
const of = (label: string, issuer: string) => labelled(label, `secret=${KEY}&issuer=${issuer}`);

test("a mark stands behind the account, in the label and in what is said of it", () => {
  const read = rebuild({ qrString: labelled("Acme:user%40host"), mark: "2026-11-30 14:05" });
  expect(read).toMatchObject({ account: "user@host 2026-11-30 14-05", issuer: "Acme" });
  expect(read).toHaveProperty(
    "uri",
    `otpauth://totp/Acme:user%40host%202026-11-30%2014-05?secret=${KEY}&issuer=Acme`,
  );
});

describe("label and issuer", () => {
  const long = "x".repeat(10_000);
  test.each<[string, string, string, string]>([
    // what, qrString, account, issuer
    [
      "the vendor's example",
      `otpauth://totp/Authentication&40?secret=${KEY}&issuer=`,
      "Authentication@",
      "backup.example",
    ],
    ["a real appliance", `otpauth://totp/user@host?secret=${KEY}&issuer=host`, "user@host", "host"],
    ["a right %40", labelled("user%40host"), "user@host", "Acme"],
    ["a spoiled %40", labelled("user&40host"), "user@host", "Acme"],
    ["a spoiled %40 with issuer", labelled("Acme:user&40host"), "user@host", "Acme"],
    ["a real @ beside &40", labelled("a&40b@host"), "a&40b@host", "Acme"],
    ["a real %40 beside &40", labelled("a&40b%40host"), "a&40b@host", "Acme"],
    ["another escape with &", labelled("user&41host"), "user&41host", "Acme"],
    ["issuer in label and parameter", labelled("Acme:user"), "user", "Acme"],
    ["an encoded colon", labelled("Acme%3Auser"), "user", "Acme"],
    ["a space after the colon", labelled("Acme:%20user"), "user", "Acme"],
    ["issuer in the label only", labelled("Acme:user", `secret=${KEY}`), "user", "Acme"],
    ["different issuers: the parameter wins", labelled("Old:user"), "user", "Acme"],
    ["no issuer at all", labelled("user", `secret=${KEY}`), "user", "backup.example"],
    ["an empty issuer", of("user@host", ""), "user@host", "backup.example"],
    ["a blank issuer", of("user@host", "%20%20"), "user@host", "backup.example"],
    ["an empty label", labelled(""), "olivia", "Acme"],
    ["a blank label", labelled("%20"), "olivia", "Acme"],
    ["an empty account", labelled("Acme:"), "olivia", "Acme"],
    ["a port in the account", labelled("user@host:8443"), "user@host-8443", "Acme"],
    ["a port in the issuer", of("user@host", "host:8443"), "user@host", "host-8443"],
    ["issuer with a port in the label", of("host:8443:user", "host:8443"), "user", "host-8443"],
    ["many colons", labelled("Acme:a:b:c"), "a-b-c", "Acme"],
    ["spaces", of("My%20Company:Ann%20Lee", "My%20Company"), "Ann Lee", "My Company"],
    ["a plus is a plus", of("a+b@host", "A+B"), "a+b@host", "A+B"],
    ["umlauts", labelled("J%C3%BCrgen@host"), "Jürgen@host", "Acme"],
    ["unescaped umlauts", labelled("Jürgen@host"), "Jürgen@host", "Acme"],
    ["emoji", labelled("%F0%9F%98%80@host"), "😀@host", "Acme"],
    ["a spoiled escape stays text", labelled("100%25%zz@host"), "100%25%zz@host", "Acme"],
    ["a slash", labelled("DOMAIN%2Fuser"), "DOMAIN/user", "Acme"],
    ["a backslash", labelled("DOMAIN%5Cuser"), "DOMAIN\\user", "Acme"],
    ["an ampersand in the issuer", of("user", "A%26B"), "user", "A&B"],
    ["markup", labelled("%3Cimg%20src=x%3E@host"), "<img src=x>@host", "Acme"],
    ["bidi overrides", labelled("user%E2%80%AEtxt@host"), "usertxt@host", "Acme"],
    ["control characters", labelled("us%00er%0D%0A@host"), "user@host", "Acme"],
    ["only bidi", labelled("%E2%80%AE%E2%81%A6"), "olivia", "Acme"],
    ["a 10k issuer", of("user", long), "user", "x".repeat(64)],
    ["a 10k account", labelled(long), "x".repeat(128), "Acme"],
    ["64 emoji count as 64", of("user", "😀".repeat(65)), "user", "😀".repeat(64)],
    [
      "another case of scheme and names",
      `OTPAUTH://TOTP/user@host?SECRET=${KEY}&ISSUER=Acme`,
      "user@host",
      "Acme",
    ],
    ["white space around it", ` ${labelled("user@host")}\n`, "user@host", "Acme"],
    ["an unknown parameter", of("user", "Acme&image=https://evil.example/x.png"), "user", "Acme"],
    ["a second issuer is ignored", of("user", "Acme&issuer=Evil"), "user", "Acme"],
    ["a fragment", of("user", `Acme#secret=${OTHER}`), "user", "Acme"],
    ["empty pairs", labelled("user", `&&secret=${KEY}&&issuer=Acme&`), "user", "Acme"],
  ])("%s", (_what, qrString, account, issuer) => {
    const result = rebuild({ qrString, secretKey: KEY });
    const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
    expect(result).toEqual({
      kind: "ok",
      uri: `otpauth://totp/${label}?secret=${KEY}&issuer=${encodeURIComponent(issuer)}`,
      secretKey: KEY,
      account,
      issuer,
      algorithm: "SHA1",
      digits: 6,
      periodSeconds: 30,
      weak: false,
    });
  });
});

describe("algorithm, digits and period", () => {
  test.each<[string, string, object]>([
    ["algorithm=SHA1", "&algorithm=SHA1", { algorithm: "SHA1" }],
    ["algorithm=SHA256", "&algorithm=SHA256", { algorithm: "SHA256" }],
    ["algorithm=sha512", "&algorithm=SHA512", { algorithm: "SHA512" }],
    ["algorithm=MD5", "", { algorithm: "SHA1" }],
    ["algorithm=", "", { algorithm: "SHA1" }],
    ["digits=6", "&digits=6", { digits: 6 }],
    ["digits=8", "&digits=8", { digits: 8 }],
    ["digits=7", "", { digits: 6 }],
    ["digits=8.0", "", { digits: 6 }],
    ["digits=%D9%A8", "", { digits: 6 }],
    ["period=15", "&period=15", { periodSeconds: 15 }],
    ["period=60", "&period=60", { periodSeconds: 60 }],
    ["period=120", "&period=120", { periodSeconds: 120 }],
    ["period=14", "", { periodSeconds: 30 }],
    ["period=121", "", { periodSeconds: 30 }],
    ["period=0", "", { periodSeconds: 30 }],
    ["period=-30", "", { periodSeconds: 30 }],
    ["period=3e1", "", { periodSeconds: 30 }],
    ["counter=1", "", {}],
    [
      "algorithm=SHA256&digits=8&period=60",
      "&algorithm=SHA256&digits=8&period=60",
      { algorithm: "SHA256", digits: 8, periodSeconds: 60 },
    ],
  ])("%s", (query, kept, settings) => {
    const result = rebuild({ qrString: labelled("u@h", `secret=${KEY}&issuer=Acme&${query}`) });
    expect(result).toMatchObject({
      kind: "ok",
      uri: `otpauth://totp/Acme:u%40h?secret=${KEY}&issuer=Acme${kept}`,
      ...settings,
    });
  });
});

describe("an answer without a usable URI", () => {
  const built = `otpauth://totp/backup.example:olivia?secret=${KEY}&issuer=backup.example`;
  test.each<[string, string | null]>([
    ["missing", null],
    ["empty", ""],
    ["javascript:", `javascript:alert(1)//?secret=${OTHER}`],
    ["data:", `data:text/html,<script>?secret=${OTHER}`],
    ["https:", `https://evil.example/totp/x?secret=${OTHER}`],
    ["hotp", `otpauth://hotp/user?secret=${OTHER}&counter=0`],
    ["otpauth-migration:", "otpauth-migration://offline?data=abc"],
    ["a prefix", `x otpauth://totp/user?secret=${OTHER}`],
    ["no type", `otpauth:totp/user?secret=${OTHER}`],
    ["another type", `otpauth://totpx/user?secret=${OTHER}`],
  ])("%s: the URI is made of the key, the name and the host", (_what, qrString) => {
    expect(rebuild({ qrString, secretKey: KEY })).toMatchObject({
      kind: "ok",
      uri: built,
      account: "olivia",
      issuer: "backup.example",
    });
  });

  test.each([null, "javascript:alert(1)", `otpauth://hotp/user?secret=${KEY}`])(
    "%j and no key: there is no secret",
    (qrString) => {
      expect(rebuild({ qrString })).toEqual({ kind: "no-secret" });
    },
  );
});

test("a name and a host that hold a colon or bidi characters are made fit as well", () => {
  const odd = { account: "DOMAIN:olivia\u202E", issuer: "host:8443" };
  expect(rebuild({ secretKey: KEY, fallback: odd })).toMatchObject({
    account: "DOMAIN-olivia",
    issuer: "host-8443",
  });
});

test("without any issuer the label is the account alone", () => {
  const uri = `otpauth://totp/olivia?secret=${KEY}`;
  expect(rebuild({ secretKey: KEY, fallback: { account: "olivia", issuer: "" } })).toMatchObject({ uri });
});
