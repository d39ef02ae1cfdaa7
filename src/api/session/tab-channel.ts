import * as v from "valibot";

/** All that tabs ever tell each other: no secret, at most a user id. */
export type TabMessage = { t: "out" } | { t: "enrolling"; userId: string };

/** Messages between the tabs of this origin. */
export interface TabChannel {
  post: (message: TabMessage) => void;
  /** The returned function ends the subscription. */
  subscribe: (listener: (message: TabMessage) => void) => () => void;
  close: () => void;
}

const NAME = "mfa-enrollment";

const schema = v.union([
  v.object({ t: v.literal("out") }),
  v.object({ t: v.literal("enrolling"), userId: v.string() }),
]);

/** The browser's channel. Messages of other shapes are ignored: other versions of the app may be open. */
export function createTabChannel(): TabChannel {
  const channel = new BroadcastChannel(NAME);
  return {
    post: (message) => channel.postMessage(message),
    subscribe: (listener) => {
      const hear = (event: MessageEvent<unknown>) => {
        const message = v.safeParse(schema, event.data);
        if (message.success) listener(message.output);
      };
      channel.addEventListener("message", hear);
      return () => channel.removeEventListener("message", hear);
    },
    close: () => channel.close(),
  };
}
