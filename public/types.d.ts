// What the scripts take as given beside what every browser has; read by `cargo xtask check` alone.

/** The policies of trusted types, where a browser has them. */
interface Window {
  trustedTypes?: {
    createPolicy<Rules>(name: string, rules: Rules): Rules;
  };
}

/** Events of our own: at the element `#boot`, and at the script of sharing. */
interface HTMLElementEventMap {
  /** The page has become interactive. */
  live: Event;
  /** A file of the interactive part did not come: its address, and why. */
  failed: CustomEvent<string>;
  /** A link to what there is to share was pressed. */
  share: CustomEvent<HTMLAnchorElement>;
  /** What there is to share did not come. */
  unshared: CustomEvent<HTMLAnchorElement>;
}

interface HTMLElement {
  /** At `#boot`, left by the Wasm: kept once the page is live. */
  live?: Promise<void>;
}

/** What the JS glue of wasm-bindgen exports: start.js is added to it. */
declare const __wbg_init: (options: { module_or_path: Request }) => Promise<unknown>;
