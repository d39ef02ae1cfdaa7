import { readFile } from "node:fs/promises";
import type { ApplianceTrust } from "../gateway/appliance-trust.ts";
import type { Environment } from "./environment.ts";

/** How the appliance proves who it is. */
export async function trustOf(environment: Environment): Promise<ApplianceTrust> {
  const { APPLIANCE_CA: caFile, APPLIANCE_FINGERPRINT: fingerprints } = environment;
  if (fingerprints !== undefined) return { kind: "pinned", fingerprints };
  return caFile === undefined
    ? { kind: "system" }
    : { kind: "authority", pem: await readFile(caFile, "utf8") };
}
