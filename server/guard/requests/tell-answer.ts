import * as v from "valibot";
import type { AcceptAnswer } from "../../../contract/guard-request.ts";
import { PROBLEM_PREFIX } from "../../../contract/problem-prefix.ts";
import { problemTypes } from "../../../contract/problem-types.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { answerOf } from "./request.ts";
import { requestsTable } from "./requests-table.ts";
import type { SetupParts } from "./sealed-setup.ts";

type Answered = Response | { readonly status: number; readonly body: Uint8Array };

const FINISHED = `${PROBLEM_PREFIX}enrollment-finished`;

/** Refused for good: there is nothing left to confirm. */
const OVER: readonly number[] = [404, 409, 410];

/**
 * Tells the person what became of acceptMfa. What was done is written where it is done.
 * @param accept sends it; its failure is thrown on
 * @param isOff of one without an answer: whether it can be read that the new phone doesn't count
 */
export async function tellAnswer<T extends Answered>(
  { store, clock }: SetupParts,
  id: string,
  accept: () => Promise<T>,
  isOff: () => Promise<boolean>,
): Promise<T> {
  const tell = async (seen: Omit<AcceptAnswer, "n">) => {
    const told = seen.result === "no-answer" && (await isOff()) ? { result: "not-done" as const } : seen;
    return store.transaction("tellAnswer", async (tx) => {
      const known = await requestsTable.lock(tx, id);
      if (known?.row.state !== "setup") return;
      const last = answerOf({ ...known.row, claimed_at: null }, clock.now());
      const isOver = told.status !== undefined && OVER.includes(told.status);
      // There is nothing left to confirm, perhaps because the one without an answer was carried out.
      const unsure = isOver && last?.result === "no-answer";
      if (unsure && told.type === FINISHED) {
        await requestsTable.finish(tx, id);
        return;
      }
      const n = (last?.n ?? 0) + 1;
      const answer = JSON.stringify({ n, ...(unsure ? { result: "no-answer" } : told) });
      await requestsTable.update(tx, id, { claimed_at: null, answer });
      if (isOver) await requestsTable.end(tx, id, "failed");
    });
  };
  try {
    const answer = await accept();
    if (answer.status >= 300) await tell(await refusalIn(answer));
    return answer;
  } catch (error) {
    await tell(refusalOf(error)).catch(() => {});
    throw error;
  }
}

const problemSchema = v.object({
  type: v.fallback(v.optional(v.string()), undefined),
  triesLeft: v.fallback(v.optional(v.number()), undefined),
});

async function refusalIn(answer: Answered): Promise<Omit<AcceptAnswer, "n">> {
  const text =
    answer instanceof Response ? await answer.clone().text() : Buffer.from(answer.body).toString("utf8");
  const problem = v.safeParse(v.pipe(v.string(), v.parseJson(), problemSchema), text);
  const { type, triesLeft } = problem.success ? problem.output : {};
  return refused(answer.status, type, triesLeft);
}

function refusalOf(error: unknown): Omit<AcceptAnswer, "n"> {
  if (!(error instanceof ProblemError) || error.type === "outcome-unknown") return { result: "no-answer" };
  const { triesLeft } = error.extras.members ?? {};
  return refused(problemTypes[error.type].status, `${PROBLEM_PREFIX}${error.type}`, triesLeft);
}

/** A server that failed says nothing of what was done. */
function refused(
  status: number,
  type: string | undefined,
  triesLeft: number | undefined,
): Omit<AcceptAnswer, "n"> {
  if (status >= 500) return { result: "no-answer" };
  return {
    result: "refused",
    status,
    ...(type === undefined ? {} : { type: type.slice(0, 200) }),
    ...(triesLeft === undefined ? {} : { triesLeft }),
  };
}
