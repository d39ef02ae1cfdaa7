import * as v from "valibot";
import { phoneSchema, type Phone } from "./create-phone.ts";

/** What the two windows of one phone tell each other. It stays in this browser, and all of it is made up. */
const schema = v.union([
  v.object({ t: v.literal("hello") }),
  v.object({ t: v.literal("phone"), state: phoneSchema }),
  v.object({ t: v.literal("scan") }),
  /** The account that the camera found; "" for nothing. */
  v.object({ t: v.literal("scanned"), account: v.string() }),
]);

type PhoneMessage = v.InferOutput<typeof schema>;

/**
 * Keeps a phone the same in both windows: what is done in one is told to the other.
 * @param id of this phone, so that two practices in one browser don't mix
 */
export function openPhoneLine(id: string, phone: Phone, hear: (message: PhoneMessage) => void) {
  const channel = new BroadcastChannel(`mfa-practice-phone-${id}`);
  const post = (message: PhoneMessage) => channel.postMessage(message);
  let told = phone.state.get();
  const unfollow = phone.state.subscribe(() => {
    if (phone.state.get() !== told) post({ t: "phone", state: phone.state.get() });
  });
  const listen = ({ data }: MessageEvent<unknown>) => {
    const read = v.safeParse(schema, data);
    if (!read.success) return;
    const message = read.output;
    if (message.t === "hello") post({ t: "phone", state: phone.state.get() });
    if (message.t === "phone") {
      told = message.state;
      phone.become(message.state);
    }
    hear(message);
  };
  channel.addEventListener("message", listen);
  return {
    post,
    close: () => {
      unfollow();
      channel.close();
    },
  };
}
