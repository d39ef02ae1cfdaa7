import type { GenericSchema } from "valibot";
import type { ProblemType } from "../problem-types.ts";
import type { Version } from "../versions.ts";
import type { OperationId } from "./operation-id.ts";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

export type RouteBody =
  | { readonly kind: "none" }
  | { readonly kind: "form"; readonly schema: GenericSchema }
  | { readonly kind: "json"; readonly schema: GenericSchema; readonly required: boolean };

export interface RouteAnswer {
  readonly status: 200 | 201 | 204;
  /** Null: no body. */
  readonly body: { readonly mediaType: string; readonly schema: GenericSchema | null } | null;
  readonly description: string;
}

/** One operation at one path: what the OpenAPI document is made from and what the router serves. */
export interface Route {
  readonly operationId: OperationId;
  readonly version: Version;
  readonly method: Method;
  /** Whole path, parameters as `{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly bearer: boolean;
  /** Query parameters, an object schema. */
  readonly query: GenericSchema | null;
  readonly body: RouteBody;
  readonly answers: readonly RouteAnswer[];
  readonly problems: readonly ProblemType[];
}
