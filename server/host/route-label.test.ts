import { expect, test } from "vitest";
import { methodLabel, routeLabel } from "./route-label.ts";

test.each([
  ["/api/oauth2/token", "/api/oauth2/token"],
  ["/api/v1/users", "/api/v1/users"],
  ["/api/guard/audit", "/api/guard/audit"],
  ["/api/v8.1/audit", "other api"],
  ["/api/v1/users/1001", "/api/v1/users/{id}"],
  ["/api/guard/users/%41/last-change", "/api/guard/users/{id}/last-change"],
  ["/api/v8x1/users/1", "other api"],
  ["/api/v1/users//enableMfa", "other api"],
  ["/api/v1/users/1/enableMfa/", "other api"],
  ["/api/openapi.json", "/api/openapi.json"],
  ["/ready", "/ready"],
  ["/assets/app-1234.js", "asset"],
  ["/enroll", "page"],
  [null, "refused"],
])("%s is labelled %s", (path, label) => {
  expect(routeLabel(path)).toBe(label);
});

test("a method that a stranger invented is no label of its own", () => {
  expect(["GET", "FROB"].map(methodLabel)).toEqual(["GET", "other"]);
});
