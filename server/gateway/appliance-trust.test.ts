import { describe, expect, it } from "vitest";
import { parseFingerprints } from "./appliance-trust.ts";

const hex = "0123456789abcdef".repeat(4);
const written = hex.toUpperCase().match(/../g)?.join(":") ?? "";
const other = "f".repeat(64);
const otherWritten = Array.from({ length: 32 }, () => "FF").join(":");

describe("fingerprints", () => {
  it.each([
    ["plain digits", hex],
    ["capitals", hex.toUpperCase()],
    ["colons", written],
    ["small letters with colons", written.toLowerCase()],
    ["OpenSSL 3", `sha256 Fingerprint=${written}`],
    ["OpenSSL 1.1", `SHA256 Fingerprint=${written}\n`],
    ["a label of others", `SHA256:${hex}`],
    ["the same twice", `${hex}, ${written}`],
  ])("are read as Node writes them: %s", (_, text) => {
    expect(parseFingerprints(text)).toEqual([written]);
  });

  it.each([
    ["a comma", `${hex},${other}`],
    ["a comma and a space", `${written}, ${other}`],
    ["a space", `${written} ${other}`],
    ["a line", `sha256 Fingerprint=${written}\nsha256 Fingerprint=${otherWritten}\n`],
  ])("may be several, with %s between", (_, text) => {
    expect(parseFingerprints(text)).toEqual([written, otherWritten]);
  });

  it.each([
    ["nothing", " , "],
    ["a label alone", "SHA256:"],
    ["a digit less", hex.slice(1)],
    ["a digit more", `${hex}0`],
    ["another letter", `${hex.slice(1)}g`],
    ["SHA-1", written.slice(0, 59)],
    ["a SHA-1 label", `sha1 Fingerprint=${written}`],
    ["colons out of place", `0:${written.slice(0, 1)}${written.slice(2)}`],
    ["colons here and there", `${hex.slice(0, 62)}:${hex.slice(62)}`],
    ["Base64, as OpenSSH writes it", "SHA256:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg"],
    ["a wrong one after a right one", `${hex},${hex.slice(1)}`],
    ["two without anything between", hex + other],
  ])("are none: %s", (_, text) => {
    expect(parseFingerprints(text)).toBeNull();
  });
});
