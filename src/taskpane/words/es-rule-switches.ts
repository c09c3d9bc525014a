import type { ruleSwitches as english } from './en-rule-switches';
import { spanish } from './numbers';

const { number: n } = spanish;

export const ruleSwitches: typeof english = {
  heading: 'Reglas',
  intro:
    'Al principio todas las reglas están activas. Desactive lo que su clínica decidió no revisar; vale para todos los que usan este libro, en el panel, en las fórmulas que nombran el perfil y en la línea de comandos.',
  count: (off, all) =>
    off === 0
      ? `Las ${n(all)} reglas están activas.`
      : `${n(off)} de ${n(all)} reglas ${off === 1 ? 'está desactivada' : 'están desactivadas'}.`,
  choose: 'Activar o desactivar reglas',
  search: 'Buscar reglas',
  searchHint: 'Palabras de la regla o de por qué importa',
  found: (count) => (count === 1 ? '1 regla coincide.' : `${n(count)} reglas coinciden.`),
  groups: {
    line: 'Cada línea por sí sola',
    'client-day': 'El día de un cliente',
    'provider-day': 'El día de un profesional',
    episode: 'Las visitas de un cliente con un pagador',
    sheet: 'Hábitos en toda la hoja',
  },
  group: (name, off, all) =>
    off === 0 ? `${name} (${n(all)})` : `${name} (${n(all)}, ${n(off)} ${off === 1 ? 'desactivada' : 'desactivadas'})`,
  atMost: 'Como máximo',
  why: 'Por qué importa',
  allOn: 'Activar todas',
  unknown: (ids) => `También desactivadas, pero desconocidas para esta versión: ${ids}`,
  list: 'Reglas desactivadas',
  off: (count) => (count === 1 ? '1 regla está desactivada.' : `${n(count)} reglas están desactivadas.`),
  look: 'Verlas',
  clean: 'Las reglas activas no encontraron nada. Lo que revisan las demás no se juzgó.',
};
