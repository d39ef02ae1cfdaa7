// @vitest-environment node
import { expect, onTestFinished, test } from "vitest";
import { createPhone } from "../phone/create-phone.ts";
import { openPhoneLine } from "../phone/phone-line.ts";
import { joinPhone } from "./join-phone.ts";

const uri = "otpauth://totp/grace%40host?secret=KQ5P6HBW63UTX4JPMXBJXI2PQM&issuer=host";
const key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

function pair(scan: () => string | null = () => null) {
  const desk = createPhone([uri]);
  const line = openPhoneLine("1", desk, ({ t }) => {
    if (t === "scan") line.post({ t: "scanned", account: scan() ?? "" });
  });
  const joined = joinPhone("1");
  onTestFinished(() => {
    line.close();
    joined.leave();
  });
  return { desk, joined };
}

test("a window has the phone as it is, and each sees what the other does", async () => {
  const { desk, joined } = pair();
  await expect.poll(() => joined.joined.get()).toBe(true);
  expect(joined.phone.state.get()).toEqual(desk.state.get());
  expect(joined.phone.typeKey(key, "rita")).toBe(true);
  joined.phone.setClock(3);
  await expect.poll(() => desk.state.get().clockMinutes).toBe(3);
  expect(desk.state.get().entries.map(({ account }) => account)).toEqual(["rita", "grace@host"]);
  desk.remove(1);
  await expect.poll(() => joined.phone.state.get().entries).toHaveLength(1);
});

test("the camera is held to the app's screen, which is in the other window", async () => {
  let seen: string | null = "ada@host";
  const { joined } = pair(() => seen);
  expect(await joined.scan()).toBe("ada@host");
  seen = null;
  expect(await joined.scan()).toBeNull();
});

test("a phone that nobody opened stays empty, and so does one of another practice", async () => {
  const stranger = joinPhone("2");
  const { joined } = pair();
  await expect.poll(() => joined.joined.get()).toBe(true);
  expect(stranger.joined.get()).toBe(false);
  stranger.leave();
});
