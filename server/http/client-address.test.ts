import { describe, expect, it, test } from "vitest";
import {
  clientAddress,
  forwardedOrigin,
  keepsSecureCookies,
  noTrustedProxies,
  parseTrustedProxies,
} from "./client-address.ts";
import { listen } from "./listen.ts";
import { clientNetwork } from "./client-network.ts";

const proxies = parseTrustedProxies("127.0.0.1, 10.1.0.0/16, fd00::/8") ?? noTrustedProxies;

describe("the origin that a client has asked for", () => {
  const through = (socketAddress: string, proto?: string, host?: string) =>
    forwardedOrigin({ socketAddress, tls: false, forwardedProto: proto }, host, "inner:8080", proxies);
  it.each([
    ["is the request's own for strangers", through("198.51.100.7", "https", "evil.example"), undefined],
    ["is what a trusted proxy says", through("10.1.0.1", "https", "mfa.example"), "https://mfa.example"],
    ["keeps the host that the proxy passed on", through("10.1.0.1", "https"), "https://inner:8080"],
    ["takes the nearest proxy's word", through("10.1.0.1", "http, https", "a, b:444"), "https://b:444"],
    ["is none of a spoiled host", through("10.1.0.1", "https", "a/b@c"), undefined],
    ["is none of another scheme", through("10.1.0.1", "ftp", "a"), undefined],
  ])("%s", (_what, origin, expected) => {
    expect(origin).toBe(expected);
  });
});

describe("whether the client keeps Secure cookies", () => {
  it.each([
    ["isn't for a stranger to say", "198.51.100.7", false, "https", false],
    ["is what a trusted proxy says", "10.1.0.1", false, "http, https", true],
    ["is not over plain HTTP to a trusted proxy", "10.1.0.1", false, "https, http", false],
    ["is not where that says nothing", "10.1.0.1", false, undefined, false],
    ["is over TLS", "198.51.100.7", true, "http", true],
    ["is on this machine", "::1", false, undefined, true],
  ])("%s", (_what, socketAddress, tls, forwardedProto, expected) => {
    expect(keepsSecureCookies({ socketAddress, tls, forwardedProto }, proxies)).toBe(expected);
  });
});

describe("the client's address", () => {
  it.each([
    ["nobody is trusted by default", "10.1.0.1", "203.0.113.9", noTrustedProxies, "10.1.0.1"],
    ["a stranger's word does not count", "198.51.100.7", "203.0.113.9", proxies, "198.51.100.7"],
    ["what a trusted proxy says does", "10.1.0.1", "203.0.113.9", proxies, "203.0.113.9"],
    [
      "what the client wrote itself stands left and is not reached",
      "10.1.0.1",
      "1.1.1.1, 203.0.113.9",
      proxies,
      "203.0.113.9",
    ],
    [
      "a chain of trusted proxies is followed",
      "10.1.0.1",
      "1.1.1.1, 203.0.113.9, fd00::5, 10.1.2.3",
      proxies,
      "203.0.113.9",
    ],
    ["a proxy that says nothing is the client", "10.1.0.1", undefined, proxies, "10.1.0.1"],
    ["rubbish ends the chain", "10.1.0.1", "203.0.113.9, unknown", proxies, "10.1.0.1"],
    ["only trusted hops leave the last of them", "10.1.0.1", "10.1.0.2", proxies, "10.1.0.2"],
    ["ports are dropped", "10.1.0.1", "203.0.113.9:4711", proxies, "203.0.113.9"],
    ["zones are dropped", "10.1.0.1", `fe80::1%${"a".repeat(5_000)}`, proxies, "fe80::1"],
    ["a socket's too", "fe80::1%eth0", undefined, proxies, "fe80::1"],
    ["brackets too", "10.1.0.1", "[2001:db8::1]:4711", proxies, "2001:db8::1"],
    ["IPv4 on a dual-stack socket is IPv4", "::ffff:10.1.0.1", "::ffff:203.0.113.9", proxies, "203.0.113.9"],
    [
      "a thousand hops cost nothing",
      "10.1.0.1",
      `203.0.113.9${", 10.1.0.2".repeat(1_000)}`,
      proxies,
      "10.1.0.2",
    ],
  ])("%s", (_, socket, header, trusted, expected) => {
    expect(clientAddress(socket, header, trusted)).toBe(expected);
  });
});

test.each([
  "",
  "nginx",
  "10.0.0.1/33",
  "10.0.0.1/0",
  "10.0.0.1/8/8",
  "10.0.0.1/x",
  "10.0.0.1,,::1",
  "fd00::/129",
])("%j is no list of proxies", (text) => expect(parseTrustedProxies(text)).toBeNull());

test.each([
  ["from a trusted proxy", "127.0.0.1", "203.0.113.9"],
  ["from anybody else", "192.0.2.1", "127.0.0.1"],
])("X-Forwarded-For %s, over a socket", async (_, trusted, expected) => {
  const trustedProxies = parseTrustedProxies(trusted) ?? noTrustedProxies;
  const server = await listen(async (_request, peer) => new Response(peer?.address), {
    port: 0,
    host: "127.0.0.1",
    trustedProxies,
  });
  const answer = await fetch(server.url, { headers: { "X-Forwarded-For": "1.1.1.1, 203.0.113.9" } });
  expect(await answer.text()).toBe(expected);
  await server.close();
});

test.each([
  ["192.0.2.77", "192.0.2.77", "192.0.2"],
  ["::ffff:192.0.2.77", "192.0.2.77", "192.0.2"],
  ["::FFFF:c000:24d", "192.0.2.77", "192.0.2"],
  ["0:0:0:0:0:ffff:c000:024d", "192.0.2.77", "192.0.2"],
  ["0:0:0:0:0:ffff:192.0.2.77", "192.0.2.77", "192.0.2"],
  ["::fffe:c000:24d", "0:0:0:0", "0:0:0:"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2", "2001:db8:1:"],
  ["2001:0DB8:0001:0002::9", "2001:db8:1:2", "2001:db8:1:"],
  ["2001:db8::9", "2001:db8:0:0", "2001:db8:0:"],
  ["fe80::1%eth0", "fe80:0:0:0", "fe80:0:0:"],
  ["::1", "0:0:0:0", "0:0:0:"],
  ["pipe", "pipe", "pipe"],
])("%s counts as the host %s in the network %s", (address, host, network) => {
  expect(clientNetwork(address)).toEqual({ host, network });
});
