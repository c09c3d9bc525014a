import type { tables as english } from './en-tables';
import { spanish } from './numbers';

const { number: n } = spanish;

export const tables: typeof english = {
  readerMissing:
    'No se pudo cargar la parte que lee archivos. Revise la red y elija los archivos de nuevo. No se cambió nada.',
  heading: 'Tablas de CMS',
  intro:
    'Pares (NCCI PTP) y topes de unidades (MUE) con que se comparan los reclamos. Los trimestres más nuevos se toman de los archivos de CMS.',
  pairs: 'Pares',
  caps: 'Topes de unidades',
  builtIn: 'incluidos',
  inWorkbook: 'de los archivos de CMS, en este libro',
  terms: 'He aceptado los términos de licencia de CMS para estos archivos.',
  files: 'Archivos de CMS para profesionales de un trimestre, todas las partes juntas (.zip, .txt, .csv, .xlsx)',
  reading: 'Leyendo los archivos de CMS',
  progress: (rows, kept) => `${n(rows)} filas leídas, ${n(kept)} guardadas`,
  keptPairs: (edition, count) => `Los pares de ${edition} rigen en este libro: ${n(count)} guardados.`,
  keptCaps: (edition, count) => `Los topes de unidades de ${edition} rigen en este libro: ${n(count)} guardados.`,
  remove: 'Volver a las tablas incluidas',
  removed: 'Las tablas incluidas rigen de nuevo.',
  differs: (what) =>
    `Esta computadora guarda otras tablas de CMS: ${what}. Las del libro valen mientras usted no diga otra cosa.`,
  useMachine: 'Usarlas en este libro',
  place: (part, line) => (part === null ? '' : line === null ? `${part}: ` : `${part}, línea ${n(line)}: `),
  problems: {
    'not-text':
      'no es un texto ni un libro de Excel, ni un ZIP que los contenga. Elija el archivo como lo publica CMS (.zip, .txt, .csv o .xlsx).',
    'no-header':
      'no es la tabla de pares (PTP) ni la de topes (MUE) de CMS: no hay un encabezado suyo en las primeras líneas.',
    'wrong-table': 'es otra tabla de CMS. Se necesita la de profesionales.',
    'no-rows': 'no hay filas bajo el encabezado.',
    columns: 'una fila tiene muy pocas celdas.',
    'bad-code': 'una fila no tiene código de procedimiento donde debe haberlo.',
    'bad-date': 'una fila tiene una fecha que no lo es.',
    'bad-indicator': 'una fila tiene un indicador que CMS no usa.',
    'bad-units': 'una fila no tiene un número de unidades.',
    'cut-off': 'el archivo está incompleto o dañado. Descárguelo de nuevo.',
    'part-missing': 'falta una parte del conjunto. Elija juntos todos los archivos del trimestre.',
    'part-twice': 'una parte del conjunto está dos veces.',
    'parts-of-several-editions': 'los archivos son de varios trimestres. Elija los de uno solo.',
    incomplete: 'la tabla no está completa. Elija juntos todos los archivos del trimestre.',
    'no-edition': 'ni los nombres ni las filas dicen el trimestre. Conserve los nombres que CMS dio a los archivos.',
    canceled: 'Detenido. Las tablas están como estaban.',
  },
};
