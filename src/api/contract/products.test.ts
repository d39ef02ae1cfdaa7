import { describe, expect, it } from "vitest";
import { createEndpoints } from "./products.ts";

const { target } = createEndpoints({ apiBase: "/api", apiVersion: "v1" });

describe("createEndpoints", () => {
  it.each(["v1", "v8.1"] as const)(
    "puts the version %s before users, and none before the token",
    (apiVersion) => {
      const endpoints = createEndpoints({ apiBase: "/api", apiVersion });
      expect(endpoints.target("getUser", { user: "1001" }).url).toBe(`/api/${apiVersion}/users/1001`);
      expect(endpoints.target("acceptMfa", { user: "1001" }).url).toBe(
        `/api/${apiVersion}/users/1001/acceptMfa`,
      );
      expect(endpoints.target("signIn").url).toBe("/api/oauth2/token");
      expect(endpoints.target("listAudit").url).toBe("/api/v8.1/audit");
    },
  );

  it("keeps a hostile id inside its path segment", () => {
    expect(target("getUser", { user: "../x?y#z" }).url).toBe("/api/v1/users/..%2Fx%3Fy%23z");
    expect(target("getUser", { user: "$&" }).url).toBe("/api/v1/users/%24%26");
  });

  it("asks for a page by the names of the contract", () => {
    const page = [
      ["offset", 30],
      ["limit", 30],
    ] as const;
    expect(target("listUsers", { query: page }).url).toBe("/api/v1/users?Offset=30&Limit=30");
    const found = target("listUsers", { query: [...page, ["nameFilter", "a&b c"]] });
    expect(found.url).toContain("&NameFilter=a%26b%20c");
  });
});
