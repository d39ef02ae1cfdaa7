import { servedAs } from "../../contract/served.ts";
import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { OPTIONAL_CHECKS } from "../../contract/failed-check.ts";
import { productOf, type ApiPart } from "../host/api-part.ts";
import { settingFault } from "./environment-faults.ts";

type AppConfig = Readonly<Record<string, unknown>>;

const appConfigSchema = v.record(v.string(), v.unknown());

/**
 * Reads the app's runtime configuration, the body of `/config.json`. Its members are the app's business
 * (src/api/runtime-config.ts); the server only promises that it is a JSON object.
 * @throws with the file's name when it is missing, not JSON, or not an object
 */
export async function readAppConfig(path: string): Promise<AppConfig> {
  const text = await readFile(path, "utf8").catch(() => {
    throw settingFault(`The runtime configuration ${path} cannot be read.`);
  });
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), appConfigSchema), text);
  if (!parsed.success || text.trimStart().startsWith("[")) {
    throw settingFault(`The runtime configuration ${path} is not a JSON object.`);
  }
  return parsed.output;
}

/**
 * The app's configuration with what the server knows better than the file: whether the embedded appliance takes a scratch
 * code at the last step (`ACCEPT_SCRATCH_CODE`).
 * @param accepts null in front of another appliance, of which nobody but the operator knows
 */
export function tellScratchCodes(appConfig: AppConfig, accepts: boolean | null): AppConfig {
  return accepts === null ? appConfig : { ...appConfig, acceptScratchCode: accepts };
}

/** The app's configuration with whether people can ask for a new phone here. */
export function tellRequests(appConfig: AppConfig, part: ApiPart): AppConfig {
  return { ...appConfig, requests: part.kind === "gateway" || servedAs(productOf(part)).extras };
}

/**
 * The app's configuration with the appliance's own name where the operator left `issuer` out or empty. Otherwise the
 * app would use the host name of its address, and one appliance would have two names: one on screen, another in the
 * authenticator app.
 * @param issuer as it stands in the entry of an authenticator app; of a gateway the host name of its appliance
 */
export function tellIssuer(appConfig: AppConfig, issuer: string): AppConfig {
  const { issuer: given = "" } = appConfig;
  // The app refuses a value that is not a string.
  const empty = typeof given === "string" && given.trim() === "";
  return empty ? { ...appConfig, issuer } : appConfig;
}

/** The same with whether nobody chose the name that authenticator apps show: people's apps keep it. */
export function tellChosen(appConfig: AppConfig, chosen: boolean): AppConfig {
  return { ...appConfig, issuerUnset: !chosen };
}

/** The same with where the API is, for an app that is below another path. */
export function tellBase(appConfig: AppConfig, base: string | undefined): AppConfig {
  return base === undefined ? appConfig : { ...appConfig, apiBase: `${base}api` };
}

const optionalCheck = v.object({ name: v.string(), required: v.literal(false) });

/** The checks before a change for somebody else that may fail: those of `identityChecklist`, or of the app's own without any. */
export function optionalChecksIn({ identityChecklist: given }: AppConfig): readonly string[] {
  const checks: readonly unknown[] = Array.isArray(given) ? given : [];
  if (checks.length === 0) return OPTIONAL_CHECKS;
  return checks.flatMap((check) => (v.is(optionalCheck, check) ? [check.name.trim()] : []));
}
