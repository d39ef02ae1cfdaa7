import type { Plugin } from "vite";

const packages = /\/node_modules\/(?:react-router|qrcode\.react)\//;
/** `Form.displayName = "Form";`: a write, for which the bundler must keep the component. */
const displayName = /^[\w$]+\.displayName = "[^"]*";$/gm;
/** `var Form = React10.forwardRef(`: a call of which the bundler cannot know that it changes nothing. */
const componentCall = /^((?:var|const) [\w$]+ = )([\w$]+\.(?:forwardRef|memo|createContext)\()/gm;
/** `var Form = class extends React10.Component {` … `};`: reading `React10.Component` might change something. */
const componentClass = /^(var [\w$]+ = )(class extends [\w$]+\.Component \{$[\s\S]*?^\});$/gm;
/** React is ES modules here (react-modules.ts), which have no default. */
const defaultImport = /^import ([\w$]+) from "react"/gm;

/**
 * Marks what two packages leave unmarked, so that components nobody uses fall away (docs/decisions/0017). The names are
 * for developer tools; nothing reads them at run time.
 */
export function leanPackages(): Plugin {
  return {
    name: "lean-packages",
    apply: "build",
    transform: {
      filter: { id: packages },
      handler: (code) => ({
        code: code
          .replaceAll(defaultImport, 'import * as $1 from "react"')
          .replaceAll(displayName, "")
          .replaceAll(componentCall, "$1/*#__PURE__*/ $2")
          .replaceAll(componentClass, "$1/*#__PURE__*/ (() => $2)();"),
        map: null,
      }),
    },
  };
}
