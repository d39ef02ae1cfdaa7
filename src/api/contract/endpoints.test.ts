import { describe, expect, it } from "vitest";
import { createEndpoints } from "./endpoints.ts";

describe("createEndpoints", () => {
  it.each(["v1", "v8.1"] as const)(
    "puts the version %s before users, and none before the token",
    (apiVersion) => {
      const endpoints = createEndpoints({ apiBase: "/api", apiVersion });
      expect(endpoints.user("1001")).toBe(`/api/${apiVersion}/users/1001`);
      expect(endpoints.mfa("acceptMfa", "1001")).toBe(`/api/${apiVersion}/users/1001/acceptMfa`);
      expect(endpoints.token).toBe("/api/oauth2/token");
    },
  );

  it("keeps a hostile id inside its path segment", () => {
    const endpoints = createEndpoints({ apiBase: "/api", apiVersion: "v1" });
    expect(endpoints.user("../x?y#z")).toBe("/api/v1/users/..%2Fx%3Fy%23z");
    expect(endpoints.user("$&")).toBe("/api/v1/users/%24%26");
  });

  it("asks for a page by the names of the contract", () => {
    const endpoints = createEndpoints({ apiBase: "/api", apiVersion: "v1" });
    expect(endpoints.users({ offset: 30, limit: 30, nameFilter: "" })).toBe(
      "/api/v1/users?Offset=30&Limit=30",
    );
    expect(endpoints.users({ offset: 0, limit: 5, nameFilter: "a&b c" })).toContain("&NameFilter=a%26b%20c");
  });
});
