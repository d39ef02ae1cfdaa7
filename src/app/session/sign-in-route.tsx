import { Navigate, matchPath, useSearchParams, useHref } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { loadAccountRest } from "../../pages/account/load-account-rest.ts";
import { SignInPage } from "../../pages/sign-in/sign-in-page.tsx";
import { useSession } from "../../queries/session.ts";
import { useUnfinishedSetups } from "../../queries/services.ts";
import { useFirstRender } from "../../ui/hooks/use-first-render.ts";
import { useLater } from "../../ui/hooks/use-later.ts";
import { Notice } from "../../ui/notice.tsx";
import { paths, reloadedParameter, routePatterns, readWizardSearch } from "../../paths.ts";
import { useInPractice } from "../../use-in-practice.ts";
import styles from "./practice-link.module.css";

/** The sign-in page, until the session says "signed in"; then on to where the person wanted to go. */
export function SignInRoute() {
  const { t } = useTexts();
  const session = useSession();
  const unfinishedSetups = useUnfinishedSetups();
  const firstRender = useFirstRender();
  const [search] = useSearchParams();
  const back = returnPath(search.get("return"));
  // What is shown after sign-in comes while the password is entered.
  useLater(loadAccountRest);

  // The page of the account says what a used scratch code means.
  if (session.kind === "signed-in") {
    return <Navigate to={session.scratchCode === null ? back : paths.account()} replace />;
  }
  const why = session.kind === "signed-out" ? session.why : "start";
  const interrupted = !firstRender && (unfinishedSetups.any() || beganSetup(back));
  const notice = (
    <>
      {why !== "start" && (
        <Notice
          tone="info"
          role="status"
          text={t(why === "by-choice" ? "sign-in.signed-out" : "sign-in.signed-out-elsewhere")}
        />
      )}
      {interrupted && <Notice tone="warn" text={t("sign-in.interrupted")} />}
      {why === "start" && !firstRender && !interrupted && search.has(reloadedParameter) && (
        <Notice tone="info" text={t("sign-in.reloaded")} />
      )}
    </>
  );
  return (
    <SignInPage notice={notice} toNewPhone={back === paths.newPhone()}>
      <PracticeLink />
    </SignInPage>
  );
}

/** Whether the page that was left by a reload held a setup: its address says so. */
function beganSetup(back: string): boolean {
  return readWizardSearch(new URL(back, location.origin).searchParams).begun;
}

const pages = Object.values(routePatterns).filter(
  (pattern) =>
    pattern !== routePatterns.home && pattern !== routePatterns.signIn && pattern !== routePatterns.signOut,
);

/**
 * Where to go after sign-in: the wanted page when the route table has it, else `Your MFA`. Never another origin, never
 * sign-in or sign-out again.
 */
export function returnPath(wanted: string | null): string {
  const fallback = paths.account();
  // Browsers read `\` as `/` and skip control characters, so only plain paths are looked at.
  if (wanted === null || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return fallback;
  const { origin } = location;
  const url = URL.canParse(wanted, origin) ? new URL(wanted, origin) : null;
  if (url === null || url.origin !== origin) return fallback;
  const known = pages.some((pattern) => matchPath(pattern, url.pathname) !== null);
  return known ? `${url.pathname}${url.search}` : fallback;
}

/** The way to practice for those who have no account yet; a document of its own, as static hosting has it. */
function PracticeLink() {
  const { t } = useTexts();
  const href = useHref(paths.practice());
  if (useInPractice()) return null;
  return (
    <a className={styles["link"]} href={`${href}/`}>
      {t("sign-in.practice")}
    </a>
  );
}
