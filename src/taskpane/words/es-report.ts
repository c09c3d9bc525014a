import type { Words } from './en';
import { spanish } from './numbers';

const { number: n } = spanish;
const of = (count: number, one: string, many: string): string => `${n(count)} ${count === 1 ? one : many}`;

export const report: Words['report'] = {
  heading: 'Informe',
  intro: 'Una hoja con el resumen, la lista y lo que no se revisó, lista para imprimir.',
  names: 'Escribir en él los nombres de clientes y profesionales',
  make: 'Crear la hoja del informe',
  made: (sheet) => `El informe está en la hoja “${sheet}”.`,
  copy: 'Copiar la lista como CSV',
  copied: 'La lista está en el portapapeles.',
  copyFailed: 'Aquí no se puede usar el portapapeles. Use la hoja del informe.',
  download: 'Descargar como CSV',
  downloaded: (file) => `La lista queda en las descargas del navegador como “${file}”.`,
  title: 'Therapy Code Check: informe',
  summary: 'Resumen',
  byRule: 'Por regla',
  byProvider: 'Por profesional',
  byPayer: 'Por pagador',
  byDay: 'Hallazgos por día',
  mostFrequent: (shown, all) => `Por regla: las ${n(shown)} más frecuentes de ${n(all)}`,
  firstDays: (shown, all) => `Hallazgos por día: los primeros ${n(shown)} de ${n(all)} días`,
  about: (name, others) =>
    `Este informe trata solo de “${name}”. También se revisó: ${others.join(', ')}; elija arriba, en “Hoja”, otra para su propio informe.`,
  wholeSheet: '(toda la hoja)',
  findings: 'Hallazgos',
  listed: (shown: number, all: number) => `Hallazgos: los primeros ${n(shown)} de ${n(all)}`,
  notChecked: 'Lo que no se pudo revisar',
  stamps: 'En qué se basa',
  otherPayer: 'Otro pagador',
  count: 'Hallazgos',
  money: 'Cargos en juego',
  notInIt: (what) => `sin incluir: ${what}`,
  unreadCharges: (count) => `${of(count, 'fila', 'filas')} con hallazgos y sin un cargo que se pueda leer`,
  negativeCharges: (count) =>
    count === 1 ? '1 cargo menor que 0, que anula otro' : `${n(count)} cargos menores que 0, que anulan otros`,
  noCharge: 'El cargo está en blanco o no es un monto en dólares; no está entre los cargos en juego.',
  columns: {
    severity: 'Gravedad',
    row: 'Filas',
    rule: 'Regla',
    finding: 'Hallazgo',
    todo: 'Qué hacer',
    date: 'Fecha de servicio',
    authority: 'Autoridad',
    denial: 'Denegación',
    client: 'Cliente',
    provider: 'Profesional',
    payer: 'Pagador',
    state: 'Situación',
  },
  open: 'Abierto',
  waived: 'Exceptuado',
};
