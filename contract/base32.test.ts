import { expect, test } from "vitest";
import { normaliseBase32, readBase32 } from "./base32.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const ascii = (text: string) => Buffer.from(text, "latin1").toString("hex");

// RFC 4648 §10, without padding.
test.each([
  ["MY", "f"],
  ["MZXQ", "fo"],
  ["MZXW6", "foo"],
  ["MZXW6YQ", "foob"],
  ["MZXW6YTB", "fooba"],
  ["MZXW6YTBOI", "foobar"],
])("%s is the base32 of %s (RFC 4648 §10)", (text, plain) => {
  const read = readBase32(text);
  expect(read && hex(read.bytes)).toBe(ascii(plain));
});

test("the 26 characters of a real appliance are 128 bits and 32 characters are 160", () => {
  expect(readBase32("KQ5P6HBW63UTX4JPMXBJXI2PQM")).toMatchObject({ bits: 128 });
  expect(readBase32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")).toMatchObject({ bits: 160 });
});

test.each(["mzxw6ytboi", "MZXW 6YTB OI", "mzxw-6ytb-oi", "MZXW6YTBOI======", "\tMZXW6YTBOI\n"])(
  "%j is read like the plain text",
  (text) => {
    expect(readBase32(text)).toMatchObject({ text: "MZXW6YTBOI" });
  },
);

test.each(["MZXW6YT0", "MZXW6YT1", "MZXW6YT8", "MZXW6YT9", "MZXW6YTÄ", "MZXW6YT+", "МZXW6YTB"])(
  "%s holds a character outside the alphabet",
  (text) => {
    expect(readBase32(text)).toBeNull();
  },
);

test.each(["", "A", "AAA", "AAAAAA", "AAAAAAAAA", "A".repeat(208)])(
  "no secret has the length of %j",
  (text) => {
    expect(readBase32(text)).toBeNull();
  },
);

test("normalising keeps what is wrong, so that it can be refused", () => {
  expect(normaliseBase32(" ab-cd =1")).toBe("ABCD1");
});
