import { describe, expect, it } from "vitest";
import { createEndpoints } from "./calls.ts";
import { apiVersions } from "../../../contract/product.ts";
import { products } from "../../../contract/products.ts";

const { target, tokenTarget } = createEndpoints({ apiBase: "/api" }, products.azure);

describe("createEndpoints", () => {
  it.each(apiVersions)("puts the version %s before users, and none before the token", (version) => {
    const at = (call: "getUser" | "acceptMfa") => target(version, { call, user: "1001" }).url;
    expect(at("getUser")).toBe(`/api/${version}/users/1001`);
    expect(at("acceptMfa")).toBe(`/api/${version}/users/1001/acceptMfa`);
    expect(tokenTarget("signIn").url).toBe("/api/oauth2/token");
    expect(target(version, { call: "listAudit" }).url).toBe("/api/guard/audit");
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

describe("the row of AWS", () => {
  const aws = createEndpoints({ apiBase: "/api" }, products.aws);

  it("has its own token path, and names in paths", () => {
    expect(aws.tokenTarget("signIn").url).toBe("/api/v1/token");
    const of = (user: string) => aws.target("v1", { call: "enableMfa", user }).url;
    expect(of("Zoë O'Neil")).toBe("/api/v1/users/Zo%C3%AB%20O'Neil/enableMfa");
  });

  it("searches and sorts the list by its own words", () => {
    const to = { call: "listUsers", query: [["nameFilter", "a b"]] } as const;
    expect(aws.target("v1", to).url).toBe("/api/v1/users?SearchPattern=a%20b&Sort=nameAsc");
  });
});
