/** The rules' texts in Spanish, by `rule.message`; `rule.title` for its name. Data stand in the same `{names}`. */
export const SPANISH_RULES: Readonly<Record<string, string>> = {};
