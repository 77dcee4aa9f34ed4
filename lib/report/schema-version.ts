/** Version of the report's shape. Raised with every change that a reader of the JSON could notice. */
export const schemaVersion = 10;
