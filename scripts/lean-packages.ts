import type { Plugin } from "vite";

const packages = /\/node_modules\/(?:react-router|qrcode\.react)\//;
/** `Form.displayName = "Form";`: a write, for which the bundler must keep the component. */
const displayName = /^[\w$]+\.displayName = "[^"]*";$/gm;
/** `var Form = React10.forwardRef(`: a call of which the bundler cannot know that it changes nothing. */
const componentCall = /^((?:var|const) [\w$]+ = )([\w$]+\.(?:forwardRef|memo|createContext)\()/gm;

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
        code: code.replaceAll(displayName, "").replaceAll(componentCall, "$1/*#__PURE__*/ $2"),
        map: null,
      }),
    },
  };
}
