import { operationIn, placesIn, type ApplianceCall, type Call } from "../api/contract/calls.ts";
import { products } from "../../contract/products.ts";
import type { GrantCall, Product } from "../../contract/product.ts";

/** One request as it left the app. */
export interface SentRequest {
  readonly call: Call;
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly body: string;
  readonly headers: Headers;
  readonly init: RequestInit;
}

/** Reads which call of the contract a request is, from the outside. */
export function describeRequest(input: string, init: RequestInit): SentRequest {
  const method = init.method ?? "GET";
  const { pathname: path, search } = new URL(input, "http://localhost");
  const body = typeof init.body === "string" ? init.body : "";
  const call = callOf(method, path, body);
  return { call, method, path, search, body, headers: new Headers(init.headers), init };
}

/** By the app's own table of products, so that a test knows no path of its own. */
const known = Object.values(products).flatMap((product) =>
  product.versions.flatMap((version) =>
    Object.keys(placesIn(product))
      .filter(isCall)
      .map((call) => ({
        call,
        ...operationIn(product, version, call),
        grant: isGrant(product, call) ? product.grants[call].toLowerCase() : null,
      })),
  ),
);

function callOf(method: string, path: string, body: string): Call {
  if (path.endsWith("/config.json")) return "config";
  const sent = new URLSearchParams(body).get("grant_type")?.toLowerCase();
  const found = known.find(
    (place) =>
      place.method === method && (place.grant === null || place.grant === sent) && endsLike(path, place.path),
  );
  if (found !== undefined) return found.call;
  if (path.includes("/guard/")) return method === "GET" ? "askGuard" : "tellGuard";
  throw new Error(`${method} ${path} is no call of the contract`);
}

function isCall(name: string): name is ApplianceCall {
  return Object.hasOwn(placesIn(products.azure), name);
}

function isGrant(product: Product, call: string): call is GrantCall {
  return Object.hasOwn(product.grants, call);
}

function endsLike(path: string, pattern: string): boolean {
  const wanted = pattern.split("/").slice(1);
  const asked = path.split("/").slice(-wanted.length);
  return wanted.every((segment, index) =>
    segment === "{user}" ? asked[index] !== "" : segment === asked[index],
  );
}
