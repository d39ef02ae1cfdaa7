import { expect, it } from "vitest";
import { decodePolicy } from "./guard-case.ts";

it("reads the policy of a server that doesn't tell whose session has no code", () => {
  expect(decodePolicy({ requireCase: "never" })).toEqual({ requireCase: "never", ownMfaFirst: false });
});
