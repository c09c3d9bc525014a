import { createKnowledge, type Knowledge, type ReferenceData } from '../reference';
import type { Context, Io } from './command';
import { readKeptTables } from './data/kept-tables';

/** What commands work with; the tables are built once, when a command asks for them. */
export function createContext(io: Io, reference: () => ReferenceData): Context {
  let known: Knowledge | undefined;
  return {
    io,
    reference,
    knowledge: () => (known ??= createKnowledge(reference(), readKeptTables(io.dataFolder()))),
  };
}
