import { createKnowledge, extendKnowledge, type Knowledge, type ReferenceData } from '../reference';
import type { Context, Io } from './command';
import { readKeptTables, type KeptTables } from './data/kept-tables';

/** What commands work with; the tables are built once, when a command asks for them. */
export function createContext(io: Io, reference: () => ReferenceData): Context {
  let tables: KeptTables | undefined;
  let known: Knowledge | undefined;
  const kept = () => (tables ??= readKeptTables(io.dataFolder()));
  return {
    io,
    reference,
    knowledge: (own) => {
      if (own === undefined) return (known ??= extendKnowledge(createKnowledge(reference()), kept()));
      // A table of the workbook answers alone, as in the pane; this user's where the workbook has none.
      const { pairs, caps } = kept();
      return extendKnowledge(createKnowledge(reference()), {
        ...own,
        pairs: own.pairs ?? pairs,
        caps: own.caps ?? caps,
      });
    },
  };
}
