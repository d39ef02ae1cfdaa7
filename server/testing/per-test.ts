import { afterEach, beforeEach } from "vitest";

/**
 * Makes something anew before each test of the file or the group, and closes it after the test where it can be closed.
 * @returns stands for the one of the test that runs: in no test it has no members
 */
export function perTest<Made extends object>(make: () => Promise<Made> | Made): Made {
  let current: Made | undefined;
  beforeEach(async () => {
    current = await make();
  });
  afterEach(async () => {
    if (current !== undefined && "close" in current && typeof current.close === "function")
      await current.close();
    current = undefined;
  });
  return new Proxy(Object.create(null), {
    get: (_, name) => (current === undefined ? undefined : Reflect.get(current, name)),
  });
}
