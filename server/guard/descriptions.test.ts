import { expect, test } from "vitest";
import { azurePlaces } from "./testing/places.ts";
import { noCases } from "./testing/policies.ts";

// Each is a row in a record that is never deleted, and takes no fresh sign-in.
test.each(azurePlaces)(
  "an administrator changes 60 descriptions at once, own and others' (%s)",
  async (_, open) => {
    const place = await open(noCases);
    const administrator = await place.signIn("administrator");
    const describe = (name: string, count: number) =>
      administrator.send("PUT", `${place.users}/${place.keyOf(name)}`, {
        json: { description: `no. ${count}` },
      });
    for (let count = 0; count < 60; count += 1) {
      const answer = await describe(count % 2 === 0 ? "olivia" : "administrator", count);
      expect(answer.status).toBeLessThan(300);
    }
    const refused = await describe("ravi", 60);
    expect([refused.status, refused.problem]).toEqual([429, "too-many-attempts"]);
    expect(Number(refused.headers.get("retry-after"))).toBe(60);
    place.advance(60_000);
    expect((await describe("ravi", 61)).status).toBeLessThan(300);
    await place.close();
  },
);
