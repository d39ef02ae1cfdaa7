import "../../i18n/area-loaders.ts";
import { loadArea } from "../../i18n/text-store.ts";

/*
 * Every lazy page with its texts, in a chunk of its own: the names of their files would weigh 1.5 kB in the first load
 * (docs/decisions/0017). A page's own chunk is one more step away, so what comes after sign-in is loaded during it.
 */
export const pageLoaders = {
  notFound: async () => (await import("../../pages/not-found/not-found-page.tsx")).NotFoundPage,
  account: async () => {
    const [{ AccountPage }] = await Promise.all([
      import("../../pages/account/account-page.tsx"),
      loadArea("account"),
    ]);
    return AccountPage;
  },
  recreate: async () => {
    const [{ RecreatePage }] = await Promise.all([
      import("../../pages/consequence/recreate-page.tsx"),
      consequenceTexts(),
    ]);
    return RecreatePage;
  },
  turnOff: async () => {
    const [{ TurnOffPage }] = await Promise.all([
      import("../../pages/consequence/turn-off-page.tsx"),
      consequenceTexts(),
    ]);
    return TurnOffPage;
  },
  users: async () => {
    const [{ UsersPage }] = await Promise.all([
      import("../../pages/users/users-page.tsx"),
      loadArea("users"),
    ]);
    return UsersPage;
  },
  queue: async () => {
    const [{ QueuePage }] = await Promise.all([
      import("../../pages/queue/queue-page.tsx"),
      loadArea("queue"),
    ]);
    return QueuePage;
  },
  /** Both pages below it may be shown next, so their shared texts come with it. */
  assisted: async () => {
    const [{ AssistedEnrollment }] = await Promise.all([
      import("../../enrollment/assisted/assisted-enrollment.tsx"),
      loadArea("hand-over"),
      loadArea("receipt"),
    ]);
    return AssistedEnrollment;
  },
  handOver: async () => (await import("../../pages/hand-over/hand-over-page.tsx")).HandOverPage,
  walkthrough: async () => {
    const [{ WalkthroughPage }] = await Promise.all([
      import("../../pages/walkthrough/walkthrough-page.tsx"),
      loadArea("walkthrough"),
    ]);
    return WalkthroughPage;
  },
  chooseCaller: async () => {
    const [{ ChooseCallerPage }] = await Promise.all([
      import("../../pages/walkthrough/choose-caller-page.tsx"),
      loadArea("walkthrough"),
    ]);
    return ChooseCallerPage;
  },
  audit: async () => {
    const [{ AuditPage }] = await Promise.all([
      import("../../pages/audit/audit-page.tsx"),
      loadArea("audit"),
    ]);
    return AuditPage;
  },
  instructions: async () => {
    const [{ InstructionsPage }] = await Promise.all([
      import("../../pages/instructions/instructions-page.tsx"),
      loadArea("instructions"),
    ]);
    return InstructionsPage;
  },
};

/** These pages speak of the state of MFA in the words of the account page. */
function consequenceTexts(): Promise<unknown> {
  return Promise.all([loadArea("consequence"), loadArea("account"), loadArea("receipt")]);
}
