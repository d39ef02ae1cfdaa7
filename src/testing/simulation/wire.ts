import { UpstreamError, type Upstream, type UpstreamOptions } from "../../../server/gateway/upstream.ts";
import type { Node } from "./node.ts";
import { changeOf, type Watch } from "./watch-calls.ts";
import type { Life, World } from "./world.ts";

/** The way from a gateway to the appliance, and back. */
export function wire(
  world: World,
  owner: Life,
  appliance: Node,
  { deadline, origin }: UpstreamOptions,
  { heard }: Watch,
): Upstream {
  const lost = (why: string) =>
    new UpstreamError("unreachable", Object.assign(new Error(why), { code: why }));
  const send: Upstream = async ({ method, target, headers, body }) => {
    const name = `${method} ${target.replace(/\?.*/, "").slice(0, 60)}`;
    const there = await world.seam(owner, `asks ${name}`, ["refused", "reset before", "late"]);
    if (there === "refused") throw lost("ECONNREFUSED");
    if (there === "reset before") throw lost("ECONNRESET");
    const request = new Request(new URL(target, origin), {
      method,
      headers,
      ...(body === null ? {} : { body: Buffer.from(body) }),
    });
    const answered = appliance.handle(request, { address: "10.0.0.9" }).catch((error: unknown) => {
      throw lost(error instanceof Error && error.message === "refused" ? "ECONNREFUSED" : "ECONNRESET");
    });
    const response = await answered;
    const text = Buffer.from(await response.arrayBuffer());
    const back = await world.seam(owner, `hears ${response.status} to ${name}`, [
      "reset after",
      "HTML",
      "silence",
    ]);
    if (back === "reset after") throw lost("ECONNRESET");
    if (back === "silence") return new Promise(() => {});
    const html = {
      status: 502,
      headers: { "content-type": "text/html" },
      body: Buffer.from("<html>bad gateway</html>"),
    };
    if (back === "HTML") return html;
    const change = changeOf(target.replace(/\?.*/, ""));
    if (change !== null && response.ok) heard.push({ ...change, by: owner, at: world.awake() });
    return { status: response.status, headers: Object.fromEntries(response.headers), body: text };
  };
  return (call) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new UpstreamError("timeout", null)), deadline);
      send(call)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
}
