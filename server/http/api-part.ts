import type { Handler } from "./handler.ts";

/** Who answers `/api/*`: the embedded appliance, or a real one behind the gateway. */
export type ApiPart =
  | { readonly kind: "appliance"; readonly appliance: { readonly handle: Handler } }
  | { readonly kind: "gateway"; readonly gateway: { readonly handle: Handler } };
