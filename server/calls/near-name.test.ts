import { expect, test } from "vitest";
import { environmentNames } from "../start/environment.ts";
import { nearName } from "./near-name.ts";

test.each([
  ["APLIANCE_URL", "APPLIANCE_URL"],
  ["APPLIANCE_ULR", "APPLIANCE_URL"],
  ["DATBASE_URL", "DATABASE_URL"],
  ["TLS_CRET", "TLS_CERT"],
  ["ISUER", "ISSUER"],
  ["TRUSTED_PROXY", null],
  ["GUARD_POLICIES", null],
])("%s means %s", (written, meant) => {
  expect(nearName(written, environmentNames)).toBe(meant);
});

test.each([
  "HOME",
  "HOSTNAME",
  "PATH",
  "PORTS",
  "DEBUG",
  "NODE_ENV",
  "LOGNAME",
  "LANG",
  "TERM",
  "USER",
  "PGHOST",
])("%s, which other programs have, is near none", (name) => {
  expect(nearName(name, environmentNames)).toBeNull();
});
