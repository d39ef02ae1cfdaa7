import type { LoaderFunction, RouteObject } from "react-router";
import { loadArea } from "../../i18n/text-store.ts";
import { routePatterns } from "../../paths.ts";
import type { PageHandle } from "../frame/page-handle.ts";
import { keepAssistance } from "./keep-assistance.ts";

interface Loaders {
  /** For everybody who is signed in. */
  readonly open: LoaderFunction;
  /** Reads the user that the page is about. */
  readonly subject: LoaderFunction;
}

type Page = NonNullable<RouteObject["Component"]>;

/** The pages of those who help others: enrolling somebody else, the telephone, the record. */
export function helpRoutes({ open, subject }: Loaders): RouteObject[] {
  return [
    {
      loader: subject,
      shouldRevalidate: keepAssistance,
      lazy: { Component: assistedEnrollment },
      children: [
        { path: routePatterns.enroll, handle: titled("enroll.title"), lazy: { Component: handOver } },
        {
          path: routePatterns.walkthrough,
          handle: titled("frame.nav.walkthrough"),
          lazy: { Component: walkthrough },
        },
      ],
    },
    {
      path: routePatterns.walkthroughs,
      loader: open,
      handle: titled("frame.nav.walkthrough"),
      lazy: { Component: chooseCaller },
    },
    { path: routePatterns.audit, loader: open, handle: titled("audit.heading"), lazy: { Component: audit } },
  ];
}

function titled(title: PageHandle["title"]): PageHandle {
  return { title };
}

/** Both pages below it may be shown next, so their shared texts come with it. */
async function assistedEnrollment(): Promise<Page> {
  const [{ AssistedEnrollment }] = await Promise.all([
    import("../../enrollment/assisted/assisted-enrollment.tsx"),
    loadArea("hand-over"),
    loadArea("receipt"),
  ]);
  return AssistedEnrollment;
}

async function handOver(): Promise<Page> {
  return (await import("../../pages/hand-over/hand-over-page.tsx")).HandOverPage;
}

async function walkthrough(): Promise<Page> {
  const [{ WalkthroughPage }] = await Promise.all([
    import("../../pages/walkthrough/walkthrough-page.tsx"),
    loadArea("walkthrough"),
  ]);
  return WalkthroughPage;
}

async function chooseCaller(): Promise<Page> {
  const [{ ChooseCallerPage }] = await Promise.all([
    import("../../pages/walkthrough/choose-caller-page.tsx"),
    loadArea("walkthrough"),
  ]);
  return ChooseCallerPage;
}

async function audit(): Promise<Page> {
  const [{ AuditPage }] = await Promise.all([import("../../pages/audit/audit-page.tsx"), loadArea("audit")]);
  return AuditPage;
}
