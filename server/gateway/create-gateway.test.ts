import { describe, expect, it } from "vitest";
import { products } from "../../contract/products.ts";
import { gatewayTo } from "./testing/gateway-to.ts";

const ask = (path: string, init?: RequestInit) => new Request(`http://app.example${path}`, init);

describe("what goes through", () => {
  it("is not the client's word about where it comes from, nor its cookies", async () => {
    const { up, server } = await gatewayTo((_, out) =>
      out.writeHead(200, { "Content-Type": "application/json" }).end("{}"),
    );
    const told = {
      "x-forwarded-for": "1.2.3.4",
      forwarded: "for=1.2.3.4",
      "x-real-ip": "1.2.3.4",
      cookie: "a=b",
    };
    await server(
      ask("/api/v1/users?Offset=0&evil=1", {
        headers: { ...told, "x-forwarded-host": "h", authorization: "Bearer t" },
      }),
    );
    const [incoming] = up.seen;
    expect(incoming?.url).toBe("/api/v1/users?Offset=0");
    expect(incoming?.headers.host).toBe(up.url.host);
    expect(incoming?.headers["authorization"]).toBe("Bearer t");
    for (const name of [...Object.keys(told), "x-forwarded-host"])
      expect(incoming?.headers[name]).toBeUndefined();
  });

  it("is a path in the one spelling that the guard looks at", async () => {
    const { up, server } = await gatewayTo((_, out) => out.writeHead(204).end());
    await server(ask("/api/v1/users/%61+b"));
    expect(up.seen[0]?.url).toBe("/api/v1/users/a%2Bb");
  });

  it("is not the appliance's cookies and brands; its date and its way to wait are", async () => {
    const { server } = await gatewayTo((_, out) =>
      out
        .writeHead(429, {
          "Content-Type": "application/problem+json",
          "Set-Cookie": "a=b",
          Server: "IIS",
          "X-Powered-By": "x",
          "Retry-After": "7",
          Date: "Tue, 01 Jan 2030 00:00:00 GMT",
          "Access-Control-Allow-Origin": "*",
        })
        .end('{"status":429}'),
    );
    const response = await server(ask("/api/v1/users"));
    expect(response.status).toBe(429);
    for (const name of ["set-cookie", "server", "x-powered-by", "access-control-allow-origin"]) {
      expect(response.headers.get(name)).toBeNull();
    }
    expect(response.headers.get("retry-after")).toBe("7");
    expect(response.headers.get("date")).toBe("Tue, 01 Jan 2030 00:00:00 GMT");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("is an answer without a body, and one with a status of the appliance", async () => {
    const { server } = await gatewayTo((incoming, out) =>
      out.writeHead(incoming.method === "DELETE" ? 204 : 200).end(),
    );
    expect((await server(ask("/api/oauth2/token", { method: "DELETE" }))).status).toBe(204);
    const read = await server(ask("/api/v1/users"));
    expect([read.status, read.headers.get("content-length")]).toEqual([200, "0"]);
  });

  it.each([
    ["1.7-rev0", { "x-api-version": "1.7-rev0" }],
    [products.aws.headers["x-api-version"], {}],
  ])("is the version %s that a client names, or else the product's file", async (version, headers) => {
    const { server, up } = await gatewayTo((_, out) => out.writeHead(204).end(), 30_000, products.aws);
    await server(ask("/api/v1/users/ada", { headers }));
    expect(up.seen[0]?.headers["x-api-version"]).toBe(version);
  });
});

describe("health behind a gateway", () => {
  it("is good while the appliance answers, even with 401", async () => {
    const { gateway } = await gatewayTo((_, out) => out.writeHead(401).end());
    expect(await gateway.ready()).toBe(true);
  });

  it("is bad while it fails, and does not ask for every question", async () => {
    const { up, gateway } = await gatewayTo((_, out) => out.writeHead(503).end());
    expect(await gateway.ready()).toBe(false);
    expect(await gateway.ready()).toBe(false);
    expect(up.seen).toHaveLength(1);
  });
});
