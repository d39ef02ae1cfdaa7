import { reasons } from "../../api/contract/reasons.ts";
import { isRefusedFor, outcomeIsUnknown } from "../../api/failure.ts";
import { codeCheckOf } from "../../enrollment/confirm/code-check.ts";
import { createConfirm } from "../../enrollment/confirm/create-confirm.ts";
import { atIntro, type EnrollmentState } from "../../enrollment/machine/enrollment-state.ts";
import { transition } from "../../enrollment/machine/transition.ts";
import { scan } from "../authenticator.ts";
import { enrollUser } from "../enroll-user.ts";
import type { ClientScene } from "../start-client.ts";
import { acceptCells } from "./accept-cells.ts";
import { disableCells } from "./disable-cells.ts";
import { enableCells } from "./enable-cells.ts";

import { asked, failureOf, type Column, type Met } from "./column.ts";

const isReadBack = ({ failure }: Met) =>
  failure === null || outcomeIsUnknown(failure) || isRefusedFor(failure, "already-off");

async function ownEnrollment({ client, signIn }: ClientScene) {
  await signIn("olivia");
  const { id: userId } = await client.findOwnUser();
  return { userId, start: () => client.enableMfa({ userId, userName: "olivia", recreate: false }) };
}

/** The three calls that change a second factor. */
export const mfaColumns: readonly Column[] = [
  {
    table: enableCells,
    prepare: async (scene) => {
      const { start } = await ownEnrollment(scene);
      return () => failureOf(start());
    },
    standOf: ({ failure, ended }) => {
      if (ended) return "dialog";
      if (failure === null) return "scan";
      const means = failure.kind === "refused" ? reasons[failure.reason].enable : "retry";
      if (means === "retry" || means === "readFirst") return "ready";
      return means === "wait" ? "waits" : "stopped";
    },
    speaks: ({ failure }) => failure?.kind !== "refused" || reasons[failure.reason].enable === "retry",
  },
  {
    table: acceptCells,
    prepare: async (scene) => {
      const { userId, start } = await ownEnrollment(scene);
      const enrollment = await start();
      let state: EnrollmentState = atIntro;
      const send: Parameters<typeof createConfirm>[0]["send"] = (event) => {
        const before = state;
        state = transition(state, event);
        return state !== before;
      };
      send({ type: "start" });
      send({ type: "enabled", enrollment, replaces: false });
      for (const type of ["continue", "wroteDown", "continue"] as const) send({ type });
      const { submit } = createConfirm({
        userId,
        replaces: false,
        check: codeCheckOf(enrollment),
        send,
        acceptMfa: (request) => scene.client.acceptMfa({ ...request, token: enrollment.token }),
        readUser: (id) => scene.client.getUser(id),
      });
      return async () => {
        await submit(scan(enrollment.uri).codeAt(scene.clock.now()));
        const failed = state.step === "confirm" && state.note.kind === "failed" ? state.note : null;
        return { state, failure: failed?.failure ?? null };
      };
    },
    standOf: ({ state, ended }) => {
      if (ended) return "dialog";
      if (state.step === "confirm") return state.note.kind === "wait" ? "waits" : "field";
      return state.step;
    },
    speaks: () => true,
    alike: { again: "stopped", leaves: "stopped", contradicted: "done" },
  },
  {
    table: disableCells,
    prepare: async (scene) => {
      const { userId } = await enrollUser(scene, "olivia");
      await scene.signIn("administrator");
      return async () => {
        const { failure = null } = await failureOf(scene.client.disableMfa({ userId }));
        const isOff = await scene.client.getUser(userId).then(
          ({ mfa }) => mfa === "off",
          () => false,
        );
        return { failure, isOff };
      };
    },
    standOf: (met) => {
      if (met.ended) return "dialog";
      if (isReadBack(met)) return met.isOff ? "off" : "stillOn";
      return met.failure !== null && asked(met.failure) ? "waits" : "form";
    },
    speaks: (met) => !met.ended && !isReadBack(met),
  },
];
