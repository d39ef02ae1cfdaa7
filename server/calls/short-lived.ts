import { ProblemError } from "../http/problem-error.ts";

const FIELD = "short_lived_refresh_token";
const choices = ["", "true", "false"] as const;

/**
 * What a sign-in says of how long it lasts. Clients that send all fields of the contract leave most of them empty.
 * @throws ProblemError bad-request: another word
 */
export function shortLivedIn(fields: ReadonlyMap<string, string>): (typeof choices)[number] {
  const given = (fields.get(FIELD) ?? "").toLowerCase();
  const known = choices.find((one) => one === given);
  if (known !== undefined) return known;
  throw new ProblemError("bad-request", { errors: { [FIELD]: ["true or false is needed."] } });
}
