import type { Plugin } from "vite";

/** Modules that packages re-export from their one entry and that only lazy pages use. */
const lazyOnly = /infiniteQueryObserver|useInfiniteQuery/;
/** What is loaded together right after the QR code, or at the end of a session. */
const laterEntry = /\/src\/(?:enrollment\/later-steps|app\/session\/session-dialogs)\.ts$/;
const shared = /\/src\/ui\//;

/**
 * Puts everything that the entry imports statically into one file. Left alone, the bundler splits off what lazy pages
 * share with it, and two files compress 2.9 kB worse than one. The steps after the QR code are two files in the same
 * way: themselves, and the pieces that other pages have too (docs/decisions/0017).
 */
export function firstLoad(): Plugin {
  const first = new Set<string>();
  const later = new Set<string>();

  function groupOf(id: string): string | null {
    if (first.has(id)) return lazyOnly.test(id) ? null : "app";
    if (!later.has(id)) return null;
    return shared.test(id) ? "later-pieces" : "later";
  }
  return {
    name: "first-load",
    apply: "build",
    config: () => ({
      build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: groupOf }] } } } },
    }),
    buildStart: () => {
      first.clear();
      later.clear();
    },
    buildEnd() {
      const add = (id: string, to: Set<string>) => {
        if (to.has(id)) return;
        to.add(id);
        this.getModuleInfo(id)?.importedIds.forEach((next) => add(next, to));
      };
      for (const id of this.getModuleIds()) {
        if (this.getModuleInfo(id)?.isEntry === true) add(id, first);
        // Not the module itself: it stays the door to the part.
        if (laterEntry.test(id)) this.getModuleInfo(id)?.importedIds.forEach((next) => add(next, later));
      }
    },
  };
}
