import { useState } from "react";
import type { MfaChange } from "../../api/contract/last-change.ts";
import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { useLastChange } from "../../queries/last-change.ts";
import { useApiVersion, useCapabilities, useEmbedded } from "../../queries/services.ts";
import { useActorName, useSession } from "../../queries/session.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { FactRow, Facts, type Fact } from "../../ui/facts.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Stack } from "../../ui/stack.tsx";
import { useInPractice } from "../../use-in-practice.ts";

/** What it tells below the state. */
export function WhatElse({ user }: { readonly user: User }) {
  const { t } = useTexts();
  const embedded = useEmbedded();
  const practice = useInPractice();
  const change = useLastChangeFact(user.id);
  const version = useApiVersion();
  return (
    <>
      {user.mfa === "off" && !user.external && change !== null && <Facts items={[change]} />}
      {embedded && !practice && !user.external && (
        <p>
          <PageLink to={paths.password()}>{t("account.password.heading")}</PageLink>
        </p>
      )}
      {/* What an administrator or a help desk asks for. */}
      {user.mfa !== "off" && version !== null && (
        <Disclosure summary={t("account.details")}>
          <Facts items={[{ term: t("account.api-version"), value: version }]} />
        </Disclosure>
      )}
    </>
  );
}

/** What the page tells at its head. */
export function WhatHappened({ user }: { readonly user: User }) {
  return (
    <>
      <AfterScratchCode mfa={user.mfa} />
      <ChangedByOthers userId={user.id} mfa={user.mfa} />
    </>
  );
}

/** After a sign-in with a scratch code: it is used up, how many are left, and that a new phone can be set up below. */
function AfterScratchCode({ mfa }: { readonly mfa: User["mfa"] }) {
  const { t } = useTexts();
  const session = useSession();
  if (session.kind === "signed-out" || session.scratchCode === null || mfa !== "on") return null;
  const { left } = session.scratchCode;
  return (
    <Notice tone="warn" role="status" title={t("account.scratch.title")}>
      <p>{t("account.scratch.cross-out")}</p>
      {left !== null && <p>{t("account.scratch.left", { count: left })}</p>}
      <p>{t("account.scratch.lost")}</p>
    </Notice>
  );
}

/**
 * What the server keeps for this person, each with who and when; else that the state changed while the page was open. One
 * of them: what is told is not told again. Nobody can take it away: after a fraud that would be the impostor.
 */
function ChangedByOthers({ userId, mfa }: { readonly userId: string; readonly mfa: User["mfa"] }) {
  const { t } = useTexts();
  const notices = useLastChange(userId)?.notices ?? [];
  if (notices.length === 0) return <ChangedMeanwhile mfa={mfa} />;
  return (
    <Notice tone="warn">
      <div role="status">
        <Stack gap="close">
          {notices.map((change, index) => (
            <WhoAndWhen key={index} change={change} />
          ))}
          <p>{t("account.notice.help")}</p>
        </Stack>
      </div>
    </Notice>
  );
}

/** Says so when the state becomes another one while the page is open: somebody else may have done it. */
function ChangedMeanwhile({ mfa }: { readonly mfa: User["mfa"] }) {
  const { t } = useTexts();
  const [first, setFirst] = useState(mfa);
  // A state that was not told at first and is told now has not changed.
  if (first === "unknown" && mfa !== "unknown") setFirst(mfa);
  if (mfa === first || first === "unknown" || mfa === "unknown") return null;
  return (
    <Notice
      tone={mfa === "on" ? "info" : "warn"}
      role="status"
      text={t(mfa === "on" ? "account.changed-on" : "account.changed-off")}
    />
  );
}

/** The name was chosen by people: it is kept apart from the sentence around it. */
function WhoAndWhen({ change }: { readonly change: MfaChange }) {
  const { t, rich, formatDate } = useTexts();
  const actor = useActorName();
  const { scratchCodes } = useCapabilities();
  const when = formatDate(change.changedAt, "date-time");
  if (change.change === "elsewhere") return <p>{rich("account.notice.elsewhere", { when })}</p>;
  if (change.change === "guessed") return <p>{rich("account.notice.guessed", { when })}</p>;
  // In their own name, but in a way that a thief with their password would have to take.
  if (change.changedBy === actor) return <p>{rich("account.notice.own", { when })}</p>;
  const name = <bdi>{change.changedBy}</bdi>;
  const codeless = change.change === "recreated" && !scratchCodes;
  const [proof] = change.proof;
  return (
    <p>
      {rich(codeless ? "account.notice.recreated.codeless" : `account.notice.${change.change}`, {
        name,
        when,
      })}
      {proof !== undefined && <> {t(`account.notice.proof.${proof}`)}</>}
    </p>
  );
}

/** What was done to this person's MFA last, who did it and when; nothing where the server does not say. */
export function LastChangeRow({ userId }: { readonly userId: string }) {
  const fact = useLastChangeFact(userId);
  return fact !== null && <FactRow {...fact} />;
}

function useLastChangeFact(userId: string): Fact | null {
  const { t, rich, formatDate } = useTexts();
  const actor = useActorName();
  const last = useLastChange(userId)?.last;
  // A notice that nothing was changed is told as a notice alone.
  if (last === undefined || last.change === "guessed") return null;
  const when = formatDate(last.changedAt, "date-time");
  const term = t("account.last-change");
  if (last.change === "elsewhere") return { term, value: t("account.last-change.elsewhere", { when }) };
  const { change, changedBy } = last;
  if (changedBy === actor) return { term, value: rich(`account.last-change.${change}.own`, { when }) };
  return { term, value: rich(`account.last-change.${change}`, { when, name: <bdi>{changedBy}</bdi> }) };
}
