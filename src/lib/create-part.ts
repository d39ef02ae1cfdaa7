/** What the server said of a file of the app: `gone` when another version is installed by now. */
export type FileAnswer = "there" | "gone" | "unreachable";

export type PartState<Value> =
  | { readonly kind: "waiting" }
  | { readonly kind: "loading" }
  | { readonly kind: "here"; readonly value: Value }
  /** The server was not reached, several times. `load` tries again. */
  | { readonly kind: "failed" }
  | { readonly kind: "gone" };

/** A part of the app that is not in its first load. */
export interface Part<Value> {
  readonly state: () => PartState<Value>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Loads the part unless it is here or on its way. Never rejects: see `state`. */
  readonly load: () => Promise<void>;
  /** Asks whether the part could be loaded, without loading it. Only `gone` changes the state. */
  readonly check: () => Promise<void>;
}

export interface PartSource<Value> {
  /** Addresses of the files of the part; none where nothing was built (tests, development). */
  readonly files: readonly string[];
  readonly ask: (file: string, method: "HEAD" | "GET") => Promise<FileAnswer>;
  /** The import itself. */
  readonly take: () => Promise<Value>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const pausesMs = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * The files are fetched into the browser's cache first, as often as it takes, and imported then: some browsers remember
 * a failed import and would never ask again (docs/decisions/0017).
 */
export function createPart<Value>({ files, ask, take, wait }: PartSource<Value>): Part<Value> {
  let state: PartState<Value> = { kind: "waiting" };
  const listeners = new Set<() => void>();

  function become(next: PartState<Value>): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function fetchAll(): Promise<FileAnswer> {
    const answers = await Promise.all(files.map((file) => ask(file, "GET")));
    return (
      answers.find((answer) => answer === "gone") ??
      answers.find((answer) => answer === "unreachable") ??
      "there"
    );
  }

  async function tryOnce(): Promise<PartState<Value>> {
    const answer = await fetchAll();
    if (answer === "gone") return { kind: "gone" };
    if (answer === "unreachable") return { kind: "failed" };
    return take().then(
      (value) => ({ kind: "here", value }),
      () => ({ kind: "failed" }),
    );
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: async () => {
      if (state.kind === "loading" || state.kind === "here") return;
      become({ kind: "loading" });
      let next = await tryOnce();
      for (const pause of pausesMs) {
        if (next.kind !== "failed") break;
        await wait(pause);
        next = await tryOnce();
      }
      become(next);
    },
    check: async () => {
      const [file] = files;
      if (file === undefined || state.kind !== "waiting") return;
      const answer = await ask(file, "HEAD");
      if (answer === "gone" && state.kind === "waiting") become({ kind: "gone" });
    },
  };
}
