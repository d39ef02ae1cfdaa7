import type { ApplianceParts } from "./appliance-parts.ts";
import type { Version } from "./versions.ts";

/** One request on its way through the appliance. */
export interface Call {
  readonly parts: ApplianceParts;
  readonly version: Version;
  readonly request: Request;
  readonly url: URL;
  /** The user id of the path, or empty. */
  readonly id: string;
  readonly traceId: string;
  /** Address of the client: the socket's, or what a trusted proxy said. */
  readonly address: string;
}
