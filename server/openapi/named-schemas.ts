export type JsonObject = Readonly<Record<string, unknown>>;

export type NamedSchemas = ReturnType<typeof namedSchemas>;

const text = { type: "string" };

/** Every refusal, as RFC 9457 has it. Each answer says which types it may have. */
const problem = {
  type: "object",
  required: ["type", "title", "status", "traceId", "detail"],
  properties: {
    type: text,
    title: text,
    detail: { ...text, description: "What to do" },
    status: { type: "integer" },
    traceId: { ...text, pattern: "^[0-9a-f]{32}$" },
    errors: { type: "object", additionalProperties: { type: "array", items: text } },
  },
};

export const problemReference = { $ref: "#/components/schemas/Problem" };

/** Schemas that stand in the document once, under a name, so that generators make a type of each. */
export function namedSchemas() {
  const schemas: Record<string, JsonObject> = { Problem: problem };
  /** A reference to the schema under this name; versions that differ have their version in it. */
  const refer = (name: string, version: string, schema: JsonObject): JsonObject => {
    if (schema["type"] !== "object") return schema;
    const wanted = JSON.stringify(schema);
    const taken = (candidate: string) =>
      candidate in schemas && JSON.stringify(schemas[candidate]) !== wanted;
    const free = [name, `${name}_${version}`].find((candidate) => !taken(candidate)) ?? `${name}_other`;
    schemas[free] = schema;
    return { $ref: `#/components/schemas/${free}` };
  };
  return { schemas, refer };
}
