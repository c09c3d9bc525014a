import type { atStart as English } from './en-start';
import { spanish } from './numbers';

const n = spanish.number;

/** What the pane says before its work is there. */
export const atStart: typeof English = {
  title: 'Therapy Code Check',
  number: n,
  language: 'Idioma',
  languageNames: { en: 'English', es: 'Español' },
  tabs: {
    findings: 'Hallazgos',
    setup: 'Configuración',
    fixes: 'Correcciones',
    waivers: 'Excepciones',
    report: 'Informe',
  },
  tabsLabel: 'Partes de este panel',
  close: 'Cerrar',
  cancel: 'Cancelar',
  back: 'Volver',

  start: {
    loading: 'Esperando a Excel ...',
    noOffice:
      'No se pudo cargar la conexión de Excel (office.js). Viene de la dirección de Microsoft: revise la red e inténtelo de nuevo.',
    wrongHost: 'Este panel funciona dentro de Excel. Abra un libro en Excel e inícielo desde la pestaña Inicio.',
    tooOld: 'Esta versión de Excel es demasiado antigua. Se necesita Excel 2021, Microsoft 365 o Excel en la web.',
    noData:
      'No se pudieron cargar las tablas de referencia. Revise la red e inténtelo de nuevo; si sigue igual, reinstale el complemento.',
    again: 'Intentar de nuevo',
    languageMissing: 'No se pudo cargar este idioma. Revise la red y elíjalo de nuevo en “Configuración”.',
    loadingPart: 'Cargando esta parte del complemento ...',
    partMissing:
      'No se pudo cargar esta parte del complemento. Revise la red y pulse el botón otra vez. No se cambió nada.',
    failed: 'Algo falló en este panel. Ciérrelo, ábralo y revise la hoja de nuevo.',
  },

  firstRun: {
    heading: 'Cómo funciona',
    sentences: [
      'Abra una hoja con una fila por servicio: bastan fecha, cliente, código, unidades y minutos.',
      'Pulse “Revisar hoja”: cada fila se compara con las reglas de codificación de su fecha, licencia y pagador, solo en esta computadora.',
      'Lea lo encontrado, elija una línea para ir a sus celdas y decida; ninguna celda cambia si usted no lo pide.',
    ],
    sample: 'Poner un ejemplo en una hoja nueva',
  },

  check: {
    button: 'Revisar hoja',
    again: 'Revisar de nuevo',
    all: 'Todas las hojas',
    shown: 'Hoja',
    looking: 'Mirando la hoja ...',
    reading: 'Leyendo filas',
    checking: 'Revisando',
    marking: 'Marcando filas',
    progress: (done, total) => `${n(done)} de ${n(total)}`,
    rate: (perSecond) => `${n(perSecond)} filas por segundo`,
    cancelling: 'Detenido. No se cambió ninguna celda suya.',
    took: (seconds) => `en ${seconds} s`,
  },
};
