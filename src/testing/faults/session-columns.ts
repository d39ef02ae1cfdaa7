import { enrollUser } from "../enroll-user.ts";
import { passwordOf } from "../passwords.ts";
import type { ClientScene } from "../start-client.ts";
import { challengeCells } from "./challenge-cells.ts";
import { getUserCells, listUsersCells } from "./read-cells.ts";
import { refreshCells } from "./refresh-cells.ts";
import { signInCells } from "./sign-in-cells.ts";

import { asked, failureOf, type Column, type Met } from "./column.ts";

const olivia = { userName: "olivia", password: passwordOf("olivia") };

const readOf =
  (call: (scene: ClientScene) => Promise<unknown>): Column["prepare"] =>
  async (scene) => {
    await scene.signIn("administrator");
    return () => failureOf(call(scene));
  };
const read = ({ failure, ended }: Met) => {
  if (ended) return "dialog";
  if (failure === null) return "read";
  return asked(failure) ? "waits" : "told";
};

/** Signing in, staying so, and reading. */
export const sessionColumns: readonly Column[] = [
  {
    table: signInCells,
    prepare:
      async ({ client }) =>
      () =>
        failureOf(client.signIn(olivia)),
    standOf: ({ failure }) => (failure !== null && asked(failure) ? "waits" : "form"),
    speaks: () => true,
  },
  {
    table: challengeCells,
    prepare: async (scene) => {
      const { phone } = await enrollUser(scene, "olivia");
      await scene.client.signIn(olivia);
      return () => failureOf(scene.client.answerChallenge(phone.codeAt(scene.clock.now())));
    },
    standOf: ({ failure }) => {
      if (failure?.kind === "refused" && failure.status === 410) return "password";
      return failure !== null && asked(failure) ? "waits" : "code";
    },
    speaks: () => true,
  },
  {
    table: refreshCells,
    prepare: async ({ signIn, clock }) => {
      await signIn("olivia");
      return async () => {
        await clock.advance(601_000);
        return {};
      };
    },
    standOf: ({ ended }) => (ended ? "dialog" : "kept"),
    speaks: () => false,
  },
  {
    table: getUserCells,
    prepare: readOf(({ client }) => client.getUser("1001")),
    standOf: read,
    speaks: ({ ended }) => !ended,
  },
  {
    table: listUsersCells,
    prepare: readOf(({ client }) => client.listUsers({ offset: 0, limit: 30, nameFilter: "" })),
    standOf: read,
    speaks: ({ ended }) => !ended,
  },
];
