import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Sentences for people. A test that repeats them word for word would only say that nobody may improve them. */
const PROSE = new Set(['title', 'explanation', 'messages']);
/** Tables of such sentences and names. */
const PROSE_TABLES = new Set(['GAP_MESSAGES', 'FIELDS']);

const leaveProse = {
  shouldIgnore({ node }) {
    if (node.type === 'ObjectProperty' && PROSE.has(node.key.name)) return 'prose for people';
    if (node.type === 'VariableDeclarator' && PROSE_TABLES.has(node.id.name)) return 'prose for people';
    // `{ name, detail, confidence }` of an authority: the confidence counts, the wording does not.
    const ofAuthority = node.type === 'ObjectProperty' && (node.key.name === 'name' || node.key.name === 'detail');
    return ofAuthority ? 'the name of an authority' : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'leave-prose', leaveProse)];
