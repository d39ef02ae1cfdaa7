import { expect, test } from "vitest";
import { rebuildOtpauth } from "./rebuild-otpauth.ts";

const KEY = "KQ5P6HBW63UTX4JPMXBJXI2PQM";
const OTHER = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const fallback = { account: "olivia", issuer: "backup.example" };

function rebuild(secretKey: string | null, inUri: string | null) {
  const qrString = inUri === null ? null : `otpauth://totp/u@h?issuer=h&${inUri}`;
  return rebuildOtpauth({ qrString, secretKey, fallback });
}

test.each<[string, string | null, string | null]>([
  ["in both places", KEY, `secret=${KEY}`],
  ["only as secretKey", KEY, null],
  ["only in the URI", null, `secret=${KEY}`],
  ["only in the URI, secretKey empty", "", `secret=${KEY}`],
  ["only as secretKey, secret= empty", KEY, "secret="],
  ["only as secretKey, no secret parameter", KEY, "x=1"],
  ["lower case", KEY.toLowerCase(), `secret=${KEY}`],
  ["lower case in the URI", KEY, `secret=${KEY.toLowerCase()}`],
  ["grouped", "KQ5P 6HBW 63UT X4JP MXBJ XI2P QM", `secret=${KEY}`],
  ["grouped by dashes", "kq5p-6hbw-63ut-x4jp-mxbj-xi2p-qm", `secret=${KEY}`],
  ["padded", `${KEY}======`, `secret=${KEY}`],
  ["padded in the URI", KEY, `secret=${KEY}======`],
  ["padding escaped in the URI", KEY, `secret=${KEY}%3D%3D%3D%3D%3D%3D`],
  ["grouped in the URI", KEY, "secret=KQ5P%206HBW%2063UT%20X4JP%20MXBJ%20XI2P%20QM"],
  ["twice the same in the URI", KEY, `secret=${KEY}&secret=${KEY}`],
])("the secret is taken and normalised: %s", (_what, secretKey, inUri) => {
  expect(rebuild(secretKey, inUri)).toMatchObject({ kind: "ok", secretKey: KEY, weak: false });
});

test.each<[string, string, string]>([
  ["another secret", KEY, `secret=${OTHER}`],
  ["a cut secret", KEY, `secret=${KEY.slice(0, 24)}`],
  ["a spoiled secret", KEY, `secret=${KEY.replace("Q", "0")}`],
  ["a good one against a spoiled key", KEY.replace("Q", "1"), `secret=${KEY}`],
  ["two secrets in the URI", KEY, `secret=${KEY}&secret=${OTHER}`],
])("an answer that contradicts itself stops: %s", (_what, secretKey, inUri) => {
  expect(rebuild(secretKey, inUri)).toEqual({ kind: "contradiction" });
});

test.each([
  ["", null],
  [" - ", "secret==="],
  [null, "secret="],
  [null, null],
])("no secret in either place: %j and %j", (secretKey, inUri) => {
  expect(rebuild(secretKey, inUri)).toEqual({ kind: "no-secret" });
});

test.each<[string, string]>([
  ["0", "KQ5P6HBW63UTX4JPMXBJXI2PQ0"],
  ["1", "KQ5P6HBW63UTX4JPMXBJXI2PQ1"],
  ["8", "KQ5P6HBW63UTX4JPMXBJXI2PQ8"],
  ["9", "KQ5P6HBW63UTX4JPMXBJXI2PQ9"],
  ["markup", "<script>alert(1)</script>"],
  ["Cyrillic", "КQ5P6HBW63UTX4JPMXBJXI2PQM"],
])("a character outside base32 stops: %s", (_what, secretKey) => {
  expect(rebuild(secretKey, null)).toEqual({ kind: "bad-secret" });
});

test.each([25, 27, 30, 33])("no bytes have %i characters", (length) => {
  expect(rebuild("A".repeat(length), null)).toEqual({ kind: "bad-secret" });
});

test("a secret of absurd size stops before it bursts the QR code", () => {
  expect(rebuild("A".repeat(4096), null)).toEqual({ kind: "bad-secret" });
});

test.each<[number, number, "ok" | "bad-secret", boolean]>([
  [8, 40, "bad-secret", false],
  [15, 72, "bad-secret", false],
  [16, 80, "ok", true],
  [24, 120, "ok", true],
  [26, 128, "ok", false],
  [32, 160, "ok", false],
  [103, 512, "ok", false],
])("%i characters, %i bits: %s, weak: %s", (characters, _bits, kind, weak) => {
  const result = rebuild("A".repeat(characters), null);
  expect(result).toMatchObject(kind === "ok" ? { kind, weak } : { kind });
});
