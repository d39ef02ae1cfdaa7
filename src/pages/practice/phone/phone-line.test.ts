// @vitest-environment node
import { expect, test } from "vitest";
import { createPhone } from "./create-phone.ts";
import { openPhoneLine } from "./phone-line.ts";

const uri = "otpauth://totp/ada%40host?secret=KQ5P6HBW63UTX4JPMXBJXI2PQM&issuer=host";

test("the line between the windows of a phone takes nothing but a phone's words", async () => {
  const phone = createPhone([uri]);
  const raw = new BroadcastChannel("mfa-practice-phone-1");
  const line: { close: () => void }[] = [];
  const heard = new Promise<unknown>((resolve) => {
    line.push(openPhoneLine("1", phone, resolve));
  });
  raw.postMessage({ t: "phone", state: { entries: [{ account: "x" }], clockMinutes: 0 } });
  raw.postMessage("scan");
  raw.postMessage({ t: "scan", more: true });
  expect(await heard).toEqual({ t: "scan" });
  expect(phone.state.get().entries.map(({ account }) => account)).toEqual(["ada@host"]);
  line[0]?.close();
  raw.close();
});
