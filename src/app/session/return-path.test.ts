import { describe, expect, it } from "vitest";
import { returnPath } from "./sign-in-route.tsx";

describe("the way back after sign-in", () => {
  it.each([
    "/account",
    "/enroll?recreate=true",
    "/users",
    "/users?find=ada&page=2",
    "/users/1003/turn-off",
    "/users/a%2Fb/enroll",
  ])("leads to a page of the route table: %s", (wanted) => {
    expect(returnPath(wanted)).toBe(wanted);
  });

  it.each([
    null,
    "",
    "account",
    "https://evil.example/account",
    "//evil.example/account",
    "/\\evil.example/account",
    "/\t/evil.example/account",
    "javascript:alert(1)",
    "/sign-in?return=/account",
    "/sign-out",
    "/api/oauth2/token",
    "/nonsense",
  ])("never leads anywhere else: %s", (wanted) => {
    expect(returnPath(wanted)).toBe("/account");
  });

  it("drops a fragment", () => {
    expect(returnPath("/account#secret")).toBe("/account");
  });
});
