import { decodeRuntimeConfig, defaultRuntimeConfig } from "../../api/runtime-config.ts";
import { practiceIssuer } from "../../pages/practice/create-stage.ts";
import type { RuntimeConfig } from "../../api/runtime-config.ts";

/**
 * The look and the version of the real configuration, where there is one; practice never depends on it. What points to
 * the real appliance stays out.
 * @param json the undecoded body of /config.json, null when it could not be had
 */
export function practiceConfig(json: unknown): RuntimeConfig {
  const { config } = decodeRuntimeConfig(json);
  const { apiBase, acceptScratchCode } = defaultRuntimeConfig;
  return { ...config, apiBase, acceptScratchCode, issuer: practiceIssuer };
}
