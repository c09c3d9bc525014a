/**
 * The parts of a cell that lists the values of several services: separated by commas, semicolons, bars, plus signs,
 * ampersands or line ends. Empty parts stay, so that positions match; a text without separators is one part.
 */
export function splitList(text: string): readonly string[] {
  return text.split(/[,;|+&\n/]/).map((part) => part.trim());
}
