// Pictures of every state for a person to look through: `node scripts/gallery.mjs [languages, such as de,ar]`.
// Walks the built app with the tours of e2e; nothing of it is part of the build. Ends in docs/gallery/index.html.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const OUT = join("docs", "gallery");
const languages = process.argv[2] ?? "en,de,ja,ar";

for (const language of languages.split(",")) {
  const { stdout } = spawnSync("fc-list", [`:lang=${language.slice(0, 2)}`], { encoding: "utf8" });
  if (stdout === "") {
    process.stderr.write(
      `No font of this machine writes "${language}": Debian's fonts-noto-core and fonts-noto-cjk do.\n`,
    );
    process.exit(1);
  }
}
rmSync(OUT, { recursive: true, force: true });
const run = spawnSync("npx", ["playwright", "test", "--project=cases", "e2e/gallery.spec.ts"], {
  env: { ...process.env, GALLERY: OUT, GALLERY_LANGUAGES: languages },
  stdio: "inherit",
});

/** Name of the file: state, device, language, appearance. */
const pictures = readdirSync(OUT).filter((name) => name.endsWith(".png"));
const states = [...new Set(pictures.map((name) => name.split(".")[0]))];
const rows = states.map((state) => {
  const own = pictures.filter((name) => name.startsWith(`${state}.`)).toSorted();
  const figures = own.map(
    (name) =>
      `<figure><a href="${name}"><img src="${name}" alt=""></a><figcaption>${name.split(".").slice(1, 4).join(" · ")}</figcaption></figure>`,
  );
  return `<h2>${state.replaceAll("-", " ")}</h2><div>${figures.join("")}</div>`;
});
const style =
  "body{font:16px system-ui;margin:2rem}div{display:flex;flex-wrap:wrap;gap:1rem}img{block-size:22rem;border:1px solid #999}figure{margin:0}";
writeFileSync(
  join(OUT, "index.html"),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>${style}</style><h1>Every state</h1>${rows.join("")}</html>`,
);
process.stdout.write(`${String(pictures.length)} pictures: ${join(OUT, "index.html")}\n`);
process.exit(run.status ?? 1);
