/** The versions of the API that the vendor has published, oldest first. */
export const versionNames = ["v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v8.1"] as const;

export type VersionName = (typeof versionNames)[number];

/** What differs between the versions of the API; everything else is one core. */
export interface Version extends Shape {
  readonly name: VersionName;
}

interface Shape {
  /** v1 writes user ids as integers, v8.1 as strings. */
  readonly idOf: (id: string) => number | string;
  readonly defaultLimit: number;
  readonly createStatus: 200 | 201;
  /** acceptMfa and disableMfa: 200 without a body, or 204. */
  readonly doneStatus: 200 | 204;
  /** v8.1 shows role and type of users, and takes them. */
  readonly showsRoles: boolean;
  /** `first`, `prev` and `next` beside `self` in the links of a page. */
  readonly linksNeighbours: boolean;
}

const early: Shape = {
  idOf: Number,
  defaultLimit: 30,
  createStatus: 200,
  doneStatus: 200,
  showsRoles: false,
  linksNeighbours: true,
};

const late: Shape = {
  idOf: String,
  defaultLimit: 100,
  createStatus: 201,
  doneStatus: 204,
  showsRoles: true,
  linksNeighbours: false,
};

/** v2 to v4 answer as v1 does, v5 to v8 as v8.1 (docs/contract.md section 1). */
export const versions: Readonly<Record<VersionName, Version>> = {
  v1: { name: "v1", ...early },
  v2: { name: "v2", ...early },
  v3: { name: "v3", ...early },
  v4: { name: "v4", ...early },
  v5: { name: "v5", ...late },
  v6: { name: "v6", ...late },
  v7: { name: "v7", ...late },
  v8: { name: "v8", ...late },
  "v8.1": { name: "v8.1", ...late },
};
