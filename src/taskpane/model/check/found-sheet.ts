import {
  assumedPlace,
  columnMapping,
  findPlace,
  type Alternative,
  type Area,
  type Cell,
  type ColumnMapping,
  type DeclineReason,
  type Detection,
  type FoundTable,
  type Place,
  type SheetFacts,
  type TableChoice,
} from '../../../sheet';
import type { Survey } from '../../../excel';

/** A table of sessions on a sheet, ready to be read. */
export interface FoundSheet {
  readonly worksheetId: string;
  readonly sheetName: string;
  readonly protected: boolean;
  /** The rows under the header, over all columns of the table. */
  readonly area: Area;
  /** Id of the Excel table that it is, else null. */
  readonly tableId: string | null;
  /** Which of the tables it is, by its id there. */
  readonly choice?: string;
  /** The labels, and some rows under them, to be shown where columns are chosen. */
  readonly header: readonly Cell[];
  readonly samples: readonly (readonly Cell[])[];
  readonly mapping: ColumnMapping;
  readonly facts: SheetFacts;
  readonly confidence: FoundTable['confidence'];
  /** Facts for which two columns are as good; a person has to choose. */
  readonly torn: readonly Alternative[];
  /** Every table of sessions on the sheet, this one among them. */
  readonly tables: readonly TableChoice[];
  /** Where cells were read that may say something for every row, above the header; null where none were. */
  readonly above: Area | null;
  /** Rows of the sheet, 0-based, that read like sessions of it but are in no table. */
  readonly outside: readonly number[];
  /** Columns that came after somebody had chosen which are looked at. */
  readonly added?: readonly number[];
  /** It goes on in columns that are not looked at. */
  readonly isCut?: boolean;
}

export type SheetSearch =
  { readonly found: FoundSheet } | { readonly declined: DeclineReason | 'no-rows'; readonly sheetName: string };

const SAMPLES = 3;

/** The table that was chosen, else the one that fits best. */
export function findSheet(
  survey: Survey,
  places: readonly Place[],
  detect: (top: Place['top']) => Detection,
  chosen: string | null = null,
): SheetSearch {
  const { sheetName } = survey;
  const best = findPlace(survey, places, detect, chosen);
  if (typeof best === 'string') return { declined: best, sheetName };
  const { id: choice, place, detection, area, tables, above, outside, isCut } = best;
  if (area.rows <= 0) return { declined: 'no-rows', sheetName };
  return {
    found: {
      worksheetId: survey.worksheetId,
      sheetName,
      protected: survey.protected,
      area,
      tableId: place.tableId,
      choice,
      header: detection.header,
      samples: place.top.slice(detection.firstDataRow, detection.firstDataRow + SAMPLES),
      mapping: detection.mapping,
      facts: detection.facts,
      confidence: detection.confidence,
      torn: detection.accepted === 'torn' ? detection.candidates : [],
      tables,
      above,
      outside,
      isCut,
    },
  };
}

/** A sheet that was declined, for a person to say what its columns hold. */
export function assumedSheet(survey: Survey): FoundSheet | null {
  const assumed = assumedPlace(survey);
  if (assumed === null) return null;
  const { area, header, samples } = assumed;
  return {
    worksheetId: survey.worksheetId,
    sheetName: survey.sheetName,
    protected: survey.protected,
    area,
    tableId: null,
    header,
    samples: samples.slice(0, SAMPLES),
    mapping: columnMapping({}, header),
    facts: {},
    confidence: {},
    torn: [],
    tables: [],
    above: null,
    outside: [],
  };
}
