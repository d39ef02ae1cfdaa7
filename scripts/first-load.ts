import type { Plugin } from "vite";

/**
 * Puts everything that the entry imports statically into one file. Left alone, the bundler splits off what lazy pages
 * share with it, and two files compress 2.9 kB worse than one (docs/decisions/0016).
 */
export function firstLoad(): Plugin {
  const modules = new Set<string>();
  return {
    name: "first-load",
    apply: "build",
    config: () => ({
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: (id) => (modules.has(id) ? "app" : null) }] } },
        },
      },
    }),
    buildStart: () => modules.clear(),
    buildEnd() {
      const add = (id: string) => {
        if (modules.has(id)) return;
        modules.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(add);
      };
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry === true) add(id);
    },
  };
}
