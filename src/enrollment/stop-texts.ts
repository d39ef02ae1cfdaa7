import type { PlainKey } from "../i18n/english.ts";
import type { StopReason } from "./machine/stop-reason.ts";

/** An interrupted set-up is told on `Get ready` instead. */
export type ShownStop = Exclude<StopReason, "interrupted">;

/** One sentence for each end. */
const stopTexts: Readonly<Record<ShownStop, PlainKey>> = {
  expired: "failure.enrollment.expired",
  exhausted: "failure.enrollment.exhausted",
  superseded: "failure.enrollment.superseded",
  finished: "enroll.stopped.finished-elsewhere",
  gone: "failure.enrollment.unknown",
  conflict: "failure.conflict",
  alreadyOn: "failure.already-on",
  externalIdentity: "failure.external",
  notAllowed: "failure.not-allowed",
  licenseAgreement: "failure.license",
  userGone: "failure.user-gone",
  notOffered: "failure.not-offered",
};

/** Why it ended. Who has no list of users is not sent to one. */
export function stopText(reason: ShownStop, forMyself: boolean): PlainKey {
  return reason === "userGone" && forMyself ? "enroll.stopped.user-gone.me" : stopTexts[reason];
}

/** The one way on: begin anew where that helps, else away from here. */
export const waysOn: Readonly<Record<ShownStop, "start" | "newPhone" | "leave">> = {
  expired: "start",
  exhausted: "start",
  superseded: "start",
  finished: "leave",
  gone: "start",
  conflict: "leave",
  alreadyOn: "newPhone",
  externalIdentity: "leave",
  notAllowed: "leave",
  licenseAgreement: "leave",
  userGone: "leave",
  notOffered: "leave",
};
