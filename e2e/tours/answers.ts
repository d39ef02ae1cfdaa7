import type { Fault } from "../fixtures/faults.ts";

type Members = Readonly<Record<string, unknown>>;

/** Nothing ever comes. */
export const noAnswer: Fault = () => new Promise(() => {});

/** What the server says, after a fault. */
export const realAnswer: Fault = (_request, real) => real();

/** The server says no: by a problem type of the contract where one is named, else by the status alone. */
export function refusal(status: number, type = "", headers: Readonly<Record<string, string>> = {}): Fault {
  const problem = { traceId: "4bf92f3577b34da6a3ce929d0e0e4736", type: `urn:mfa-enrollment:${type}` };
  return () => Promise.resolve(Response.json(problem, { status, headers }));
}

/** The server's own answer with members changed. */
export function changed(change: (json: Members) => Members): Fault {
  return async (_request, real) => {
    const json: unknown = await (await real()).json();
    return Response.json(change(typeof json === "object" ? { ...json } : {}));
  };
}

/** The server's own list, every row of it with members changed. */
export function changedRows(members: Members): Fault {
  return changed((list) => {
    const rows: readonly object[] = Array.isArray(list["results"]) ? list["results"] : [];
    return { ...list, results: rows.map((row) => ({ ...row, ...members })) };
  });
}
