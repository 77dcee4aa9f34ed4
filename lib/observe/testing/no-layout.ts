// jsdom lays nothing out and has no `elementFromPoint`: there is nothing anywhere.
Object.assign(Document.prototype, { elementFromPoint: () => null });
