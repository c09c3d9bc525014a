import type { Words } from './en';
import { ruleSwitches } from './es-rule-switches';
import { spanish } from './numbers';

const { number: n } = spanish;
const of = (count: number, one: string, many: string): string => `${n(count)} ${count === 1 ? one : many}`;
const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(', ');

export const setup: Words['setup'] = {
  heading: 'Columnas',
  intro: 'Encontradas en esta hoja. Cambie lo que no sea correcto; se guarda en el libro.',
  table: 'Tabla',
  tableAt: (name, address) => (name === '' ? address : `${name}, ${address}`),
  column: 'Columna',
  sample: 'Ejemplo',
  holds: 'Contiene',
  confidence: 'Certeza',
  confidences: { sure: 'Segura', likely: 'Probable', unsure: 'Por revisar', chosen: 'Elegida' },
  nothing: 'Nada que se revise',
  torn: 'Dos columnas sirven. Elija una.',
  tornBeside: 'Una columna detrás de una vacía puede ser parte de la tabla. Elija.',
  tornNone: 'No, no es de la tabla',
  columnsMoved: 'Las columnas cambiaron de lugar; se encontraron por su nombre.',
  columnsChanged: 'Hay columnas que cambiaron de nombre o se quitaron. Revíselas.',
  columnsAdded: (names) =>
    `Columnas que se agregaron después de elegir estas y no se revisan: “${names.join('”, “')}”.`,
  lookThere: 'Las encuentra en “Configuración”.',
  oneOfTables: (name, count, cells) =>
    `Hay ${n(count)} tablas de sesiones en esta hoja; se revisó ${name === '' ? `la de ${cells}` : `“${name}”`}. Otras se eligen en “Configuración”.`,
  othersThere: 'Otras se eligen en “Configuración”.',
  chosenGone: (tables) =>
    `${of(tables, 'tabla elegida ya no está', 'tablas elegidas ya no están')} como antes. Elija de nuevo en “Configuración” y guarde las columnas.`,
  tables: 'Tablas por revisar',
  apart:
    'Hay varias tablas de sesiones en esta hoja. Cada una se revisa por separado: lo que un cliente tuvo el mismo día en dos de ellas no se suma.',
  outside: (rows) =>
    `${rows}: parecen sesiones, pero no están debajo del encabezado de la tabla, así que no se revisaron. Muévalas allí y revise de nuevo.`,
  cleanThere: 'No se encontró nada en las filas y columnas que se miraron.',
  cut: (columns) =>
    `Solo se miraron las primeras ${n(columns)} columnas. Mueva más a la izquierda las columnas que se revisan.`,
  tablesChecked: (checked, there) =>
    `Se revisaron ${n(checked)} de ${n(there)} tablas de sesiones de esta hoja, cada una por separado.`,
  keep: 'Guardar estas columnas',
  unsaved: 'Aún sin guardar.',
  drop: 'Descartar estos cambios',
  detect: 'Buscar las columnas de nuevo',
  sheets: 'Hojas',
  profile: 'Clínica',
  profileIntro: 'Se usa donde la hoja no tiene una columna para ello.',
  license: 'Licencia, p. ej. LMT o LMT; PNF',
  state: 'Estado',
  payer: 'Pagador',
  countingRule: 'Cómo los minutos se convierten en unidades',
  countingRules: {
    payer: 'Como diga el pagador',
    cms: 'CMS: los minutos del día juntos (regla de 8 minutos)',
    midpoint: 'Punto medio: cada código por separado',
    full15: 'Solo 15 minutos completos',
  },
  hoursWorked: 'Jornada más larga, horas',
  badHours: (most) => `No es un número de horas de 0 a ${n(most)}; no se guarda nada hasta corregirlo.`,
  unknownPayer: 'Este pagador no está en las tablas: las reglas que dependen de él son consejos.',
  unknownState: 'Este estado no está en las tablas.',
  unknownLicense: 'Esta licencia no está en las tablas.',
  save: 'Guardar',
  own: 'Pagadores y técnicas propios',
  ownIntro: 'Tablas en la hoja “CPT clinic”, para lo que no está en las tablas incluidas. Valen antes que ellas.',
  ownAdd: 'Crear las tablas',
  ownGo: 'Ir a las tablas',
  ownLacks: (table, missing, header) =>
    `No se usa ninguna fila de la tabla ${table}, porque le falta la columna ${quoted(missing)}. Sus encabezados son, en cualquier orden: ${header.join(', ')}.`,
  ownUnread: (count) =>
    `No se pudieron leer ${of(count, 'fila propia', 'filas propias')}: un pagador necesita nombre y cms, midpoint o full15; una técnica, nombre y código.`,
  help: 'Ayuda',
  diagnosisIntro: 'Versiones, tamaños y cuentas para quien le ayude. No lleva el texto de ninguna celda.',
  diagnosis: 'Copiar un diagnóstico',
  diagnosisCopied: 'El diagnóstico está en el portapapeles.',
  roles: {
    date: 'Fecha de servicio',
    client: 'Cliente',
    clientId: 'Número de cliente',
    visit: 'Número de visita',
    claim: 'Número de reclamo',
    provider: 'Profesional',
    license: 'Licencia',
    code: 'Código',
    description: 'Descripción',
    technique: 'Técnica',
    units: 'Unidades',
    minutes: 'Minutos',
    hours: 'Horas',
    start: 'Inicio',
    end: 'Fin',
    modifiers: 'Modificadores',
    payer: 'Pagador',
    plan: 'Plan o línea de negocio',
    diagnosis: 'Diagnóstico',
    placeOfService: 'Lugar de servicio',
    charge: 'Cargo',
    rate: 'Tarifa',
    allowed: 'Monto permitido',
    paid: 'Monto pagado',
    denial: 'Denegación',
    authorization: 'Autorización',
    state: 'Estado',
    notes: 'Notas',
    billingGroup: 'Grupo de facturación',
    referral: 'Remisión',
    kx: 'KX',
    goal: 'Objetivo',
    treatmentMinutes: 'Minutos totales de tratamiento',
  },
};

/** What can be chosen under “Set-up”, by its name in the settings. */
export const settingNames: Readonly<Record<string, string>> = {
  license: 'Licencia',
  state: 'Estado',
  payer: 'Pagador',
  countingRule: setup.countingRule,
  hoursWorked: setup.hoursWorked,
  rulesOff: ruleSwitches.list,
  columns: setup.heading,
  tables: setup.tables,
};

export const waivers: Words['waivers'] = {
  heading: 'Exceptuar este hallazgo',
  intro: 'La decisión queda en la hoja “CPT waivers”, donde la ven todos los que tienen el libro.',
  reason: 'Motivo',
  reasons: {
    documented: 'El expediente lo respalda',
    'payer-agreed': 'El pagador lo aceptó',
    'other-day': 'La fecha de la hoja está mal; se facturó bien',
    'not-billed': 'No se factura a este pagador',
    other: 'Otro',
  },
  own: 'Con sus palabras (sin nombres de clientes)',
  initials: 'Sus iniciales',
  expires: 'Termina el (opcional)',
  save: 'Exceptuar',
  saved: 'Exceptuado.',
  remove: 'Retirar la excepción',
  list: 'Excepciones de este libro',
  none: 'No hay excepciones en este libro.',
  unseen: 'Sin revisar: una revisión de sus hojas y tablas, con sus reglas activadas, dice si todavía corresponden.',
  gone: 'Esta excepción ya no está en su hoja: alguien la cambió o la retiró. La lista se leyó de nuevo.',
  unread: {
    other: (rows) =>
      `Estas filas de la hoja “CPT waivers” no se pueden leer como excepciones y no exceptúan nada: ${rows}.`,
    date: (rows) =>
      `Estas filas de la hoja “CPT waivers” tienen una fecha que no es tal, o que podría ser de dos días, y no exceptúan nada: ${rows}. Escriba las fechas como 2026-12-31.`,
    unsigned: (rows) =>
      `En estas filas de la hoja “CPT waivers” falta el motivo o las iniciales, y no exceptúan nada: ${rows}. Quien lo decidió puede completarlas.`,
  },
  waived: (reason) => `Exceptuado: ${reason}`,
  stale:
    'Estas ya no corresponden: cambió la fila, lo que se dice de ella o la regla, las hizo una versión anterior o ya pasó su fin.',
  until: (date) => `hasta ${date}`,
  by: (initials, on) => `${initials}, ${on}`,
  needReason: 'Elija un motivo y dé sus iniciales.',
  needWords: 'Diga el motivo con sus palabras.',
  noNames:
    'Una palabra es el nombre del cliente. La hoja es para todos los que tienen el libro: escriba “el cliente” y sus propias iniciales.',
  badDate: 'El fin debe ser un día después de hoy.',
  protected: 'La hoja de excepciones está protegida; no se escribió nada.',
};

export const fixes: Words['fixes'] = {
  heading: 'Correcciones que no piden criterio',
  none: 'Aquí nada se puede corregir sin el criterio de una persona.',
  stale: 'La hoja cambió. Revise de nuevo antes de corregir.',
  kinds: {
    'set-units': 'Bajar las unidades a lo que respaldan los minutos',
    'untimed-units': 'Bajar a 1 unidad los códigos que no se cuentan por tiempo',
    'set-code': 'Cambiar un código terminado por su único sucesor',
    'clean-code': 'Quitar de los códigos espacios y letras en lugar de cifras',
    'add-modifier': 'Agregar el modificador de disciplina que falta',
  },
  row: 'Fila',
  before: 'Antes',
  after: 'Después',
  cell: 'Celda',
  include: (cell) => `Incluir la celda ${cell}`,
  apply: (count) => `Aplicar ${of(count, 'cambio', 'cambios')}`,
  applied: (count) => of(count, 'celda cambiada.', 'celdas cambiadas.'),
  formula: 'Sin tocar: esta celda tiene una fórmula',
  cellUnknown: 'Se corrige a mano: la hoja no dice qué celda es solo de este servicio.',
  nothing: 'No se cambió nada.',
  skipped: (count) =>
    of(
      count,
      'celda cambió mientras tanto y se dejó como estaba.',
      'celdas cambiaron mientras tanto y se dejaron como estaban.',
    ),
  stopped: 'Excel lo rechazó antes del final; pulse el botón de nuevo para el resto.',
  unsure: (count) =>
    `Excel lo rechazó, y no se sabe si ${of(count, 'celda cambió', 'celdas cambiaron')}. Revise la hoja de nuevo.`,
  undo: 'Deshacer estos cambios',
  undone: (count) => of(count, 'celda restaurada.', 'celdas restauradas.'),
  takenBack: (what) => `Deshecho: ${what}`,
  undoHint: 'Se puede deshacer aquí mientras este panel siga abierto.',
  undoNext: (cells, earlier) =>
    `Los últimos cambios (${of(cells, 'celda', 'celdas')}) se pueden deshacer aquí mientras este panel siga abierto${
      earlier === 0 ? '.' : `; después, los anteriores (${of(earlier, 'celda', 'celdas')}).`
    }`,
  log: 'Anotar cada cambio en la hoja “CPT changes”',
  never: 'Este complemento nunca escribe el modificador 59 o X, G0283 por 97014 ni más unidades.',
  more: (count) => `${n(count)} más; solo se cambia lo que se muestra.`,
  showMore: (count) => `Mostrar ${n(count)} más`,
};

export const freeze: Words['freeze'] = {
  done: (count) => `${of(count, 'celda tiene', 'celdas tienen')} ahora su valor en vez de una fórmula.`,
  none: 'No hay fórmulas de este complemento en las celdas seleccionadas.',
  pending: (count) =>
    of(count, 'todavía se calculaba y quedó como estaba.', 'todavía se calculaban y quedaron como estaban.'),
  undo: 'Restaurar las fórmulas',
  undone: (count) => of(count, 'fórmula restaurada.', 'fórmulas restauradas.'),
  left: (count) => `${of(count, 'quedó como estaba', 'quedaron como estaban')}: sus celdas tienen ahora otra cosa.`,
};
