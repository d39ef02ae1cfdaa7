import { expect, test } from "vitest";
import { clientNetwork } from "./client-network.ts";

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
