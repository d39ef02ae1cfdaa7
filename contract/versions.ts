import { apiVersions } from "./products.ts";
import type { ApiVersion, ProductName } from "./products.ts";

/** Oldest first. */
export const versionNames = apiVersions.toReversed();

/** What differs between the answers of the versions; everything else is one core. */
export interface Version extends Shape {
  readonly name: ApiVersion;
  readonly product: ProductName;
}

interface Shape {
  /** v1 writes user ids as integers, v8.1 as strings. */
  readonly idOf: (id: string) => number | string;
  readonly defaultLimit: number;
  readonly createStatus: 200 | 201;
  /** Without a body. */
  readonly acceptStatus: 200 | 201 | 204;
  readonly disableStatus: 200 | 204;
  /** v8.1 shows role and type of users, and takes them. */
  readonly showsRoles: boolean;
  /** `first`, `prev` and `next` beside `self` in the links of a page. */
  readonly linksNeighbours: boolean;
}

const early: Shape = {
  idOf: Number,
  defaultLimit: 30,
  createStatus: 200,
  acceptStatus: 200,
  disableStatus: 200,
  showsRoles: false,
  linksNeighbours: true,
};

const late: Shape = {
  idOf: String,
  defaultLimit: 100,
  createStatus: 201,
  acceptStatus: 204,
  disableStatus: 204,
  showsRoles: true,
  linksNeighbours: false,
};

/** v2 to v4 answer as v1 does, v5 to v8 as v8.1 (docs/contract.md section 1). */
export const versions: Readonly<Record<ApiVersion, Version>> = {
  v1: { name: "v1", product: "azure", ...early },
  v2: { name: "v2", product: "azure", ...early },
  v3: { name: "v3", product: "azure", ...early },
  v4: { name: "v4", product: "azure", ...early },
  v5: { name: "v5", product: "azure", ...late },
  v6: { name: "v6", product: "azure", ...late },
  v7: { name: "v7", product: "azure", ...late },
  v8: { name: "v8", product: "azure", ...late },
  "v8.1": { name: "v8.1", product: "azure", ...late },
};

/** The AWS product has one version. Its users are found by name. */
export const awsVersion: Version = {
  name: "v1",
  product: "aws",
  idOf: String,
  defaultLimit: 100,
  createStatus: 201,
  acceptStatus: 201,
  disableStatus: 200,
  showsRoles: false,
  linksNeighbours: false,
};
