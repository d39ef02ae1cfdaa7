/** What `/config.json` decides: one build serves any appliance (product.md, Look and Hosting). */
export interface RuntimeConfig {
  /** Path of the API on this origin, without a slash at its end. */
  apiBase: string;
  apiVersion: "v1" | "v8.1";
  /** Stands in where the appliance sends an empty issuer; "" means the host name. */
  issuer: string;
  productName: string;
  /** CSS colour as #rrggbb, "" for the built-in accent. */
  accent: string;
  /** URL path on this origin, "" for none. */
  logo: string;
  acceptScratchCode: boolean;
  idleMinutes: number;
  helpText: string;
  /** http(s) or a path on this origin, "" for none. */
  helpUrl: string;
  identityChecklist: readonly string[];
  /** Language tags that are offered; empty means all. */
  languages: readonly string[];
}
