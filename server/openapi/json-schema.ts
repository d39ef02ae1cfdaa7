import { toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";

export type JsonObject = Readonly<Record<string, unknown>>;

/** The JSON Schema (2020-12, the dialect of OpenAPI 3.1) of what a client sends or gets. */
export function jsonSchema(schema: GenericSchema): JsonObject {
  // Checks that JSON Schema cannot say are left to the server's answer.
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    target: "draft-2020-12",
    typeMode: "input",
    errorMode: "ignore",
  });
  return rest;
}
