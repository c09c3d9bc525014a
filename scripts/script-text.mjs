/** JSON that is also safe as a script: the two line ends that JSON allows and old scripts do not, and no closing tag. */
export const scriptText = (value) =>
  JSON.stringify(value)
    .replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)
    .replace(/<\//g, '<\\/');
