import { useState, type ReactNode } from "react";
import { createPortal } from "react-dom";

interface SealedPictureProps {
  readonly dir: "ltr" | "rtl";
  readonly children: ReactNode;
}

const sealed = new WeakMap<Element, ShadowRoot>();

/** Real components, only to be looked at: neither the mouse, the keyboard, a reader nor a search gets in. */
export function SealedPicture({ dir, children }: SealedPictureProps) {
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const seal = (host: HTMLDivElement | null) => {
    if (host !== null) setRoot(sealPicture(host));
  };
  return (
    <div ref={seal} inert aria-hidden="true">
      {root !== null && createPortal(<div dir={dir}>{children}</div>, root)}
    </div>
  );
}

/**
 * A closed shadow tree in this element, with the styles that the page has now. What is put into it is drawn like the
 * page and reached by nothing of it: no search for a label, a heading or an id finds it, no screen reader, no scanner of
 * the practice phone.
 */
function sealPicture(host: Element): ShadowRoot {
  const known = sealed.get(host);
  if (known !== undefined) return known;
  const root = host.attachShadow({ mode: "closed" });
  // Copies, since a sheet of the page cannot be adopted. Custom properties come by inheritance.
  const copy = new CSSStyleSheet();
  copy.replaceSync(Array.from(document.styleSheets, rulesOf).join("\n"));
  root.adoptedStyleSheets = [copy];
  sealed.set(host, root);
  return root;
}

function rulesOf(sheet: CSSStyleSheet): string {
  return Array.from(sheet.cssRules, (rule) => rule.cssText).join("\n");
}
