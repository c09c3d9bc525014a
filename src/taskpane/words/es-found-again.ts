import type { Words } from './en';

export const foundAgain: Words['foundAgain'] = {
  closed: 'El hallazgo abierto ya no está como estaba, así que se cerró. Elíjalo de nuevo en la lista.',
  notWaived: 'No se exceptuó nada.',
  unsure:
    'Hay filas que se movieron o cambiaron, y no se sabe con certeza cuáles había dejado fuera. Todas las posibles están sin marcar: marque las que quiera.',
};
