import { expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { openStore } from "../../store/open-store.ts";
import { defaultPolicy } from "../policy.ts";

test("an administrator whose name is part of two hundred others is found on the second page", async () => {
  const store = await openStore({ memory: true });
  const appliance = await createTestAppliance();
  const others = Array.from({ length: 200 }, (_, index) => ({
    id: `${index}`,
    name: `an administrator ${index}`,
  }));
  const standIn = await startStandIn("8.1", {
    guard: { store, policy: defaultPolicy },
    appliance: {
      ...appliance,
      handle: (request, peer) => {
        const url = new URL(request.url);
        if (!url.searchParams.has("NameFilter")) return appliance.handle(request, peer);
        if (!url.searchParams.has("Offset"))
          return Promise.resolve(Response.json({ totalCount: 201, results: others }));
        url.searchParams.delete("Offset");
        return appliance.handle(new Request(url, { headers: request.headers }), peer);
      },
    },
  });
  const administrator = await signIn(testClient(httpHandler(standIn.url)), "administrator");
  expect((await administrator.send("GET", "/api/guard/cases")).status).toBe(200);
  await standIn.close();
  await appliance.close();
  await store.close();
});
