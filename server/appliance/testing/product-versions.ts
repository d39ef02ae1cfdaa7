import type { ApiVersion } from "../../../contract/products.ts";
import { awsRoutes, routes } from "../../routes.ts";
import type { Route } from "../../routes.ts";

/** Which versions of the API each product serves, by the vendor's table */
export const productVersions = {
  "8.1": ["v8.1", "v8", "v7", "v6"],
  "8.0": ["v8", "v7", "v6"],
  "7.0": ["v7", "v6", "v5"],
  "6.0": ["v6", "v5", "v4"],
  "5.x": ["v5", "v4", "v3"],
  "4.0": ["v4", "v3", "v2"],
  "3.0": ["v3", "v2"],
  "2.0": ["v2"],
  "1.0": ["v1"],
} as const satisfies Readonly<Record<string, readonly ApiVersion[]>>;

export type ProductVersion = keyof typeof productVersions;

/** A version of the product, or the AWS product. */
export type StandInName = ProductVersion | "aws";

/** What a product serves, and nothing of what only we have: every other address answers 404. */
export function routesOfProduct(product: StandInName): readonly Route[] {
  if (product === "aws") return awsRoutes;
  const names: readonly ApiVersion[] = productVersions[product];
  return routes.filter(
    ({ extension, versions, version }) =>
      !extension && (versions === "unversioned" || names.includes(version.name)),
  );
}
