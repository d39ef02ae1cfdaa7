import { tourAccountStates, tourSurroundings } from "./tour-account.ts";
import { tourAdministration, tourConsequences, tourQueue } from "./tour-administration.ts";
import { tourCodeNotes, tourEnds, tourOutcomes } from "./tour-confirm.ts";
import { tourEnrollment, tourScanDetails } from "./tour-enrollment.ts";
import { tourRefusedStarts } from "./tour-refused-starts.ts";
import { tourAssistedStates, tourBesideMe, tourHandOver } from "./tour-hand-over.ts";
import { tourAudit, tourMissingParts, tourUsersStates } from "./tour-lists.ts";
import { tourPractice } from "./tour-practice.ts";
import { tourFreshSignIns, tourSessions, tourSignInStates } from "./tour-sign-in.ts";
import { tourCallStates, tourWalkthrough } from "./tour-walkthrough.ts";
import { looking, type Tour } from "./tour.ts";

/** What a tour provokes, for `watch.expectRefusals`: everything else that a page complains of is a fault. */
type Refusals = readonly (number | string)[];

const all: readonly (readonly [name: string, tour: Tour, refusals: Refusals])[] = [
  ["the enrollment", tourEnrollment, [400]],
  ["key and codes in a browser that refuses", tourScanDetails, []],
  ["starts that are refused", tourRefusedStarts, [403, 404, 405, 409, 429, 500, "ERR_INTERNET_DISCONNECTED"]],
  ["notes at the code field", tourCodeNotes, [400, 429]],
  ["outcomes that are not known", tourOutcomes, [500]],
  ["set-ups that end", tourEnds, [404, 409, 410, 500]],
  ["what is around it", tourSurroundings, [400]],
  ["the work of an administrator", tourAdministration, []],
  ["signing in, in every state", tourSignInStates, [400, 401, 429]],
  ["one's own MFA in every state", tourAccountStates, [500]],
  ["consequences", tourConsequences, [400, 401, 403, 500]],
  ["the list of users in every state", tourUsersStates, [404, 429, 500]],
  ["the work queue", tourQueue, [500]],
  ["sessions that run out", tourSessions, [400, 503]],
  ["fresh sign-ins", tourFreshSignIns, [400, 401]],
  ["the audit in every state", tourAudit, [404, 500]],
  ["parts that are gone", tourMissingParts, [404]],
  ["practice", tourPractice, []],
  ["handing over", tourHandOver, []],
  ["a screen that is handed over", tourBesideMe, [400, 410]],
  ["enrolling somebody else", tourAssistedStates, [403]],
  ["calls that go wrong", tourCallStates, [410, 429, 500]],
  ["a call of the help desk", tourWalkthrough, [400]],
];

/** Together they pass every state that has a look of its own. */
export const tours = all.map(([name, tour, refusals]) => [name, looking(tour), refusals] as const);
