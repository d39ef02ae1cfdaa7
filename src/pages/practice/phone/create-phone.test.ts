// @vitest-environment node
import { expect, test } from "vitest";
import { createPhone } from "./create-phone.ts";

const uri = (name: string) => `otpauth://totp/${name}%40host?secret=KQ5P6HBW63UTX4JPMXBJXI2PQM&issuer=host`;

test("the phone keeps every account that it scanned, the newest first", () => {
  const phone = createPhone([uri("grace")]);
  expect(phone.scan(uri("ada"))).toBe(true);
  expect(phone.state.get().entries.map(({ account }) => account)).toEqual(["ada@host", "grace@host"]);
});

test("what is no otpauth code is not taken", () => {
  const phone = createPhone([]);
  expect(phone.scan("https://example.com/")).toBe(false);
  expect(phone.state.get().entries).toEqual([]);
});

test("a key that was read out in groups is the same key", () => {
  const phone = createPhone([]);
  expect(phone.typeKey("kq5p 6hbw 63ut x4jp mxbj xi2p qm", "rita")).toBe(true);
  const [entry] = phone.state.get().entries;
  expect(entry?.account).toBe("rita");
  expect(entry?.settings).toMatchObject({ secretKey: "KQ5P6HBW63UTX4JPMXBJXI2PQM", digits: 6 });
});

test.each(["", "KQ5P", "KQ5P 6HBW 63UT X4JP MXBJ XI2P Q1", "KQ5P6HBW63UTX4JPMXBJXI2PQ"])(
  "a key with a fault is not taken: %j",
  (key) => {
    expect(createPhone([]).typeKey(key, "rita")).toBe(false);
  },
);

test("an account can be deleted, and only that one", () => {
  const phone = createPhone([uri("grace"), uri("ada")]);
  const ada = phone.state.get().entries.find(({ account }) => account === "ada@host");
  phone.remove(ada?.id ?? -1);
  expect(phone.state.get().entries.map(({ account }) => account)).toEqual(["grace@host"]);
});
