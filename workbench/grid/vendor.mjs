/**
 * Univer as this page uses it, bundled once into a script of its own (its types: `page/grid/univer.ts`). The packages
 * are put together by hand because `@univerjs/presets`, which does it, brings packages under another license.
 */
import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  FormulaDataModel,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalWords from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterWords from '@univerjs/preset-sheets-filter/locales/en-US';
import '@univerjs/preset-sheets-filter/lib/index.css';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableWords from '@univerjs/preset-sheets-table/locales/en-US';
import '@univerjs/preset-sheets-table/lib/index.css';

export function startGrid(container) {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreWords, conditionalWords, filterWords, tableWords) },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    // Simple: one row of buttons, so that the sheet has room beside the pane.
    UniverSheetsCorePreset({ container, ribbonType: 'simple' }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsTablePreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const injector = univer.__getInjector();
  return {
    api: FUniver.newAPI(univer),
    formulaData: injector.get(FormulaDataModel),
    addFunction: ({ name, description, parameters }, answer) => {
      injector.get(IFunctionService).registerExecutors(new AddinFunction(name, answer));
      const functionParameter = parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description,
        example: '',
        require: parameter.optional ? 0 : 1,
        repeat: 0,
      }));
      const info = { functionName: name, functionType: FunctionType.User, description, abstract: description };
      injector.get(IDescriptionService).registerDescriptions([{ ...info, functionParameter }]);
    },
  };
}

/**
 * A function of the add-in. Univer's own way for functions from outside turns skipped arguments into 0 and texts of
 * digits into numbers; Excel does neither.
 */
class AddinFunction extends BaseFunction {
  constructor(name, answer) {
    super(name);
    this.answer = answer;
  }

  /** A function that throws would stop all computing for good. */
  calculate(...given) {
    try {
      return asValueObject(this.answer(given.map(asArgument)));
    } catch {
      return ErrorValueObject.create('#VALUE!');
    }
  }
}

/** Ranges and single cells alike are arrays by row; a skipped argument is null. */
function asArgument(value) {
  if (!value.isArray()) return value.isNull() ? null : plain(value);
  return Array.from({ length: value.getRowCount() }, (_, row) =>
    Array.from({ length: value.getColumnCount() }, (__, column) => plain(value.get(row, column))),
  );
}

/** A blank cell is an empty text; errors are their texts. */
const plain = (value) => (value && !value.isNull() ? value.getValue() : '');

function asValueObject(answer) {
  if (!Array.isArray(answer)) return scalar(answer);
  return ArrayValueObject.create({
    calculateValueList: answer.map((row) => row.map(scalar)),
    rowCount: answer.length,
    columnCount: answer[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

const ERRORS = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/;

function scalar(value) {
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return ERRORS.test(value) ? ErrorValueObject.create(value) : StringValueObject.create(value);
}
