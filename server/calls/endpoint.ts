import type { GenericSchema } from "valibot";
import type { ProblemType } from "../../contract/problem-types.ts";
import type { Actor, Call } from "./call.ts";
import type { Version } from "../../contract/product.ts";

export type EndpointBody =
  | { readonly kind: "form"; readonly schema: GenericSchema }
  | { readonly kind: "json"; readonly schema: GenericSchema; readonly required: boolean };

export interface EndpointAnswer {
  readonly status: 200 | 201 | 202 | 204;
  /** Null: no body. A body without a schema is plain text. */
  readonly body: { readonly mediaType: string; readonly schema: GenericSchema | null } | null;
  readonly description: string;
}

/** What the OpenAPI document says of an operation in one version of the API. */
export interface Description {
  readonly summary: string;
  /** Query parameters in the vendor's spelling; they are read in any case. */
  readonly query?: Readonly<Record<string, GenericSchema>> | undefined;
  readonly body?: EndpointBody | undefined;
  readonly answers: readonly EndpointAnswer[];
  /** The refusals of this operation alone: what its rights, its query and its body add is derived. */
  readonly problems?: readonly ProblemType[] | undefined;
}

/** What an operation does and what the document says of it; its address and its rights are in operations.ts. */
export interface Endpoint<Handle> {
  readonly describe: (version: Version) => Description;
  readonly handle: Handle;
}

/** Anyone may call it. */
export type OpenEndpoint = Endpoint<(call: Call) => Promise<Response>>;

/** Its caller was authenticated and has the rights that operations.ts asks for. */
export type SignedInEndpoint = Endpoint<(call: Call, actor: Actor) => Promise<Response>>;

/** A JSON body. */
export function jsonBody(schema: GenericSchema, required: boolean): EndpointBody {
  return { kind: "json", schema, required };
}

/** A JSON answer. */
export function jsonAnswer(
  status: 200 | 201 | 202,
  description: string,
  schema: GenericSchema,
): EndpointAnswer {
  return { status, description, body: { mediaType: "application/json", schema } };
}

/** An answer without a body. */
export function emptyAnswer(status: 200 | 201 | 204, description: string): EndpointAnswer {
  return { status, description, body: null };
}
