import type { GenericSchema } from "valibot";
import {
  jsonAnswer,
  jsonBody,
  type Description,
  type Endpoint,
  type EndpointAnswer,
} from "../calls/endpoint.ts";
import { jsonResponse } from "../http/json-response.ts";
import { readJson } from "../http/read-json.ts";

interface Common extends Pick<Description, "query" | "problems"> {
  readonly summary: string;
  /** What a success has, in words and as a schema; `csv` for a file. */
  readonly answer: readonly [words: string, schema: GenericSchema | "csv"];
  /** Of a success. Default: 200. */
  readonly status?: 200 | 201;
  readonly others?: readonly EndpointAnswer[];
}

interface WithoutBody<Call> extends Common {
  readonly body?: undefined;
  /** @returns what is answered as JSON, or a whole answer */
  readonly handle: (call: Call) => Promise<unknown>;
}

interface WithBody<Call, Body> extends Common {
  readonly body: GenericSchema<unknown, Body>;
  /** What a call without a body means; without it a body is required. */
  readonly missing?: object;
  readonly handle: (call: Call, body: Body) => Promise<unknown>;
}

/** Makes endpoints of what each alone has: body and answer are read and written here. Who may call it says the table of operations. */
export function endpointsOf<Call extends { readonly request: Request }>() {
  return <Body>(
    written: WithoutBody<Call> | WithBody<Call, Body>,
  ): Endpoint<(call: Call) => Promise<Response>> => {
    const { summary, query, problems, answer, status = 200, others = [] } = written;
    const [words, schema] = answer;
    const success: EndpointAnswer =
      schema === "csv"
        ? { status, description: words, body: { mediaType: "text/csv", schema: null } }
        : jsonAnswer(status, words, schema);
    const body =
      written.body === undefined ? undefined : jsonBody(written.body, written.missing === undefined);
    return {
      describe: () => ({ summary, query, body, answers: [success, ...others], problems }),
      handle: async (call) => {
        const value =
          written.body === undefined
            ? await written.handle(call)
            : await written.handle(call, await readJson(call.request, written.body, written.missing));
        return value instanceof Response ? value : jsonResponse(status, value);
      },
    };
  };
}
