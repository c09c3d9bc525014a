/** The bytes of a part are not what a part may hold. */
export class PartError extends Error {}
