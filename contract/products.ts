import { aws } from "./aws.ts";
import { azure } from "./azure.ts";
import type { Product } from "./product.ts";

/** The products that the app can talk to: one file each. What tells no name is the first. */
export const productNames = ["azure", "aws"] as const;

export type ProductName = (typeof productNames)[number];

export const products: Readonly<Record<ProductName, Product>> = { azure, aws };
