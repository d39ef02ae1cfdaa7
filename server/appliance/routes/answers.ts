import type { GenericSchema } from "valibot";
import type { RouteAnswer } from "./route.ts";

/** A JSON answer. */
export function json(status: 200 | 201, description: string, schema: GenericSchema): RouteAnswer {
  return { status, description, body: { mediaType: "application/json", schema } };
}

/** An answer without a body. */
export function empty(status: 200 | 204, description: string): RouteAnswer {
  return { status, description, body: null };
}
