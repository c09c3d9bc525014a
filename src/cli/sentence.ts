/** A message with its full stop. */
export const sentence = (message: string): string => (/[.?!]$/.test(message) ? message : `${message}.`);
