import { readAboutMe } from "./about-me.ts";
import { listRequests, pickNumber, readRequest } from "./agent-requests.ts";
import { askForPhone } from "./ask.ts";
import { notMeOfSignedIn } from "./not-me.ts";
import {
  cancelOwnRequest,
  notMeOfWaiting,
  postOwnCode,
  readOwnRequest,
  readOwnSetup,
} from "./own-request.ts";

const get = { method: "GET" } as const;
const post = { method: "POST" } as const;

/** What somebody calls who isn't signed in; below `/api/guard`, before the paths with an id. */
export const personOperations = [
  { id: "askForPhone", path: "/requests", ...post, endpoint: askForPhone },
  { id: "readOwnRequest", path: "/requests/own", ...get, endpoint: readOwnRequest },
  { id: "readOwnSetup", path: "/requests/own/setup", ...get, endpoint: readOwnSetup },
  { id: "postOwnCode", path: "/requests/own/code", ...post, endpoint: postOwnCode },
  { id: "cancelOwnRequest", path: "/requests/own/cancel", ...post, endpoint: cancelOwnRequest },
  { id: "notMeOfWaiting", path: "/requests/own/not-me", ...post, endpoint: notMeOfWaiting },
] as const;

const signedIn = { rights: "signed-in" } as const;
const agent = { rights: "agent" } as const;

/** What signed-in people and agents call. */
export const requestOperations = [
  { id: "readAboutMe", path: "/requests/mine", ...get, ...signedIn, endpoint: readAboutMe },
  { id: "notMeOfSignedIn", path: "/requests/mine/not-me", ...post, ...signedIn, endpoint: notMeOfSignedIn },
  { id: "listRequests", path: "/requests", ...get, ...agent, endpoint: listRequests },
  { id: "readRequest", path: "/requests/{id}", ...get, ...agent, endpoint: readRequest },
  { id: "pickNumber", path: "/requests/{id}/pick", ...post, ...agent, endpoint: pickNumber },
] as const;
