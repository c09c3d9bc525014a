import { Range } from './range';
import { RangeAreas } from './range-areas';
import type { ObjectFactory, Session } from './session';
import { TableCollection } from './tables';
import { Worksheet } from './worksheet';

export const objectFactory = (session: () => Session): ObjectFactory => ({
  range: (sheet, area) => new Range(session(), sheet, area),
  rangeAreas: (sheet, areas) => new RangeAreas(session(), sheet, areas),
  worksheet: (sheet) => new Worksheet(session(), sheet),
  tables: (sheet, within) => new TableCollection(session(), sheet, within),
});
