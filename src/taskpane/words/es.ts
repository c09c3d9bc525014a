import type { Words } from './en';
import { foundAgain } from './es-found-again';
import { gaps } from './es-gaps';
import { fixes, freeze, settingNames, setup, waivers } from './es-more';
import { report } from './es-report';
import { ruleSwitches } from './es-rule-switches';
import { atStart } from './es-start';
import { tables } from './es-tables';
import { SPANISH_RULES } from './es-rules';
import { spanishValue } from './es-values';
import { SPANISH_STEPS } from './es-steps';
import { spanish } from './numbers';

const { number: n, money } = spanish;
const of = (count: number, one: string, many: string): string => `${n(count)} ${count === 1 ? one : many}`;

const live: Words['live'] = {
  label: 'Revisar los cambios al momento',
  rechecked: (rows) => of(rows, 'fila editada y revisada de nuevo', 'filas editadas y revisadas de nuevo'),
};
const change = 'Cómo se marcan las filas';
const nameOf: Readonly<Record<string, string>> = { ...settingNames, live: live.label, markMode: change };

export const es: Words = {
  ...atStart,
  money,
  rows: (count) => of(count, 'fila', 'filas'),
  findingsCount: (count) => of(count, 'hallazgo', 'hallazgos'),
  severity: { error: 'Error', warning: 'Advertencia', advice: 'Consejo', information: 'Información' },
  severityMany: { error: 'Errores', warning: 'Advertencias', advice: 'Consejos', information: 'Información' },

  summary: {
    label: 'Resultado de la revisión',
    rows: 'Filas',
    sessions: 'Sesiones',
    supported: 'Filas respaldadas',
    notCheckable: 'No revisable',
    notCheckableMany: 'No revisables',
    rowsNotCheckable: 'Filas no revisables del todo',
    waived: 'Exceptuados',
    sheets: (checked, there) => `Hojas con sesiones que se revisaron: ${n(checked)} de ${n(there)}.`,
    torn: 'Revise esta hoja por separado para ello.',
    hidden: (sheets) => `${of(sheets, 'hoja oculta no se miró', 'hojas ocultas no se miraron')}.`,
    ranUnnamed: (when) => `Revisado ${when}, una hoja cuyo nombre se omite porque contiene el de un cliente`,
    ranAt: (when, where) => `Revisado ${when}, hoja “${where}”`,
    fresh: 'Al día',
    edited: 'Desactualizado: hay celdas que cambiaron después de la revisión',
    reset: 'Desactualizado: la configuración, las tablas o las columnas cambiaron después de la revisión',
    moved: 'Desactualizado: hay filas que se movieron después de la revisión',
    gone: 'Desactualizado: se eliminó la hoja de esta lista. Revise otra hoja',
    skipped: (blank, total, other) =>
      [
        blank > 0 ? `${n(blank)} en blanco` : '',
        total > 0 ? of(total, 'fila de total', 'filas de total') : '',
        other > 0 ? `${n(other)} sin servicio` : '',
      ]
        .filter(Boolean)
        .join(', '),
    skippedLabel: 'Filas omitidas',
    dateOrder: {
      'month-first': 'Las fechas se leyeron con el mes primero.',
      'day-first': 'Las fechas se leyeron con el día primero.',
      'assumed-month-first': 'Las fechas admiten ambas lecturas; se supuso el mes primero.',
      contradictory:
        'La columna de fechas mezcla mes primero y día primero; no se leyeron las fechas que admiten ambas lecturas.',
    },
    spellings: (count) =>
      `${of(count, 'nombre aparece escrito', 'nombres aparecen escritos')} de dos maneras, que se mantuvieron separadas.`,
    rules: (ran) => of(ran, 'regla aplicada', 'reglas aplicadas'),
    stamp: (name, edition) => `${name}, ${edition}`,
    clean: 'No se encontró nada. Todas las reglas que corresponden pudieron aplicarse a todas las filas.',
    cleanBut: 'Las reglas que pudieron aplicarse no encontraron nada. Otras no pudieron: vea “No revisables”.',
  },

  list: {
    label: 'Hallazgos',
    empty: 'Ningún hallazgo coincide con el filtro.',
    search: 'Buscar',
    searchHint: 'Código, fila, palabras o nombre de un cliente',
    dayFirst: true,
    group: 'Grupo',
    groups: {
      none: 'ninguno',
      rule: 'Regla',
      todo: 'Qué hacer',
      severity: 'Gravedad',
      provider: 'Profesional',
      payer: 'Pagador',
      day: 'Cliente y día',
    },
    filter: 'Mostrar',
    filters: {
      all: 'Todos',
      open: 'Abiertos',
      waived: 'Exceptuados',
      fixable: 'Con corrección',
      notCheckable: 'No revisables',
    },
    any: 'Cualquiera',
    clearFilter: 'Mostrar todo',
    dropFilter: (name: string, value: string) => `Dejar de filtrar por ${name}: ${value}`,
    counted: (name: string, count: number) => `${name} (${n(count)})`,
    rules: (count) => of(count, 'regla', 'reglas'),
    where: (rows) => `Fila ${rows}`,
    wheres: (rows) => `Filas ${rows}`,
    more: (count) => `y ${n(count)} más`,
    position: (at, total) => `${n(at)} de ${n(total)}`,
    next: 'Hallazgo siguiente',
    previous: 'Hallazgo anterior',
    keys: 'Las flechas mueven la selección, Intro va a las celdas, F8 y Mayús+F8 van al hallazgo siguiente y al anterior.',
    shown: (shown, total) => `${n(shown)} de ${of(total, 'hallazgo', 'hallazgos')}`,
    unknown: '(en blanco)',
    notCheckable: 'No revisable',
    waivedMark: 'Exceptuado',
  },

  detail: {
    label: 'Detalles del hallazgo',
    seen: 'Qué se vio',
    arithmetic: 'Cómo se contó',
    todo: 'Qué hacer',
    rule: 'Regla',
    authority: 'Autoridad',
    sources: (count) => (count === 1 ? '1 fuente' : `${count} fuentes`),
    sourcesLoading: 'Cargando ...',
    sourcesMissing: 'La lista de fuentes no llegó. Cierre esto y ábralo de nuevo.',
    table: 'Tabla',
    denial: 'Denegación probable',
    carc: (code) => `CARC ${code}`,
    confidence: {
      primary: 'se leyó la fuente misma',
      verified: 'confirmado por varias fuentes independientes',
      single: 'una sola fuente',
      contradiction: 'las fuentes no coinciden',
      unverified: 'sin verificar: solo consejo',
    },
    openRow: 'Ir a las celdas',
    hidden: (rows) =>
      /^\d+$/.test(rows)
        ? `Oculta por un filtro o a mano: fila ${rows}. De todos modos queda seleccionada.`
        : `Ocultas por un filtro o a mano: filas ${rows}. De todos modos quedan seleccionadas.`,
    gone: 'Estas filas ya no están. Revise la hoja de nuevo.',
    changed: 'Esta fila cambió después de la revisión. Revise la hoja de nuevo.',
    searching: 'Las filas se movieron; buscándolas ...',
    fix: 'Corregir',
    waive: 'Exceptuar ...',
  },

  marks: {
    label: 'Filas marcadas',
    earlier: 'Filas marcadas antes',
    mark: 'Marcar filas',
    clear: 'Quitar marcas',
    cleared: 'Se quitaron de la hoja todas las marcas de este complemento. No se marcan filas hasta que usted lo pida.',
    noneThere: 'En la hoja no hay marcas de este complemento. No se marcan filas hasta que usted lo pida.',
    clearedButWords:
      'Se quitaron de la hoja las marcas de este complemento. La columna “CPT check” queda, porque hay otras palabras en ella.',
    otherWords:
      'La columna “CPT check” tiene palabras que no son de este complemento; queda como está, y se colorean las filas.',
    asOf: (when) => `Marcas del ${when}; al ordenar dejan de valer.`,
    offer:
      '¿Agregar una columna “CPT check” junto a la tabla? Se mueve con su fila, sirve para ordenar y filtrar, y se ve sin este complemento.',
    column: 'Agregar columna',
    formats: 'Solo colorear',
    none: 'Sin marcas',
    change,
    changeHelp: 'Para todos los que usan este libro, ahora y en cada revisión.',
    on: (rows) => of(rows, 'fila marcada.', 'filas marcadas.'),
    protected: 'La hoja está protegida: las filas se listan aquí, pero no se marcan. Sigue protegida.',
    readOnly: 'El libro es de solo lectura: las filas se listan aquí, pero no se marcan.',
    noRoom: 'Junto a la tabla no hay sitio para una columna separada de otras celdas; se colorean las filas.',
    filtered:
      'El filtro de la hoja termina antes de una columna junto a la tabla, y al ordenar con él esa columna no se movería. Por eso se colorean las filas.',
    deleted:
      'Se eliminó la columna “CPT check”: las filas se listan aquí, pero no se marcan. Marque las filas para tenerla de nuevo.',
    movesAlong: (when) => `Marcas del ${when}, por la columna “CPT check”.`,
    wereStale: (when) =>
      `Se quitaron las marcas del ${when}, porque hay filas que cambiaron o se movieron. Revise la hoja para marcarla de nuevo.`,
    wordsWereStale: (rows, when) =>
      `Se ${rows === 1 ? 'quitó' : 'quitaron'} de la columna “CPT check” ${of(rows, 'palabra', 'palabras')} del ${when}, porque hay filas que cambiaron o se movieron sin ella. Revise la hoja para marcarla de nuevo.`,
    stuck: (when) =>
      `Las marcas del ${when} pueden estar en filas equivocadas. No se pudieron cambiar: la hoja está protegida o el libro es de solo lectura.`,
    old: (when) =>
      `Las marcas del ${when} son anteriores a esta lista y pueden estar en filas equivocadas. Marque las filas de nuevo o quite las marcas.`,
    unlisted: 'Se quitaron marcas que había dejado una ejecución anterior. Revise la hoja para marcarla de nuevo.',
    unlistedStuck:
      'Las marcas que dejó una ejecución anterior pueden estar en otras filas. No se pudieron quitar: una hoja está protegida o el libro es de solo lectura.',
    apart:
      'Si se ordenaron las filas sin la columna, sus palabras están junto a otras filas. Revise de nuevo para corregirlo.',
    afterCheck:
      'Hay filas que se movieron después de la revisión, y se marcarían otras en su lugar. Revise de nuevo para marcarlas.',
    stale: 'Las marcas ya no corresponden a las filas. Revise de nuevo o quítelas.',
  },

  notices: {
    cellEdit: 'Hay una celda en edición. Termínela con Intro o Esc; Excel espera a que termine.',
    cellEditGaveUp: 'Excel esperó a que terminara la edición de una celda. Termínela y pulse el botón de nuevo.',
    protected: 'La hoja está protegida. Quedó como estaba.',
    readOnly: 'El libro es de solo lectura. No se escribió nada.',
    payload:
      'Excel rechazó por su tamaño incluso un bloque pequeño de esta hoja. Quite los textos muy largos o revise menos columnas.',
    closed: 'Se perdió la conexión con el libro. Abra el libro de nuevo y después este panel.',
    busy: 'Excel está ocupado con otra cosa. Inténtelo de nuevo en un momento.',
    gone: 'La hoja, la tabla o las celdas ya no están.',
    notSupported: 'Esta versión de Excel no puede hacerlo.',
    unknown: (code) => `Excel lo rechazó (${code}). Inténtelo de nuevo; si continúa, cierre y abra este panel.`,
    declined: {
      empty: 'Esta hoja está vacía.',
      'no-header': 'Ninguna fila de esta hoja parece el encabezado de una tabla de sesiones.',
      'no-services': 'Es una tabla de otra clase: no tiene códigos, técnicas ni fechas de servicio.',
      'fee-schedule': 'Parece una lista de tarifas: códigos y precios, pero ninguna sesión.',
      summary: 'Parece un resumen: cuentas de muchas sesiones, no las sesiones mismas.',
      timesheet: 'Parece un registro de horas: horas de trabajo, pero ningún servicio.',
      ours: 'Esta es una hoja que escribe este complemento. Vaya a la hoja de sesiones.',
      'no-rows': 'Hay un encabezado, pero ninguna fila debajo.',
    },
    sampleAdded: 'El ejemplo está en una hoja nueva, que ahora está abierta. Pulse “Revisar hoja”.',
    declinedHelp: 'Si lo es, elija sus columnas en “Configuración”.',
    saved: 'Guardado en el libro.',
    notOurSheet:
      'No se escribió nada: una hoja de este libro se llama “CPT waivers” o “CPT changes”, como nuestra lista, pero tiene otros encabezados. Cambie el nombre de esa hoja e inténtelo de nuevo.',
    newer: 'Una versión más nueva de este complemento escribió parte de la configuración; queda como está.',
    setAside: (fields) =>
      `No se pudo leer parte de la configuración de este libro, y no se usa: ${fields.map((field) => nameOf[field] ?? field).join(', ')}. Elíjala de nuevo en “Configuración”.`,
    colleague: 'Un colega cambió la configuración de este libro; aquí ya se usa.',
  },

  live,

  setup,
  waivers,
  fixes,
  foundAgain,
  gaps,
  report,
  freeze,
  tables,
  ruleSwitches,
  steps: SPANISH_STEPS,
  ruleOfUnits: { cms: 'de CMS', midpoint: 'del punto medio', full15: 'de 15 minutos completos' },
  saidOf: spanishValue,
  rules: SPANISH_RULES,
};
