import { useState } from "react";
import { useNavigate } from "react-router";
import { failureIn, type Failure } from "../../api/failure.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { useAction } from "../../queries/use-action.ts";
import type { Selection } from "../../queries/user-selection.ts";
import { useQueueCalls, useQueues } from "../../queries/work-queue.ts";
import styles from "./users.module.css";

/** Ways back into the queues that the server keeps, one's own and those of others. */
export function OpenQueues() {
  const { t } = useTexts();
  const queues = useQueues(true);
  return queues.map(({ id, startedBy: name, total, done, skipped, failed }) => (
    <p key={id} className={styles["age"]}>
      <PageLink to={paths.queue(id)}>
        {t("users.queue.open", { name, finished: done + skipped + failed, total })}
      </PageLink>
    </p>
  ));
}

/** Starts a queue of those who are chosen, and goes there. */
export function useStartQueue({ of, clear }: Selection): {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onStart: () => void;
} {
  const navigate = useNavigate();
  const { start } = useQueueCalls();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { run, busy } = useAction(async () => {
    setFailure(null);
    try {
      const id = await start(of);
      clear();
      void navigate(paths.queue(id));
    } catch (error) {
      setFailure(failureIn(error));
    }
  });
  return { busy, failure, onStart: run };
}
