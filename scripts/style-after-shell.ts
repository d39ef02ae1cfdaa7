import type { Plugin } from "vite";

const sheet = /\s*<link rel="stylesheet"[^>]*>/g;

/**
 * Puts the style sheet behind the shell of index.html: what stands before it is painted as soon as the document is
 * there, one round trip earlier. The script waits for it all the same, so nothing is seen without its styles.
 */
export function styleAfterShell(): Plugin {
  return {
    name: "style-after-shell",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html) {
        const links = html.match(sheet) ?? [];
        return html.replaceAll(sheet, "").replace("</body>", `${links.join("")}\n  </body>`);
      },
    },
  };
}
