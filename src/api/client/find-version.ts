import type { ApiVersion, Product } from "../../../contract/product.ts";
import { failureIn } from "../failure.ts";
import type { RuntimeConfig } from "../runtime-config.ts";

type InVersion<T> = (version: ApiVersion) => Promise<T>;

export type VersionFinder = ReturnType<typeof createVersionFinder>;

/**
 * Which version the appliance answers: the pinned one, or the newest that does not answer 404 to the list of users
 * (docs/contract.md §1). One call steps down at a time, the others wait for what it finds.
 */
export function createVersionFinder(
  wanted: RuntimeConfig["apiVersion"],
  { versions }: Pick<Product, "versions">,
) {
  const [newest, ...older] = versions;
  const only = older.length === 0 ? newest : null;
  const pinned = versions.find((version) => version === wanted) ?? only;
  let found = pinned;
  let finding: Promise<unknown> | null = null;

  const afterSearch = async <T>(next: () => Promise<T>): Promise<T> => {
    if (finding === null) return next();
    await finding.catch(() => {});
    return afterSearch(next);
  };
  const find = <T>(list: InVersion<T>): Promise<T> =>
    afterSearch(() => {
      if (found !== null) return list(found);
      const mine = stepDown(versions, list, (version) => (found = version)).finally(() => (finding = null));
      finding = mine;
      return mine;
    });
  return {
    /** Null until the appliance has answered. */
    found: (): ApiVersion | null => found,
    /** The session is over: the next one looks again. */
    forget: () => {
      found = pinned;
    },
    /** Runs the list of users, which finds the version by itself: no call is made only to find out. */
    list: find,
    /** Runs any other call. @param probe the list of users, for a page that is opened without it */
    run: <T>(call: InVersion<T>, probe: InVersion<unknown>): Promise<T> =>
      afterSearch(async () => {
        if (found === null) await find(probe);
        return call(found ?? newest);
      }),
  };
}

/** Newest first; the failure of the oldest when none is there. */
async function stepDown<T>(
  versions: Product["versions"],
  list: InVersion<T>,
  onFound: (version: ApiVersion) => void,
): Promise<T> {
  const older = [...versions];
  for (;;) {
    const version = older.shift() ?? versions[0];
    try {
      const answer = await list(version);
      onFound(version);
      return answer;
    } catch (error) {
      const status = statusOf(error);
      if (status === 404 && older.length > 0) continue;
      if (tellsVersion(status)) onFound(version);
      throw error;
    }
  }
}

function statusOf(error: unknown): number {
  const failure = failureIn(error);
  return failure?.kind === "refused" ? failure.status : 0;
}

/** A refusal of this call alone. Doors, limits and failures may stand before every version, also one that is not there. */
function tellsVersion(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 404, 408, 429].includes(status);
}
