import type { Words } from './en';

export const foundAgain: Words['foundAgain'] = {
  closed: 'El hallazgo abierto ya no está como estaba, así que se cerró. Elíjalo de nuevo en la lista.',
  notWaived: 'No se exceptuó nada.',
};
