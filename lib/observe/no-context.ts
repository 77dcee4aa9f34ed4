/**
 * Stands in for WXT's ContentScriptContext, which tells each page by `postMessage` and a DOM event that a content
 * script has started. Earshot must leave no trace that a page could read; its scripts need none of the context's help.
 */
export class ContentScriptContext {}
