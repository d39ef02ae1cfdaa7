import * as v from "valibot";
import { isKeptToSelf } from "../../calls/policy.ts";
import { invalidToken } from "../../calls/rights.ts";
import type { ProductName } from "../../calls/versions.ts";
import { pageQuery } from "../../http/paging.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { foldedText } from "../../store/findable-text.ts";
import type { Upstream, UpstreamAnswer, UpstreamCall } from "../upstream.ts";
import { jsonOf } from "./call-body.ts";
import { tokenOf } from "./callers.ts";
import type { Callers, KnownCaller } from "./callers.ts";
import type { ChangesParts } from "./guard-parts.ts";
import type { SignIns } from "./sign-ins.ts";

interface ReadsParts extends Pick<ChangesParts, "send" | "policy" | "people" | "index" | "clock"> {
  readonly product: ProductName;
  readonly signIns: SignIns;
  readonly callerOf: Callers["callerOf"];
}

const USERS = /^(\/api\/[^/]+\/users)(?:\/([^/?]+))?(?:\?(.*))?$/;
const pageSchema = v.looseObject({
  results: v.array(v.unknown()),
  _links: v.optional(v.looseObject({ self: v.unknown() })),
});

/** What reads users, on its way to the appliance: whom the policy keeps to themselves is told of nobody else. */
export function createReads(parts: ReadsParts): Upstream {
  const { send, product, policy, people, index, signIns, clock, callerOf } = parts;
  /** Undefined for those of whom the policy says nothing. @throws ProblemError session-ended: a token made elsewhere */
  async function keptCaller(call: UpstreamCall, about: string): Promise<KnownCaller | undefined> {
    const { users, roles } = policy().roles.self;
    if (users.length + roles.length === 0) return undefined;
    const authorization = call.headers["authorization"] ?? null;
    const signIn = await signIns.find(tokenOf(authorization) ?? "", clock.now());
    // Whose it is isn't known, so it might be theirs.
    if (signIn === undefined) throw invalidToken();
    const { userName: name, role } = signIn;
    return isKeptToSelf(policy(), { name, role }) ? callerOf(authorization, about) : undefined;
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
    const self = links === undefined ? {} : { _links: { self: links.self } };
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
