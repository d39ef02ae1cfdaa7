import { expect, onTestFinished, test } from "vitest";
import { oracleCode } from "../../../server/appliance/testing/oracle-code.ts";
import { productVersions } from "../../../server/appliance/testing/product-versions.ts";
import type { ProductVersion } from "../../../server/appliance/testing/product-versions.ts";
import { startStandIn } from "../../../server/appliance/testing/start-stand-in.ts";
import { createClient } from "../../api/client.ts";
import { defaultRuntimeConfig } from "../../api/runtime-config.ts";
import { createManualClock } from "../manual-clock.ts";
import { createMemoryTabs } from "../memory-tabs.ts";
import { passwordOf } from "../passwords.ts";

/** The app's client, with nothing configured, through the gateway to a product of that version. */
async function openBefore(product: ProductVersion) {
  const { appliance, url, close } = await startStandIn(product);
  const asked: string[] = [];
  const client = createClient({
    fetch: (input, init) => {
      asked.push(`${init.method ?? "GET"} ${input}`);
      return fetch(new URL(input, url), { method: "GET", ...pick(init) });
    },
    config: defaultRuntimeConfig,
    clock: createManualClock(),
    random: () => 0,
    tabs: createMemoryTabs().open(),
    hostName: "appliance.example",
    isOnline: () => true,
  });
  onTestFinished(async () => {
    client.stop();
    await close();
  });
  return { client, appliance, asked };
}

/** What the page's fetch and Node's both know. */
function pick({ method, headers, body, redirect }: RequestInit): RequestInit {
  return {
    ...(method === undefined ? {} : { method }),
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
    ...(redirect === undefined ? {} : { redirect }),
  };
}

test.each(Object.keys(productVersions).filter(isProduct))(
  "in front of product %s a person signs in, is listed and enrolls",
  async (product) => {
    const { client, appliance, asked } = await openBefore(product);
    const [newest] = productVersions[product];
    await client.signIn({ userName: "olivia", password: passwordOf("olivia") });
    const own = await client.findOwnUser();
    expect([own.name, own.mfa, client.apiVersion()]).toEqual(["olivia", "off", newest]);
    const { secretKey, token } = await client.enableMfa({
      userId: own.id,
      userName: own.name,
      recreate: false,
    });
    await client.acceptMfa({ userId: own.id, code: oracleCode(secretKey, appliance.clock.now()), token });
    expect((await client.getUser(own.id)).mfa).toBe("on");
    const page = await client.listUsers({ offset: 0, limit: 30, nameFilter: "" });
    expect(page.rows.map(({ name }) => name)).toEqual(["olivia"]);
    const lists = asked.filter((line) => line.includes("/users?"));
    expect(lists.length, "one step down for each newer version, once").toBe(2 + newer(newest));
  },
);

test("a page that is opened by the address of a user finds the version before it", async () => {
  const { client, asked } = await openBefore("6.0");
  await client.signIn({ userName: "olivia", password: passwordOf("olivia") });
  expect((await client.getUser("1001")).name).toBe("olivia");
  expect(asked.at(-1)).toBe("GET /api/v6/users/1001");
  expect(asked.filter((line) => line.includes("/users/1001"))).toHaveLength(1);
});

const newestFirst = ["v8.1", "v8", "v7", "v6", "v5", "v4", "v3", "v2", "v1"];

function newer(version: string): number {
  return newestFirst.indexOf(version);
}

function isProduct(name: string): name is ProductVersion {
  return Object.hasOwn(productVersions, name);
}
