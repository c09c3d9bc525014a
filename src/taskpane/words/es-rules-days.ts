/** The Spanish texts of the rules about days, episodes and the whole sheet; see `es-rules.ts` for the names. */

/** A text, what to do, and both again for dates outside the table's own time. */
const porTabla = (id: string, text: string, todo: string): Readonly<Record<string, string>> => ({
  [id]: text,
  [`${id}.todo`]: todo,
  [`${id}-by`]: text.replace(/\.$/, ' (según la tabla {edition}).'),
  [`${id}-by.todo`]: todo,
});

const CAP_TODO = 'Revise las unidades; ningún expediente levanta este tope.';
const POLICY_TODO = 'Consulte la política del pagador de ese año, o tenga listo el expediente que respalde más.';
const IMPORT_TODO = 'Si la respuesta es importante, importe los archivos de CMS de esos trimestres.';
const LNI_TODO = 'Compruebe que el informe haya llegado al médico tratante y a L&I.';

export const SPANISH_RULES_OF_DAYS: Readonly<Record<string, string>> = {
  'under-billed.title': 'Menos unidades de las que respaldan los minutos del día',
  'under-billed.under': '{minutes} {minutes|minuto respalda|minutos respaldan} {supported}; se facturó menos.',
  'under-billed.under.todo': 'Compruebe si se olvidaron unidades.',
  ...porTabla(
    'pair-never-together.never',
    '{column2} no se paga con {column1} el mismo día; ningún modificador los separa.',
    'Facture el que mejor respalde el expediente; eso lo decide una persona.',
  ),
  ...porTabla(
    'pair-needs-modifier.missing',
    '{column2} con {column1} el mismo día se paga solo como servicio aparte, con 59 o X{set}; no hay ninguno.',
    'Si el expediente muestra otra región u otro momento, ponga el modificador en {column2} (Medicare lo acepta en cualquiera de las dos líneas); si no, facture solo uno.',
  ),
  ...porTabla(
    'pair-needs-modifier.column1',
    'El modificador que separa {column2} de {column1} está en {column1}; este pagador puede buscarlo solo en {column2}.',
    'Ponga el modificador en {column2}.',
  ),
  'pair-handled-otherwise.title': 'Dos códigos que este pagador trata de otro modo que CMS',
  'pair-handled-otherwise.otherwise': '{first} con {second} el mismo día: CMS no los limita, pero {payer}: {handling}.',
  'pair-handled-otherwise.otherwise.todo': 'Consulte la política del pagador de ese año antes de enviar el reclamo.',
  'evaluation-with-treatment.title': 'Una evaluación junto a un servicio que la excluye',
  ...porTabla(
    'evaluation-with-treatment.barred',
    '{evaluation} con {other} el mismo día: solo se paga {column1}, y ningún modificador los separa.',
    'Facture solo {column1}; ese día el otro forma parte de él.',
  ),
  'office-visit-with-manipulation.title': 'Una visita de consultorio junto a una manipulación sin 25',
  'office-visit-with-manipulation.missing': '{visit} junto a {manipulation} el mismo día sin el modificador 25.',
  'office-visit-with-manipulation.missing.todo':
    'Si la visita fue una evaluación aparte y el expediente lo muestra, póngale 25; si no, facture solo la manipulación.',
  'cap-exceeded.title': 'Más unidades de un código que el tope de un día',
  ...porTabla('cap-exceeded.day', '{billed} {billed|unidad|unidades} de {code} en un día; el tope es {cap}.', CAP_TODO),
  ...porTabla(
    'cap-exceeded.records',
    '{billed} {billed|unidad|unidades} de {code} en un día; el tope es {cap}, y el expediente puede respaldar más.',
    'Tenga listo el expediente que muestre por qué hizo falta más, o corrija las unidades.',
  ),
  ...porTabla(
    'cap-exceeded.line',
    '{billed} {billed|unidad|unidades} de {code} en una línea; el tope de una línea es {cap}.',
    'Revise las unidades de la línea.',
  ),
  ...porTabla(
    'cap-exceeded.unpaid',
    'Medicare no paga este código: el tope de {code} es 0.',
    'No espere pago; vea si se trata de otro código (G0283 en vez de 97014).',
  ),
  ...porTabla(
    'cap-exceeded.bundled',
    'Medicare no paga este código: el tope de {code} es 0, es parte de otros servicios.',
    'No espere pago por separado; guárdelo en el expediente.',
  ),
  'duplicate-line.title': 'La misma línea dos veces',
  'duplicate-line.same': '{code} figura {count} veces en este día con los mismos datos.',
  'duplicate-line.same.todo': 'Borre la copia, o dé a cada línea lo que la distingue (inicio, región, modificador 76).',
  'evaluation-twice.title': 'Más de una evaluación de una disciplina en un día',
  'evaluation-twice.twice': '{count} evaluaciones de una misma disciplina en un día ({codes}).',
  'evaluation-twice.twice.todo': 'Deje el único nivel que respalde el expediente.',
  'group-with-one-on-one.title': 'Trabajo en grupo e individual en una sesión',
  'group-with-one-on-one.both':
    '97150 junto a códigos individuales ({codes}): el expediente debe mostrar tiempos separados.',
  'group-with-one-on-one.both.todo':
    'Muestre en la nota los minutos de cada uno; los mismos minutos cuentan una sola vez.',
  'lines-to-combine.title': 'Un código con tiempo en varias líneas de un día',
  'lines-to-combine.several': '{code} figura en {count} líneas de este día.',
  'lines-to-combine.several.todo': 'Júntelas en una línea con los minutos y unidades de todas.',
  'massage-and-manual.title': 'Masaje y terapia manual en una sesión',
  'massage-and-manual.both':
    '97124 y 97140 en una sesión: cada uno necesita sus minutos y su propia intención en la nota.',
  'massage-and-manual.both.todo':
    'Facture el que respalde la intención, o muestre ambos en la nota con sus minutos y regiones.',
  'minutes-beyond-clock.title': 'Más minutos con tiempo de los que tuvo la sesión',
  'minutes-beyond-clock.clock': '{minutes} minutos con tiempo en una sesión de {clock} minutos (de inicio a fin).',
  'minutes-beyond-clock.clock.todo': 'Corrija los minutos, el inicio o el fin.',
  'minutes-beyond-clock.total': '{minutes} minutos con tiempo, pero {total} minutos de tratamiento en total.',
  'minutes-beyond-clock.total.todo': 'Corrija los minutos o el total del tratamiento.',
  'payer-daily-limit.title': 'Más en un día que el límite del pagador',
  'payer-daily-limit.units':
    '{units} {units|unidad|unidades} de códigos limitados en un día; {payer} las limita a {limit}.',
  'payer-daily-limit.units.todo': POLICY_TODO,
  'payer-daily-limit.minutes': '{minutes} minutos en un día; {payer} los limita a {limit}.',
  'payer-daily-limit.minutes.todo': POLICY_TODO,
  'payer-daily-limit.visits': '{visits} visitas en un día; {payer} paga {limit}.',
  'payer-daily-limit.visits.todo': 'Compruebe que el pagador haya aceptado la segunda visita.',
  'two-disciplines.title': 'Dos disciplinas en un día sin sus modificadores',
  'two-disciplines.missing': '{disciplines} en un día, y {count} {count|línea|líneas} sin {modifiers}.',
  'two-disciplines.missing.todo':
    'Ponga en cada línea el modificador de su plan: GP terapia física, GO ocupacional, GN del habla.',
  'two-providers-at-once.title': 'Dos profesionales en sesión individual con un cliente a la vez',
  'two-providers-at-once.overlap':
    'Dos profesionales facturan a la vez {minutes} {minutes|minuto|minutos} de este cliente.',
  'two-providers-at-once.overlap.todo': 'Reparta los minutos entre los dos, o facture los de uno.',
  'assistant-modifier.title': 'El servicio de un asistente sin CQ o CO',
  'assistant-modifier.missing': '{code} por {license} sin {modifier}; {payer} lo pide desde el {since}.',
  'assistant-modifier.missing.todo':
    'Ponga {modifier} en la línea, o nombre al terapeuta si el asistente dio como máximo una décima parte.',
  'assistant-modifier.other': '{code} por {license} con {wrong}; {payer} pide {modifier}.',
  'assistant-modifier.other.todo': 'Cambie {wrong} por {modifier}.',
  'overlapping-times.title': 'Servicios individuales de un profesional que se superponen',
  'overlapping-times.overlap': 'Sesión individual con dos clientes a la vez: {minutes} minutos se superponen.',
  'overlapping-times.overlap.todo': 'Corrija las horas, o facture como grupo lo que se dio a varias personas.',
  'same-start-twice.title': 'Dos clientes de un profesional con el mismo inicio',
  'same-start-twice.start': '{clients} clientes en sesión individual con el mismo inicio ({start}).',
  'same-start-twice.start.todo': 'Corrija los inicios, o facture trabajo en grupo.',
  'provider-minutes.title': 'Más minutos individuales de los que trabajó el profesional',
  'provider-minutes.hours': '{minutes} minutos individuales de un profesional en un día; {hours} horas son {most}.',
  'provider-minutes.hours.todo': 'Corrija los minutos, el profesional o las horas del perfil.',
  'visits-authorized.title': 'Más visitas de las que el pagador autoriza al principio',
  'visits-authorized.visits': '{visits} visitas de un cliente en esta hoja; {payer}: {limit} ({counts}).',
  'visits-authorized.visits.todo': 'Compruebe que la autorización las cubra.',
  'progress-report.title': 'Toca un informe de progreso',
  'progress-report.due':
    'Día de tratamiento {visit} de este cliente en esta hoja: toca un informe de progreso cada 10.',
  'progress-report.due.todo': 'Compruebe que el expediente tenga el informe.',
  'lni-massage-visits.title': 'Masaje para L&I de Washington: informe tras 6 visitas o un mes, gestor del caso tras 12',
  'lni-massage-visits.visits': 'Visita {visit} de masaje en esta hoja: toca un informe de progreso tras 6.',
  'lni-massage-visits.visits.todo': LNI_TODO,
  'lni-massage-visits.month': 'Más de un mes después del primer masaje de esta hoja: toca un informe de progreso.',
  'lni-massage-visits.month.todo': LNI_TODO,
  'lni-massage-visits.manager': '{visits} visitas de masaje en esta hoja: más de 12 necesitan al gestor del caso.',
  'lni-massage-visits.manager.todo': 'Compruebe que la autorización del gestor las cubra.',
  'order-missing.title': 'Una orden o autorización que falta o ha terminado',
  'order-missing.referral': 'Este cliente no tiene orden ni remisión; {payer}: {wanted}.',
  'order-missing.referral.todo': 'Consiga la orden, o escríbala en la hoja.',
  'order-missing.authorization': 'Este cliente no tiene autorización; {payer}: {wanted}.',
  'order-missing.authorization.todo': 'Consiga la autorización, o escríbala en la hoja.',
  'order-missing.referral-ended':
    'La orden terminó el {until}; {count} {count|línea es posterior|líneas son posteriores}.',
  'order-missing.referral-ended.todo': 'Consiga una orden nueva, o corrija su fecha.',
  'order-missing.authorization-ended':
    'La autorización terminó el {until}; {count} {count|línea es posterior|líneas son posteriores}.',
  'order-missing.authorization-ended.todo': 'Consiga una autorización nueva, o corrija su fecha.',
  'kx-modifier.title': 'KX por encima del umbral anual',
  'kx-modifier.missing': '{count} {count|línea|líneas} sin KX, y la hoja dice que el cliente pasó el umbral.',
  'kx-modifier.missing.todo': 'Si el expediente muestra la necesidad, ponga KX en las líneas.',
  'kx-modifier.not-said': '{count} {count|línea|líneas} con KX, y la hoja dice que el cliente no pasó el umbral.',
  'kx-modifier.not-said.todo': 'Quite KX, o corrija lo que dice la hoja.',
  'outside-table.title': 'Fechas de servicio fuera del tiempo de una tabla',
  'outside-table.outside':
    '{lines} {lines|línea tiene su fecha|líneas tienen fechas} fuera de {table} {edition}; se {lines|juzga|juzgan} con ella de todos modos.',
  'outside-table.outside.todo': IMPORT_TODO,
  'outside-table.both':
    '{lines} {lines|línea tiene su fecha|líneas tienen fechas} fuera de {table} {edition}, y {others} fuera de {otherTable} {otherEdition}; se juzgan con ellas de todos modos.',
  'outside-table.both.todo': IMPORT_TODO,
  'payer-limit-unknown.title': 'Un pagador cuyo límite para un día aquí no se conoce',
  'payer-limit-unknown.unknown':
    '{payer} limita las unidades de un día; aquí no se sabe a cuántas. {lines} {lines|línea es|líneas son} de códigos limitados.',
  'payer-limit-unknown.unknown.todo': 'Búsquelo en la política del pagador y compare con él los días de estas líneas.',
  'same-minutes-always.title': 'Los mismos minutos para cada cliente',
  'same-minutes-always.same': 'Las {count} líneas de {code} de un profesional tienen {minutes} minutos.',
  'same-minutes-always.same.todo': 'Escriba los minutos que mostró el reloj.',
  'average-below-15.title': 'Menos de 15 minutos por unidad en promedio',
  'average-below-15.below':
    'Un profesional: {minutes} minutos por {units} unidades en {count} líneas, {average} por unidad.',
  'average-below-15.below.todo':
    'Compruebe si por costumbre se redondean minutos o se toman unidades al borde de la tabla.',
  'most-always.title': 'Siempre las máximas unidades que permiten los minutos',
  'most-always.edge':
    'Un profesional: {edge} de {count} líneas tienen justo los minutos en que empieza una unidad más, y la facturan.',
  'most-always.edge.todo': 'Compruebe que los minutos sean los del reloj.',
  'two-manual-codes-always.title': 'Un profesional que siempre factura dos códigos manuales',
  'two-manual-codes-always.both':
    'Un profesional: 97124 y 97140 juntos en {both} de {days} días de cliente con alguno de los dos.',
  'two-manual-codes-always.both.todo':
    'Facture el código de la intención; ambos solo donde la nota distinga dos tratamientos.',
  'client-two-spellings.title': 'Un cliente cuyo nombre figura escrito de dos maneras',
  'client-two-spellings.spellings':
    'Estas filas nombran a quien puede ser un mismo cliente de {count} maneras; sus días se juzgan aparte.',
  'client-two-spellings.spellings.todo': 'Escriba el nombre igual en todas las filas, o dé a cada cliente un número.',
  'gap.end-before-start': 'El fin no es posterior al inicio.',
  'gap.totals-differ': 'Las líneas de una visita nombran distintos minutos totales de tratamiento.',
  'gap.limit-not-counted': '{payer} limita el día en {unit}, que la hoja no dice.',
  'gap.visits-not-told': '{payer} paga una visita al día, y ninguna columna distingue las visitas.',
  'gap.minutes-missing': 'Líneas individuales de este profesional y día sin minutos: {count}.',
  'gap.threshold-unclear': 'La hoja no dice con claridad si el cliente pasó el umbral.',
};
