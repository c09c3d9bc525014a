import fc from 'fast-check';

/** `npm run test:long` asks for many more cases of each property that does not name a number itself. */
const runs = Number(process.env['FC_RUNS']);
if (runs > 0) fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: runs });
