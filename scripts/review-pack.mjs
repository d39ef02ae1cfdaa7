// A language's texts, for a speaker of it to read in an hour: `npm run review-pack de`. Each text stands beside the
// English one, with its longest length and a picture of a page that shows it. Ends in docs/gallery/review-de.html.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const OUT = join("docs", "gallery");
const ENGLISH = join("src", "locales", "en");
const ENTRY = /^\s*"([\w.-]+)":\s*("(?:[^"\\]|\\.)*"),?$/gmu;
/** Languages that write in syllables or signs need fewer characters. */
const DENSE = ["ja", "ko", "zh-CN"];

const language = process.argv[2] ?? "";
const folder = join("src", "locales", language);
if (language === "" || language === "en" || !readdirSync(join("src", "locales")).includes(language)) {
  process.stderr.write("Say which language, such as: npm run review-pack de\n");
  process.exit(1);
}
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const run = spawnSync("npx", ["playwright", "test", "--project=cases", "e2e/gallery.spec.ts"], {
  env: { ...process.env, GALLERY: OUT, GALLERY_LANGUAGES: language, GALLERY_WORDS: "1" },
  stdio: "inherit",
});

const pages = readdirSync(OUT)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({
    picture: name.replace(/\.txt$/u, ""),
    words: plain(readFileSync(join(OUT, name), "utf8")),
  }));
const areas = readdirSync(folder).map((name) => name.replace(/\.json$/u, ""));
const rows = areas.flatMap((area) => {
  const texts = Object.entries(JSON.parse(readFileSync(join(folder, `${area}.json`), "utf8")));
  const source = readFileSync(join(ENGLISH, `${area}.ts`), "utf8");
  const english = new Map([...source.matchAll(ENTRY)].map(([, key, literal]) => [key, JSON.parse(literal)]));
  const head = `<tr><th colspan="4" id="${area}">${area}</th></tr>`;
  return [
    head,
    ...texts.map(([key, text]) => rowOf(key, english.get(key) ?? english.get(oneForm(key)), text)),
  ];
});

/** The plural forms of a language are more than the English ones. */
function oneForm(key) {
  return key.replace(/_(?:zero|two|few|many)$/u, "_other");
}

function plain(text) {
  return text.replaceAll(/\s+/gu, " ");
}

/** A page that shows the text, whatever stands in its gaps. */
function pictureOf(text) {
  const parts = plain(text).split(/\{\{\w+\}\}/u);
  const wanted = new RegExp(
    parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join(".{0,80}?"),
    "u",
  );
  return pages.find(({ words }) => wanted.test(words))?.picture;
}

function rowOf(key, english, text) {
  const picture = pictureOf(text);
  const most =
    english === undefined ? "" : Math.ceil(english.length * (DENSE.includes(language) ? 0.7 : 1.3));
  const place =
    picture === undefined ? "" : `<a href="${picture}"><img loading="lazy" src="${picture}" alt=""></a>`;
  const cells = [
    escaped(key),
    escaped(english ?? ""),
    `${escaped(text)} <small>${text.length} of ${most}</small>`,
    place,
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

const style =
  "body{font:16px system-ui;margin:2rem}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.5rem;text-align:start;vertical-align:top}td:first-child{font:12px monospace}img{max-block-size:9rem}";
const file = join(OUT, `review-${language}.html`);
writeFileSync(
  file,
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Texts in ${language}</title><style>${style}</style><h1>Texts in ${language}</h1><p>Read each text beside the English one. Gaps in {{braces}} are filled in. Note the key of what you would change, and what you would say.</p><table>${rows.join("")}</table></html>`,
);
const shown = rows.filter((row) => row.includes("<img")).length;
process.stdout.write(
  `${String(rows.length - areas.length)} texts, ${String(shown)} with a picture: ${file}\n`,
);
process.exit(run.status ?? 1);
