import type { ApiVersion, Product } from "../../../contract/product.ts";
import { products, type ProductName } from "../../../contract/products.ts";
import { routes, routesOf, type Route } from "../../routes.ts";

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

/** A version of the first product, or another product. */
export type StandInName = ProductVersion | Exclude<ProductName, "azure">;

export function productOf(name: StandInName | null): Product {
  return name === null || isVersion(name) ? products.azure : products[name];
}

export function newestOf(name: StandInName): ApiVersion {
  return isVersion(name) ? productVersions[name][0] : products[name].versions[0];
}

function isVersion(name: StandInName): name is ProductVersion {
  return name in productVersions;
}

/** What a product serves, and nothing of what only we have: every other address answers 404. */
export function routesOfProduct(product: StandInName): readonly Route[] {
  if (!isVersion(product)) return routesOf(products[product]);
  const names: readonly ApiVersion[] = productVersions[product];
  return routes.filter(
    ({ extension, path, version }) =>
      !extension && (!path.startsWith(`/api/${version.name}/`) || names.includes(version.name)),
  );
}
