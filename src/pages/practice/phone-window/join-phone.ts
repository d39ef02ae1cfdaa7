import { createStore } from "../../../lib/store.ts";
import { createPhone } from "../phone/create-phone.ts";
import { openPhoneLine } from "../phone/phone-line.ts";

/** The phone as its own window has it. */
export type JoinedPhone = ReturnType<typeof joinPhone>;

export function joinPhone(id: string) {
  const phone = createPhone([]);
  const joined = createStore(false);
  let answerScan = (_account: string | null) => {};
  const line = openPhoneLine(id, phone, (message) => {
    if (message.t === "phone") joined.set(true);
    if (message.t === "scanned") answerScan(message.account === "" ? null : message.account);
  });
  line.post({ t: "hello" });
  return {
    phone,
    /** False until the practice page has answered. */
    joined,
    /** The practice page looks for a QR code on its screen: the account that was found, or null. */
    scan: () =>
      new Promise<string | null>((resolve) => {
        answerScan = resolve;
        line.post({ t: "scan" });
      }),
    leave: line.close,
  };
}
