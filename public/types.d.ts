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

/**
 * What `#boot` says: words, addresses and their integrity. A page of all charts has every one but
 * `chart` and `choices`, which an embed has; an embed that is not hydrated names no code.
 */
type Boot = {
  code: string;
  codeIntegrity: string;
  wasm: string;
  wasmIntegrity: string;
  loading: string;
  slow: string;
  failed: string;
  broken: string;
  still: string;
  unstyled: string;
  unshared: string;
  share: string;
  shareIntegrity: string;
  style: string;
  styleIntegrity: string;
  chart: string;
  choices: string;
  /** Left by the Wasm where it panics. */
  panic?: string;
};

/** What `.taking` says: its words, what is wanted of the Wasm, and what the Wasm has answered. */
type Taking = {
  /** The address of the site, with the folder of an edition. */
  src: string;
  alt: string;
  making: string;
  made: string;
  hold: string;
  refused: string;
  absent: string;
  fontless: string;
  undrawn: string;
  chart: string;
  form: string;
  query: string;
  theme: string;
  svg?: string;
  why?: string;
};

/** What there is to share of a chart: `main.sharing`, or the same in a dialog, and what it says. */
type Share = HTMLElement & { dataset: Sharing };
type Sharing = {
  chart: string;
  settings: string;
  copied: string;
  selected: string;
  uncopied: string;
  unwritten: string;
  day: string;
  close: string;
  unstyled: string;
};
