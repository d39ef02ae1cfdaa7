import { azure } from "../../../../contract/azure.ts";
import { servedAs } from "../../../../contract/served.ts";
import type { Place, Version } from "../../../../contract/product.ts";
import { operationIn, type ApplianceCall } from "../../../api/contract/calls.ts";
import { defaultRuntimeConfig } from "../../../api/runtime-config.ts";

/** The app of practice asks below the base that an empty configuration means. */
export const { apiBase } = defaultRuntimeConfig;

/** The newest is the only one: what people practise is the same in all of them. */
export const version: Version = {
  name: "v8.1",
  product: azure,
  showsRoles: true,
  ...servedAs(azure).answers(true),
};

/** Where a call lies: the app's own table, so that a path is known in one place. */
export function operationOf(call: ApplianceCall): Place {
  return operationIn(azure, version.name, call);
}
