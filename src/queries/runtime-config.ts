import type { RuntimeConfig } from "../api/runtime-config.ts";
import { useServices } from "./services.ts";

/** What `/config.json` decided for this app. */
export function useRuntimeConfig(): RuntimeConfig {
  return useServices().client.config;
}
