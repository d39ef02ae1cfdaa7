import { describe, expect, it } from "vitest";
import { apiVersions, createEndpoints } from "./products.ts";

const { target, tokenTarget } = createEndpoints({ apiBase: "/api" });

describe("createEndpoints", () => {
  it.each(apiVersions)("puts the version %s before users, and none before the token", (version) => {
    const at = (call: "getUser" | "acceptMfa") => target(version, { call, user: "1001" }).url;
    expect(at("getUser")).toBe(`/api/${version}/users/1001`);
    expect(at("acceptMfa")).toBe(`/api/${version}/users/1001/acceptMfa`);
    expect(tokenTarget("signIn").url).toBe("/api/oauth2/token");
    expect(target(version, { call: "listAudit" }).url).toBe("/api/v8.1/audit");
  });

  it("keeps a hostile id inside its path segment", () => {
    const of = (user: string) => target("v1", { call: "getUser", user }).url;
    expect(of("../x?y#z")).toBe("/api/v1/users/..%2Fx%3Fy%23z");
    expect(of("$&")).toBe("/api/v1/users/%24%26");
  });

  it("asks for a page by the names of the contract", () => {
    const page = [
      ["offset", 30],
      ["limit", 30],
    ] as const;
    expect(target("v1", { call: "listUsers", query: page }).url).toBe("/api/v1/users?Offset=30&Limit=30");
    const found = target("v1", { call: "listUsers", query: [...page, ["nameFilter", "a&b c"]] });
    expect(found.url).toContain("&NameFilter=a%26b%20c");
  });
});
