import type { Words } from './en';

export const gaps: Words['gaps'] = {
  todo: {
    'no-column': 'Agregue una columna para ello, o elija en “Configuración” cuál la contiene; después revise de nuevo.',
    blank: 'Complete estas celdas según el expediente; entonces se revisan.',
    unreadable: 'Escriba de nuevo estas celdas, con un solo valor en cada una, para que se puedan leer.',
    'pool-incomplete': 'Complete los minutos de las otras líneas de este día.',
    'payer-unknown': 'Corrija el nombre del pagador, o agréguelo a la tabla propia de la clínica en “Configuración”.',
    'license-unknown': 'Escriba la licencia como LMT o PT, o elija una para todas las filas en “Configuración”.',
    'date-ambiguous': 'Escriba las fechas como 2024-08-05, o dé a la columna formato de fecha.',
  },
  inCell: (row, text) => `Fila ${row}, en la celda: “${text}”`,
};
