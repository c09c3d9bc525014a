/** What `words.js` has put on the global object before this script runs. */
export const WORDS = globalThis.therapyCodeWords;
