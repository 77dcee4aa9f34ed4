/** Raised when the shape of a record changes. Records of another version are not read. */
export const recordVersion = 10;
