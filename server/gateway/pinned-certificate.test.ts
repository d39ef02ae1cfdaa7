import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import pino from "pino";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { listen } from "../http/listen.ts";
import { testServer } from "../http/testing/test-server.ts";
import { parseFingerprints, type ApplianceTrust } from "./appliance-trust.ts";
import { createGateway } from "./create-gateway.ts";
import { destinations } from "./destination.ts";
import { createRawPass } from "./pass-raw.ts";
import { gatewayParts } from "./testing/gateway-parts.ts";
import { hostileUpstream } from "./testing/hostile-upstream.ts";
import { makeCertificates, type Certificates } from "./testing/make-certificates.ts";
import { tlsRecorder } from "./testing/tls-recorder.ts";

let certificates: Certificates;
beforeAll(() => {
  certificates = makeCertificates();
});

/** SHA-256 of what is inside the PEM, as an operator would have it from elsewhere. */
function fingerprintOf({ cert }: { cert: string }): string {
  const der = Buffer.from(cert.replaceAll(/-----[^-]+-----|\s/g, ""), "base64");
  return createHash("sha256").update(der).digest("hex");
}

const pinned = (...pairs: readonly { cert: string }[]): ApplianceTrust => ({
  kind: "pinned",
  fingerprints: parseFingerprints(pairs.map(fingerprintOf).join(" ")) ?? [],
});

async function gatewayTo(applianceUrl: URL, trust: ApplianceTrust, deadline = 5_000) {
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => lines.push(line) });
  const gateway = createGateway({ ...(await gatewayParts(log)), applianceUrl, trust, deadline });
  const server = testServer({ appliance: { kind: "gateway", gateway } });
  const signIn = () =>
    server(
      new Request("http://app.example/api/oauth2/token", {
        method: "POST",
        body: new URLSearchParams({ username: "olivia", password: "the-password" }),
      }),
    );
  return { gateway, signIn, log: () => lines.join("") };
}

describe("a pinned certificate", () => {
  it.each([
    ["signed by nobody", "selfSigned"],
    ["of another host", "otherHost"],
    ["past its end", "expired"],
    ["of an authority nobody knows", "good"],
  ] as const)("is accepted, even when it is %s", async (_, which) => {
    const up = await tlsRecorder(certificates[which]);
    const { gateway, signIn } = await gatewayTo(up.url, pinned(certificates[which]));
    expect((await signIn()).status).toBe(401);
    expect(await gateway.ready()).toBe(true);
    expect(await up.heard()).toContain("password=the-password");
  });

  it("may be one of two, so that it can be renewed without a stop", async () => {
    const up = await tlsRecorder(certificates.selfSigned);
    const { signIn } = await gatewayTo(up.url, pinned(certificates.selfSigned, certificates.expired));
    expect((await signIn()).status).toBe(401);
    up.show(certificates.expired);
    expect((await signIn()).status).toBe(401);
    up.show(certificates.good);
    expect((await signIn()).status).toBe(502);
  });
});

describe("a certificate that is not pinned", () => {
  it.each([
    ["TLSv1.3", "selfSigned"],
    ["TLSv1.2", "selfSigned"],
    ["TLSv1.3", "good"],
    ["TLSv1.2", "good"],
  ] as const)("is refused before a byte of the request is sent: %s, %s", async (version, which) => {
    const up = await tlsRecorder(certificates[which], version);
    const { gateway, signIn } = await gatewayTo(up.url, pinned(certificates.expired));
    const answer = await signIn();
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({ type: "urn:mfa-enrollment:upstream-untrusted" });
    expect(await gateway.ready()).toBe(false);
    expect(up.connections()).toBe(2);
    expect(await up.heard()).toBe("");
  });

  it("is sent nothing of a call that is passed as it is", async () => {
    const up = await tlsRecorder(certificates.good);
    const refuser = { clock: { now: () => 0 }, base: "/mfa/" };
    const passRaw = createRawPass(up.url, pinned(certificates.selfSigned), refuser);
    const inline = { base: "/mfa/", destinationOf: destinations("/mfa/", []), passRaw };
    const server = await listen(testServer({ base: "/mfa/" }), { port: 0, host: "127.0.0.1", inline });
    onTestFinished(server.close);
    const answer = await fetch(`${server.url}/console`, { method: "POST", body: "the-password" });
    expect(answer.status).toBe(502);
    expect(up.connections()).toBe(1);
    expect(await up.heard()).toBe("");
  });

  it("is refused on the next connection too, when the one before showed the right one", async () => {
    const up = await tlsRecorder(certificates.selfSigned);
    const { signIn } = await gatewayTo(up.url, pinned(certificates.selfSigned));
    expect((await signIn()).status).toBe(401);
    up.show(certificates.good);
    expect((await signIn()).status).toBe(502);
    expect((await up.heard()).match(/the-password/g)).toHaveLength(1);
  });

  it("is told apart in the log, with the fingerprint that was shown; the browser is not told it", async () => {
    const up = await tlsRecorder(certificates.selfSigned);
    const { gateway, signIn, log } = await gatewayTo(up.url, pinned(certificates.good));
    const [shown = ""] = parseFingerprints(fingerprintOf(certificates.selfSigned)) ?? [];
    await gateway.ready();
    expect(log()).toContain(`"fault":"unpinned","fingerprint":"${shown}"`);
    const answer = await signIn();
    expect(log().split(shown)).toHaveLength(3);
    expect(log()).not.toContain("the-password");
    expect((await answer.text()) + JSON.stringify([...answer.headers])).not.toContain(shown);
  });

  it("is not waited for longer than a call may take, and its connection is ended", async () => {
    const silent = createServer((socket) => void socket.resume().on("error", () => {}));
    silent.listen(0, "127.0.0.1");
    await once(silent, "listening");
    const address = silent.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    const { signIn } = await gatewayTo(new URL(`https://127.0.0.1:${port}`), pinned(certificates.good), 200);
    expect((await signIn()).status).toBe(504);
    silent.close();
    await once(silent, "close");
  });

  it("is refused where there is no TLS to show one in", async () => {
    const up = await hostileUpstream((_, out) => out.writeHead(401).end());
    const { signIn } = await gatewayTo(up.url, pinned(certificates.selfSigned));
    expect((await signIn()).status).toBe(502);
    await up.close();
    expect(up.seen).toEqual([]);
  });
});
