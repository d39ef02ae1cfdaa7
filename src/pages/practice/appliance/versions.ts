import { operationIn } from "../../../api/contract/calls.ts";
import { profiles } from "../../../api/contract/products.ts";
import type { ApplianceCall } from "../../../api/contract/calls.ts";
import type { ApiVersion } from "../../../api/contract/products.ts";
import type { RuntimeConfig } from "../../../api/runtime-config.ts";
import { defaultRuntimeConfig } from "../../../api/runtime-config.ts";

/** The app of practice asks below the base that an empty configuration means. */
export const { apiBase } = defaultRuntimeConfig;

type PracticeVersion = Extract<ApiVersion, "v1" | "v8.1">;

/** What differs between the versions of the contract; everything else is one core. */
export interface ApplianceVersion {
  /** Where each call lies: the app's own table, so that a path is known in one place. */
  readonly operation: (call: ApplianceCall) => ReturnType<typeof operationIn>;
  readonly idOf: (id: string) => number | string;
  readonly defaultLimit: number;
  /** acceptMfa and disableMfa: 200 without a body, or 204. */
  readonly doneStatus: 200 | 204;
  readonly showsRoles: boolean;
  /** `first`, `prev` and `next` beside `self`. */
  readonly linksNeighbours: boolean;
}

const byName: Readonly<Record<PracticeVersion, ApplianceVersion>> = {
  v1: {
    operation: (call) => operationIn(profiles.azure, "v1", call),
    idOf: Number,
    defaultLimit: 30,
    doneStatus: 200,
    showsRoles: false,
    linksNeighbours: true,
  },
  "v8.1": {
    operation: (call) => operationIn(profiles.azure, "v8.1", call),
    idOf: String,
    defaultLimit: 100,
    doneStatus: 204,
    showsRoles: true,
    linksNeighbours: false,
  },
};

export const applianceVersions: readonly ApplianceVersion[] = Object.values(byName);

/** Practice answers the oldest and the newest version; the rest look like one of the two. */
export function practiceVersion(configured: RuntimeConfig["apiVersion"]): PracticeVersion {
  return ["v8.1", "v8", "v7", "v6", "v5"].includes(configured) ? "v8.1" : "v1";
}
