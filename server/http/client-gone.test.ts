import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { listen } from "./listen.ts";

test("a handler sees that its client has gone, and so does nothing more for it", async () => {
  let seen = (_signal: AbortSignal): void => {};
  const asked = new Promise<AbortSignal>((resolve) => (seen = resolve));
  const server = await listen(
    async ({ signal }) => {
      seen(signal);
      await once(signal, "abort");
      return new Response("late");
    },
    { port: 0, host: "127.0.0.1" },
  );
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname, () => socket.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
  const signal = await asked;
  expect(signal.aborted).toBe(false);
  socket.destroy();
  await once(signal, "abort");
  await server.close();
});
