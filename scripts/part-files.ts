import type { Plugin, Rolldown } from "vite";

/** As src/api/app-part.ts is given it: the mark, then the module that the part is imported by. */
const mark = /"part-files:([\w./-]+)"/g;

function filesOf(
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  known: ReadonlySet<string>,
): string[] {
  const own = [chunk.fileName, ...(chunk.viteMetadata?.importedCss ?? [])];
  const below = chunk.imports.flatMap((name) => {
    const next = bundle[name];
    return next?.type === "chunk" && !known.has(name) ? filesOf(next, bundle, known) : [];
  });
  return [...own, ...below];
}

/**
 * Writes the addresses of a lazy part's files where the code asks for them, so that it can look for them and fetch them
 * with patience before it imports them. The chunk that asks imports the part too, so its hash changes with them.
 */
export function partFiles(): Plugin {
  let base = "/";
  return {
    name: "part-files",
    apply: "build",
    configResolved(config) {
      base = config.base;
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
      const first = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
      for (const chunk of chunks) {
        chunk.code = chunk.code.replaceAll(mark, (_whole, module: string) => {
          const part = chunks.find((other) => other.facadeModuleId?.endsWith(`/${module}`) === true);
          if (part === undefined) this.error(`${module} is not a chunk of its own`);
          const files = filesOf(part, bundle, first).map((name) => base + name);
          return JSON.stringify([...new Set(files)].join(" "));
        });
      }
    },
  };
}
