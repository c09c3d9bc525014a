import type { Words } from './en';
import { spanish } from './numbers';

const { number: n } = spanish;

export const foundAgain: Words['foundAgain'] = {
  closed: 'El hallazgo abierto ya no está como estaba, así que se cerró. Elíjalo de nuevo en la lista.',
  notWaived: 'No se exceptuó nada.',
  lost: 'No se encontraron filas con estas celdas: se borraron o cambiaron después de la revisión. Revise la hoja de nuevo.',
  someLost: (rows) =>
    rows === 1
      ? 'No se encontró 1 de las filas: se borró o cambió después de la revisión. Las demás quedan seleccionadas.'
      : `No se encontraron ${n(rows)} de las filas: se borraron o cambiaron después de la revisión. Las demás quedan seleccionadas.`,
  notPutBack: (cells) =>
    cells === 1
      ? '1 celda quedó como está: su fila cambió o se borró después. Se puede deshacer cuando la fila vuelva a ser como era.'
      : `${n(cells)} celdas quedaron como están: sus filas cambiaron o se borraron después. Se pueden deshacer cuando las filas vuelvan a ser como eran.`,
  untold: (cells) =>
    cells === 1
      ? '1 celda quedó como está: su fila se movió y no se distingue de otras iguales. Repóngala a mano.'
      : `${n(cells)} celdas quedaron como están: sus filas se movieron y no se distinguen de otras iguales. Repóngalas a mano.`,
  unsure:
    'Hay filas que se movieron o cambiaron, y no se sabe con certeza cuáles había dejado fuera. Todas las posibles están sin marcar: marque las que quiera.',
};
