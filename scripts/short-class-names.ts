import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** Filters against advertisements hide what is called `ad`: no name begins with an `a`. */
const firstLetters = letters.replaceAll(/a/gi, "");
const classOrFrames = /\.([a-zA-Z][\w-]*)|@keyframes ([\w-]+)/g;

/** Two letters; a third above 2600. */
function short(index: number): string {
  const rest = Math.floor(index / letters.length);
  const start = rest < firstLetters.length ? firstLetters.charAt(rest) : short(rest);
  return start + letters.charAt(index % letters.length);
}

/**
 * Names for the classes of CSS modules, as short as they can be: a hash of five letters does not compress, and each is
 * in the script and in the style sheet (0.4 kB). By the order of files and names, so that every build gives the same.
 * @param folder where the modules are
 */
export function shortClassNames(folder: string): (name: string, file: string) => string {
  const names = new Map<string, string>();
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".module.css"))
    .map((path) => resolve(join(folder, path)))
    .toSorted();
  for (const file of files) {
    for (const [, name, frames] of readFileSync(file, "utf8").matchAll(classOrFrames)) {
      const key = `${file} ${name ?? frames ?? ""}`;
      if (!names.has(key)) names.set(key, short(names.size));
    }
  }
  return (name, file) => {
    const found = names.get(`${resolve(file.split("?", 1)[0] ?? "")} ${name}`);
    if (found === undefined) throw new Error(`${file}: .${name} was not found before the build`);
    return found;
  };
}
