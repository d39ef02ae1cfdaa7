import type { Product } from "../../contract/product.ts";
import { products } from "../../contract/products.ts";
import type { Handler } from "../http/handler.ts";

/** Who answers `/api/*`: the embedded appliance, or a real one behind the gateway. */
export type ApiPart =
  | {
      readonly kind: "appliance";
      readonly appliance: { readonly handle: Handler };
      /** Which product it answers as; default: azure. */
      readonly product?: Product;
    }
  | {
      readonly kind: "gateway";
      readonly gateway: {
        readonly handle: Handler;
        /** What an administrator has to mend. */
        readonly warnings?: () => readonly string[];
        /** Which product stands behind it; null while that is not known. */
        readonly product?: () => Promise<Product | null>;
      };
    };

/** As which product the embedded appliance answers. */
export function productOf({ product = products.azure }: Extract<ApiPart, { kind: "appliance" }>): Product {
  return product;
}
