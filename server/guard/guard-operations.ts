import { aboutPerson, getLastChange } from "./about-person.ts";
import { exportAudit, findAudit } from "./audit/find-audit.ts";
import { approveCase, declineCase } from "./decide-case.ts";
import { getPolicy } from "./policy-file.ts";
import type { GuardEndpoint, GuardRights } from "./guard-call.ts";
import { openCase } from "./open-case.ts";
import { getCase, listCases } from "./read-cases.ts";
import { endCase, resumeCase } from "./own-case.ts";
import { exportQueue, listQueues, readQueue } from "./queues/queue.ts";
import { endQueue, markInQueue, nextInQueue, startQueue } from "./queues/work-queue.ts";
import { requestOperations } from "./requests/request-operations.ts";
import { exportUsers, findUsers, selectableUsers } from "./users/list-users.ts";
import { clearWaiting, letInWaiting, listWaiting } from "./waiting-sign-ins.ts";

interface GuardOperation {
  readonly id: string;
  readonly method: "GET" | "POST";
  /** Below `/api/guard`; `{id}` is the id of a user, or of a case. */
  readonly path: string;
  readonly rights: GuardRights;
  readonly endpoint: GuardEndpoint;
}

const get = { method: "GET", rights: "signed-in" } as const;
const post = { method: "POST", rights: "signed-in" } as const;
const getByAgent = { method: "GET", rights: "agent" } as const;
const postByAgent = { method: "POST", rights: "agent" } as const;
const postByAdministrator = { method: "POST", rights: "administrator" } as const;
const getByAdministrator = { method: "GET", rights: "administrator" } as const;

/** What the guard answers itself, wherever it stands: routes of the embedded appliance and of the gateway derive from it. */
export const guardOperations = [
  { id: "findUsers", path: "/users", ...getByAgent, endpoint: findUsers },
  { id: "exportUsers", path: "/users/export", ...getByAgent, endpoint: exportUsers },
  { id: "selectableUsers", path: "/users/selectable", ...getByAgent, endpoint: selectableUsers },
  { id: "findAudit", path: "/audit", ...getByAdministrator, endpoint: findAudit },
  { id: "exportAudit", path: "/audit/export", ...getByAdministrator, endpoint: exportAudit },
  { id: "listWaiting", path: "/limits", ...getByAdministrator, endpoint: listWaiting },
  { id: "clearWaiting", path: "/limits/clear", ...postByAdministrator, endpoint: clearWaiting },
  { id: "letInWaiting", path: "/limits/let-in", ...postByAdministrator, endpoint: letInWaiting },
  { id: "getPolicy", path: "/policy", ...get, endpoint: getPolicy },
  { id: "openCase", path: "/cases", ...postByAgent, endpoint: openCase },
  { id: "listCases", path: "/cases", ...getByAgent, endpoint: listCases },
  { id: "getCase", path: "/cases/{id}", ...get, endpoint: getCase },
  { id: "approveCase", path: "/cases/{id}/approve", ...post, endpoint: approveCase },
  { id: "declineCase", path: "/cases/{id}/decline", ...post, endpoint: declineCase },
  { id: "resumeCase", path: "/cases/{id}/resume", ...postByAgent, endpoint: resumeCase },
  { id: "endCase", path: "/cases/{id}/end", ...postByAgent, endpoint: endCase },
  { id: "listQueues", path: "/queues", ...getByAgent, endpoint: listQueues },
  { id: "startQueue", path: "/queues", ...postByAgent, endpoint: startQueue },
  { id: "readQueue", path: "/queues/{id}", ...getByAgent, endpoint: readQueue },
  { id: "exportQueue", path: "/queues/{id}/export", ...getByAgent, endpoint: exportQueue },
  { id: "nextInQueue", path: "/queues/{id}/next", ...postByAgent, endpoint: nextInQueue },
  { id: "markInQueue", path: "/queues/{id}/mark", ...postByAgent, endpoint: markInQueue },
  { id: "endQueue", path: "/queues/{id}/end", ...postByAgent, endpoint: endQueue },
  ...requestOperations,
  { id: "aboutPerson", path: "/users/{id}/about", ...getByAgent, endpoint: aboutPerson },
  { id: "getLastChange", path: "/users/{id}/last-change", ...get, endpoint: getLastChange },
] as const satisfies readonly GuardOperation[];
