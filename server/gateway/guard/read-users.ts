import * as v from "valibot";
import { isKeptToSelf } from "../../calls/policy.ts";
import type { ProductName } from "../../calls/versions.ts";
import { pageQuery } from "../../http/paging.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { foldedText } from "../../store/findable-text.ts";
import type { Upstream, UpstreamAnswer, UpstreamCall } from "../upstream.ts";
import { jsonOf } from "./call-body.ts";
import type { CallerNow } from "./caller-now.ts";
import type { KnownCaller } from "./callers.ts";
import type { ChangesParts } from "./guard-parts.ts";

interface ReadsParts extends Pick<ChangesParts, "send" | "policy" | "people" | "index" | "clock"> {
  readonly product: ProductName;
  readonly callerNow: CallerNow;
}

/** For what the app reads again and again, what the appliance said of the reader so long ago is enough. */
const TRUST_MS = 5_000;

const USERS = /^(\/api\/[^/]+\/users)(?:\/([^/?]+))?(?:\?(.*))?$/;
const pageSchema = v.looseObject({
  results: v.array(v.unknown()),
  _links: v.nullish(v.looseObject({ self: v.optional(v.unknown()) })),
});

/** What reads users, on its way to the appliance: whom the policy keeps to themselves is told of nobody else. */
export function createReads(parts: ReadsParts): Upstream {
  const { send, product, policy, people, index, clock, callerNow } = parts;
  /**
   * Undefined for those of whom the policy says nothing. Whose own account isn't found might be anybody's.
   * @throws ProblemError session-ended: a token made elsewhere
   */
  async function keptCaller(call: UpstreamCall, about: string): Promise<KnownCaller | undefined> {
    const { users, roles } = policy().roles.self;
    if (users.length + roles.length === 0) return undefined;
    const known = await callerNow(call.headers["authorization"] ?? null, about, TRUST_MS);
    return !known.listed || isKeptToSelf(policy(), known.caller) ? known : undefined;
  }
  /** The appliance's own page, with nobody else on it. */
  async function ownPage(call: UpstreamCall, path: string, query: string, { caller, listed }: KnownCaller) {
    const answer = await send(call);
    const page = v.safeParse(pageSchema, jsonOf(answer.body));
    if (answer.status !== 200) return answer;
    if (!page.success) throw new ProblemError("not-allowed");
    const { offset, limit, rest } = pageQuery(new URLSearchParams(query), 1);
    const found = listed && foldedText(caller.name).startsWith(foldedText(rest.get("namefilter") ?? ""));
    const results: unknown[] = [];
    if (found && offset === 0 && limit > 0) {
      const own = await send({ ...call, target: `${path}/${encodeURIComponent(caller.id)}` });
      if (own.status !== 200) return own;
      results.push(jsonOf(own.body));
    }
    // Its links to other pages lead to other people's.
    const { _links: links, ...about } = page.output;
    const self = links ? { _links: { self: links.self } } : {};
    const body = JSON.stringify({ ...about, totalCount: found ? 1 : 0, results, ...self });
    return { ...answer, body: Buffer.from(body) };
  }
  async function read(call: UpstreamCall): Promise<UpstreamAnswer> {
    const [, path = "", user = "", query = ""] = USERS.exec(call.target) ?? [];
    const about = decodeURIComponent(user);
    const known = path === "" ? undefined : await keptCaller(call, about);
    if (known === undefined) return send(call);
    if (user === "") {
      // The list of the AWS product is for administrators alone.
      if (product === "aws") throw new ProblemError("not-allowed");
      return ownPage(call, path, query, known);
    }
    if (about === known.caller.id) return send(call);
    // By the appliance's own spelling: one name, or one id, may be written in several ways.
    const person = await people.user(known, about);
    if ("status" in person || person.id !== known.caller.id) throw new ProblemError("not-allowed");
    return send(call);
  }
  return async (call) => {
    const at = clock.now();
    const answer = await read(call);
    index.passed(call, answer, at);
    return answer;
  };
}
