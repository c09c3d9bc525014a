import type { UnitStepId } from '../../units';

/** The lines of the arithmetic in Spanish; the same names of data as in the engine's own. */
export const SPANISH_STEPS: Readonly<Record<UnitStepId, string>> = {
  'units-line':
    '{code}: {minutes} min = {full} {full|completa|completas} + {remainder} min; unidad extra: {extra}; unidades: {units}',
  'units-own-rule': '{code}: {minutes} min contados por su propia regla; unidades: {units}',
  'units-untimed': '{code}: sin tiempo; unidades: {units}; sus minutos no cuentan',
  'units-total':
    '{minutes} min con tiempo = {units} {units|unidad|unidades} por la regla {rule}; {full} {full|completa|completas} y {extra} más',
  'units-tie':
    '{extra} {extra|unidad|unidades} para repartir entre {codes}: los restos son iguales, la elección es libre',
};
