import { loadArea, type LazyArea } from "../i18n/text-store.ts";

/** The pages that are not in the first load: each comes in a chunk of its own together with its texts. */
export const lazyPages = {
  turnOff: async () =>
    (await withTexts(import("../pages/consequence/consequence-page.tsx"), "consequence", "gate")).TurnOffPage,
  users: async () => (await withTexts(import("../pages/users/users-page.tsx"), "users")).UsersPage,
  queue: async () => (await withTexts(import("../pages/queue/queue-page.tsx"), "users")).QueuePage,
  // Both pages below it may be shown next, so their shared texts come with it.
  assisted: async () =>
    (
      await withTexts(
        import("../enrollment/assisted/assisted-enrollment.tsx"),
        "hand-over",
        "consequence",
        "gate",
      )
    ).AssistedEnrollment,
  handOver: async () => (await import("../pages/hand-over/hand-over-page.tsx")).HandOverPage,
  walkthrough: async () =>
    (await withTexts(import("../pages/walkthrough/walkthrough-page.tsx"), "walkthrough")).WalkthroughPage,
  chooseCaller: async () =>
    (await withTexts(import("../pages/walkthrough/choose-caller-page.tsx"), "walkthrough", "gate"))
      .ChooseCallerPage,
  password: async () =>
    (await withTexts(import("../pages/password/password-page.tsx"), "account-later")).PasswordPage,
  newPhone: async () =>
    (await withTexts(import("../pages/new-phone/new-phone-page.tsx"), "requests", "account-later"))
      .NewPhonePage,
  requests: async () =>
    (await withTexts(import("../pages/requests/requests-page.tsx"), "requests", "gate")).RequestsPage,
  request: async () =>
    (
      await withTexts(
        import("../pages/requests/request-page.tsx"),
        "requests",
        "gate",
        "consequence",
        "walkthrough",
      )
    ).RequestPage,
  approvals: async () =>
    (
      await withTexts(
        import("../pages/approvals/approvals-page.tsx"),
        "gate",
        "users",
        "requests",
        "account-later",
      )
    ).ApprovalsPage,
  audit: async () => (await withTexts(import("../pages/audit/audit-page.tsx"), "audit", "gate")).AuditPage,
  waiting: async () => (await withTexts(import("../pages/waiting/waiting-page.tsx"), "audit")).WaitingPage,
  instructions: async () =>
    (await withTexts(import("../pages/instructions/instructions-page.tsx"), "hand-over")).InstructionsPage,
};

async function withTexts<Module>(module: Promise<Module>, ...areas: readonly LazyArea[]): Promise<Module> {
  const [loaded] = await Promise.all([module, ...areas.map((area) => loadArea(area))]);
  return loaded;
}
