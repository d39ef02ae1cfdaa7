import { profiles } from "../../../../contract/products.ts";
import { versions } from "../../../../contract/versions.ts";
import type { Version } from "../../../../contract/versions.ts";
import { operationIn } from "../../../api/contract/calls.ts";
import type { ApplianceCall } from "../../../api/contract/calls.ts";
import type { RuntimeConfig } from "../../../api/runtime-config.ts";
import { defaultRuntimeConfig } from "../../../api/runtime-config.ts";

/** The app of practice asks below the base that an empty configuration means. */
export const { apiBase } = defaultRuntimeConfig;

/** Practice answers the oldest version and the newest. */
export const applianceVersions: readonly Version[] = [versions.v1, versions["v8.1"]];

/** Where a call lies: the app's own table, so that a path is known in one place. */
export function operationOf({ name }: Version, call: ApplianceCall): ReturnType<typeof operationIn> {
  return operationIn(profiles.azure, name, call);
}

/** The rest look like one of the two. */
export function practiceVersion(configured: RuntimeConfig["apiVersion"]): "v1" | "v8.1" {
  return ["v8.1", "v8", "v7", "v6", "v5"].includes(configured) ? "v8.1" : "v1";
}
