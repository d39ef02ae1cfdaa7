import { azure } from "../../../../contract/azure.ts";
import type { Version } from "../../../../contract/product.ts";
import { versionsOf } from "../../../../contract/served.ts";
import { operationIn, type ApplianceCall } from "../../../api/contract/calls.ts";
import { defaultRuntimeConfig, type RuntimeConfig } from "../../../api/runtime-config.ts";

/** The app of practice asks below the base that an empty configuration means. */
export const { apiBase } = defaultRuntimeConfig;

/** Practice answers the oldest version and the newest. */
export const applianceVersions: readonly Version[] = versionsOf(azure).filter(({ name }) =>
  ["v1", "v8.1"].includes(name),
);

/** Where a call lies: the app's own table, so that a path is known in one place. */
export function operationOf({ name }: Version, call: ApplianceCall): ReturnType<typeof operationIn> {
  return operationIn(azure, name, call);
}

/** The rest look like one of the two. */
export function practiceVersion(configured: RuntimeConfig["apiVersion"]): "v1" | "v8.1" {
  return azure.withRoles.some((version) => version === configured) ? "v8.1" : "v1";
}
