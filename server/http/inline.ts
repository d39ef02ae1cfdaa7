import type { RequestListener } from "node:http";

/** How a server is set up that a proxy asks in the appliance's own address, for some of its calls. */
export interface Inline {
  /** Where the app is, with a slash at both ends: `/mfa/`. */
  readonly base: string;
  /** Where a request target goes, path and query as they came. */
  readonly destinationOf: (target: string) => Destination;
  /** Passes a message to the appliance as it is. */
  readonly passRaw: RequestListener;
}

/** By which our own calls to the appliance are known if they come back (RFC 9110 §7.6.3). */
export const VIA = "1.1 mfa-enrollment";

/** Where a message goes whose client asked a proxy that stands before the appliance and this server. */
export type Destination =
  /** The app and its own API, with the path below `BASE_PATH`. */
  | { readonly kind: "app"; readonly target: string }
  /** One of the guarded calls, a token call or a health check, under the appliance's own address. */
  | { readonly kind: "guarded" }
  /** As it came. */
  | { readonly kind: "appliance" }
  /** It ends in a guarded call, spelled in a way that two programs could read differently. */
  | { readonly kind: "refused" };
