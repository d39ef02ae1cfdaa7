import { describe, expect, test } from "vitest";
import { madeUp } from "../../e2e/fixtures/made-up/product.ts";
import { products } from "../../contract/products.ts";
import { destinations } from "./destination.ts";
import { guardedSpelling, otherSpelling, readsAsGuarded, seeded } from "./testing/spellings.ts";

const at = destinations("/mfa/", Object.values(products));

describe("where a message goes", () => {
  test.each([
    ["/mfa", "/"],
    ["/mfa?x=1", "/?x=1"],
    ["/mfa/", "/"],
    ["/mfa/enroll?recreate=true", "/enroll?recreate=true"],
    ["/mfa/api/v8.1/users/1/enableMfa", "/api/v8.1/users/1/enableMfa"],
    ["/mfa/../api/v8.1/users/1/enableMfa", "/../api/v8.1/users/1/enableMfa"],
  ])("%s is the app's %s", (target, own) => {
    expect(at(target)).toEqual({ kind: "app", target: own });
  });

  test.each([
    "/api/v8.1/users/1/enableMfa",
    "/api/v1/users/a%20b/disableMfa?x",
    "/api/oauth2/token",
    "/api/v1/token",
    "/ready",
  ])("%s is looked at here", (target) => {
    expect(at(target).kind).toBe("guarded");
  });

  test.each([
    "/api/v8.1/users/1/EnableMfa",
    "/api/v8.1/users/1/enable%4dfa",
    "/api/v8.1/users/1/enable%25254dfa",
    "/api/v8.1/users/1/enableMfa/",
    "/api/v8.1/users/1/enableMfa;x=1",
    "/api/v8.1/users/1/enableMfa%20",
    "/api/v8.1/users/1/enableMfa%3fx",
    "/api\\v8.1\\users\\1\\enableMfa",
    "/api/v8.1//users/1/enableMfa",
    "/x/mfa/../api/v8.1/users/1/enableMfa",
    "/api/v8.1/users/1/enableMfa/x/..",
    "/api/v8.1/users/1/enableMfa//x/%252e%252e;a",
    "/x%3f/../api/v8.1/users/1/enableMfa",
    "/x%3f/api/v8.1/users/1/enableMfa",
    "/api/v8.1/users/1/enableMfa%00.png",
    "/api/v8.1/users/1/%ef%bd%85nableMfa",
    "/api/v9/users/1/enableMfa",
    // No text, so one program reads it as the call and another one doesn't.
    "/api/v8.1/users/1/enable%c1%8dfa",
    "/api/v8.1/mfa%ff",
    `/api/v8.1/mfa%${"25".repeat(20)}41`,
  ])("%s is refused", (target) => {
    expect(at(target).kind).toBe("refused");
  });

  test.each(["/api/v8.1/users/mfa-admin", "/assets/mfa%20logo.png", "/api/v8.1/enableMfa/history", "/mfab"])(
    "%s is the appliance's",
    (target) => {
      expect(at(target).kind).toBe("appliance");
    },
  );

  test.each([
    ["/api/session", "guarded"],
    ["/api/v2/people/1/second-factor", "guarded"],
    ["/api/v2/people/1/second-factor/check", "guarded"],
    ["/api/v2/people/1/Second-Factor", "refused"],
    ["/api/v2/people/1/second-factor/./check", "refused"],
    ["/api/v2/people/1/second-factor%2fcheck", "refused"],
    ["/api/v2/people/1", "appliance"],
    ["/api/v2/health/check", "appliance"],
    ["/api/v8.1/users/1/enableMfa", "appliance"],
  ])("in front of another product its own file says so: %s is %s", (target, kind) => {
    expect(destinations("/mfa/", [madeUp])(target).kind).toBe(kind);
  });
});

const SEEDS = [1, 2026, 63_804];

describe.each(SEEDS)("spellings of seed %i", (seed) => {
  test("of the guarded calls: none goes to the appliance as it is", () => {
    const random = seeded(seed);
    const spellings = Array.from({ length: 34_000 }, () => guardedSpelling(random));
    const isGuarded = spellings.filter(readsAsGuarded);
    expect(isGuarded.length).toBeGreaterThan(27_000);
    expect(isGuarded.filter((target) => at(target).kind === "appliance").slice(0, 5)).toEqual([]);
  });

  test("of other calls with mfa in their names: each goes on as it is", () => {
    const random = seeded(seed);
    const spellings = Array.from({ length: 10_000 }, () => otherSpelling(random));
    expect(spellings.filter(readsAsGuarded)).toEqual([]);
    expect(spellings.filter((target) => at(target).kind !== "appliance").slice(0, 5)).toEqual([]);
  });
});
