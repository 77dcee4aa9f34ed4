/**
 * One chat product, as data. Only facts that tell it apart from other products; every list may be left out.
 *
 * Hosts match on label boundaries (`crisp.chat` matches `client.crisp.chat`, not `notcrisp.chat`); an entry may end in a
 * path prefix (`3cx.com/livechat`). Ports, schemes and wildcards have no place in them.
 */
export interface VendorMatch {
  /** Hosts that serve the loader or the widget's scripts. */
  readonly scriptHosts?: readonly string[];
  /** Hosts of the widget's frames. */
  readonly frameHosts?: readonly string[];
  /** Hosts of realtime channels. */
  readonly socketHosts?: readonly string[];
  /** Hosts of requests that carry messages or settings. */
  readonly apiHosts?: readonly string[];
  /** Hosts of pictures, fonts and styles. */
  readonly assetHosts?: readonly string[];
  /** Hosts that are the vendor's chat alone, with a role that no source tells. */
  readonly hosts?: readonly string[];
  /** Hosts that the vendor's other products, or other customers, share. They join a widget and never prove one. */
  readonly broadHosts?: readonly string[];
  /** Ends of script paths of self-hosted products, such as `/rocketchat-livechat.min.js`; matched on any host. */
  readonly scriptPaths?: readonly string[];
  /**
   * Ends of the paths of a self-hosted product's frames, with the parameters that its address must have:
   * `/widget?website_token`; matched on any host.
   */
  readonly framePaths?: readonly string[];
  /**
   * Parts of paths of a self-hosted product's own requests, from a slash on: `/api/v1/livechat/` is also in
   * `/support/api/v1/livechat/config`, for sites install it in folders. Matched on any host.
   */
  readonly apiPaths?: readonly string[];
  /** Paths of realtime channels of self-hosted products, such as `/cable`; they join a widget and never prove one. */
  readonly socketPaths?: readonly string[];
  /** CSS selectors of elements that only this product makes, in the page or as a frame's element. */
  readonly selectors?: readonly string[];
  /**
   * The same, of elements that are never there without one of `selectors`, or without a request that tells the product.
   * The inspector sorts parts by them; frames do not look for them, so that they cost a page nothing.
   */
  readonly innerSelectors?: readonly string[];
  /** Names of properties of `window`; a dotted one (`WebChat.createDirectLine`) must lead all the way. */
  readonly globals?: readonly string[];
  /** Keys of web storage; a trailing `*` stands for any rest. */
  readonly storageKeys?: readonly string[];
  /** Names of cookies; a trailing `*` stands for any rest. */
  readonly cookies?: readonly string[];
}

/** A catalogue entry. `id` is the file's name, or the key in a shared table. */
export interface Vendor {
  readonly id: string;
  readonly name: string;
  /** Other names of the same product. */
  readonly aliases?: readonly string[];
  readonly homepage?: string;
  /**
   * Sites can serve it themselves or bundle it, so that no host tells it: its selectors and script paths are looked for
   * in every frame, and cost every page their bytes.
   */
  readonly selfHosted?: true;
  readonly match: VendorMatch;
  /** Where the facts come from, and the day they were seen there (ISO date). */
  readonly sources: readonly { readonly url: string; readonly seen: string }[];
}
