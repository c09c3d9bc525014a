/** Why each rule matters, in Spanish, by `rule.why`. */
export const SPANISH_REASONS: Readonly<Record<string, string>> = {
  'code-unknown.why':
    'Un código de procedimiento tiene cinco caracteres: cinco cifras, o una letra y cuatro cifras (algunos terminan en letra). Lo demás lo rechaza cualquier pagador. Los códigos de forma correcta que este producto no conoce cuentan como no revisables, una vez por hoja.',
  'code-not-in-force.why':
    'Los códigos empiezan y terminan en una fecha. Decide la fecha de servicio, no la del reclamo: 97001 es correcto para 2016 e incorrecto para 2017. Si un solo código tomó su lugar, se ofrece como corrección.',
  'obsolete-look-alike.why':
    'Las guías para masajistas aún imprimen 97250, 97260, 97261 y 97265, que pasaron a 97140 en 1999, y 97122 donde se quiere decir 97112; 97122 era tracción manual y es parte de 97140. Ningún pagador los acepta, sea cual sea la fecha.',
  'date-missing.why':
    'Cada línea de un reclamo tiene su fecha de servicio. Sin ella no se sabe qué código regía ni qué líneas comparten un día, y la mayoría de las reglas no puede mirar la línea. La fecha no se toma de la fila de arriba.',
  'date-impossible.why':
    'El calendario no tiene ese día (30 de febrero), o la celda contiene otra cosa. Una fecha que puede leerse de dos maneras no se adivina: no se puede revisar hasta que la columna diga en qué orden van día y mes.',
  'payer-unknown.why':
    'El pagador no está en ninguna tabla, así que no se supone ninguna de sus reglas: ni a quién acepta, ni sus modificadores y límites, ni cómo cuenta unidades. Las unidades se juzgan donde coinciden las reglas de CMS y de CPT. Puede agregarse en la tabla CPT_Payers del libro.',
  'license-unknown.why':
    'La celda de la licencia dice algo, pero ninguna licencia conocida: un puesto, un seminario, un estudiante. No se deduce nada de ella, y no se puede revisar si esta persona puede facturar el código.',
  'license-may-not.why':
    'Los códigos no nombran profesiones, pero los servicios están dentro de lo que un estado permite a una licencia, y los pagadores deniegan los códigos de otra profesión: una evaluación es de su propio terapeuta, las actividades terapéuticas no son de un masajista.',
  'certificate-needed.why':
    'Algunos códigos solo se abren a una licencia con una formación que respalde la técnica, como PNF para 97112 por un masajista. Escriba el certificado junto a la licencia (“LMT; PNF”). Un seminario de fin de semana no basta.',
  'license-depends.why':
    'Que esta licencia pueda facturar el código depende del estado, del pagador o de ambos, y la hoja no lo aclara. La terapia manual por un masajista es el caso más común.',
  'license-not-accepted.why':
    'Una cosa es la licencia y otra un pagador que acepte su trabajo: Medicare no paga a masajistas, y a un quiropráctico solo la manipulación de la columna. Lo que un perfil no dice no se puede revisar; el contrato de la clínica tiene prioridad.',
  'modifier-unknown.why':
    'Un modificador tiene dos caracteres. Lo que no puede leerse así lo rechazan los pagadores; lo que tiene la forma y no está en nuestras listas no se puede revisar: hay cientos, y este producto conoce los de terapia.',
  'modifiers-contradict.why':
    'Una línea está bajo un solo plan de atención: GP y GO juntos, o GP de un terapeuta ocupacional, dicen dos cosas a la vez. 59 es para un servicio aparte que XE, XS, XP y XU no expresan mejor, así que en una línea sobra uno de los dos.',
  'modifier-on-wrong-code.why':
    'Algunos modificadores pertenecen solo a ciertos códigos: GP a las evaluaciones de terapia física y no GO, AT a la manipulación de la columna, 25 a las visitas de consultorio, 59 y X a procedimientos y no a visitas; un asistente no evalúa.',
  'modifier-missing.why':
    'Medicare y los pagadores que lo siguen quieren ver bajo qué plan de atención está un código de terapia (GP, GO, GN), que una manipulación es tratamiento activo (AT) y que otro servicio de un quiropráctico está excluido por ley (GY). Qué pide cada pagador está en su perfil, con fecha y fuente; CQ, CO y KX tienen reglas propias.',
  'technique-unclear.why':
    'Abreviaturas como GT o NMT significan más de una técnica, y algunas palabras no están en ningún diccionario. No se adivinan: entonces no se puede revisar si el código corresponde. Las palabras propias de una clínica se agregan en la tabla CPT_Techniques.',
  'technique-does-not-fit.why':
    'La técnica escrita pertenece a otro código. El masaje para circulación y relajación es 97124, la terapia manual para movimiento y función es 97140, y la terapia neuromuscular no es reeducación neuromuscular (97112).',
  'units-missing.why':
    'Una línea de un reclamo dice cuántas unidades del código se facturan, una si el código no tiene unidad de tiempo. Una celda en blanco no es una unidad: los pagadores devuelven la línea.',
  'units-invalid.why':
    'Las unidades son números enteros desde 1. Las fracciones y las negativas se rechazan; los minutos se convierten en unidades enteras antes de facturar. Una línea sin unidades solo se señala: el expediente puede guardar un servicio que no llega a una unidad, y el reclamo lo omite.',
  'minutes-missing.why':
    'Las unidades de un código con tiempo se apoyan en minutos, y la hoja tiene una columna para ellos; en esta línea está en blanco. Lo que no está escrito no puede mostrarse cuando un pagador pregunta: el tiempo sin documentar es uno de los motivos de denegación más comunes.',
  'units-beyond-line.why':
    'Sin fecha y cliente no se sabe qué líneas comparten un día. Una cosa vale siempre: donde los minutos se suman, una línea tiene como máximo sus 15 minutos completos y una unidad por el resto; en otro caso deciden sus propios minutos. Más que eso es incorrecto fuera como fuera el día.',
  'untimed-units.why':
    'Evaluaciones, modalidades supervisadas, terapia en grupo, manipulaciones y vendajes no tienen unidad de tiempo: duren lo que duren, se factura una unidad por día del cliente. Algunas pruebas y vendajes se cuentan por miembro o lugar y pueden tener más.',
  'under-billed.why':
    'Los minutos del día respaldan más unidades de las facturadas. Está permitido, y a menudo es un descuido que le cuesta dinero a la clínica. Se señala y nunca se corrige: solo una persona sabe si todos los minutos fueron atención calificada uno a uno.',
  'units-not-supported.why':
    'Los minutos del día de un cliente, contados con la regla del pagador, respaldan menos unidades de las facturadas. Medicare suma los minutos del día; el punto medio de CPT mira cada código por sí solo. Si no se conoce la regla del pagador, aquí se nombran las unidades que ninguna de las dos respalda; las que solo una respalda no se pueden revisar.',
  'add-on-alone.why':
    'Algunos códigos solo agregan tiempo a otro: 97546 a 97545, 97551 a 97550, 97130 a 97129, 97811 y 97814 a un primer código de acupuntura. Solos en un día no se pagan.',
  'pair-never-together.why':
    'CMS paga solo el primero de los dos códigos cuando ambos se facturan para un cliente en un día, y ningún modificador los separa. 97140 con 97124 es el par más común al facturar masaje. Los pagadores que no usan la tabla de CMS pueden decidir otra cosa.',
  'pair-needs-modifier.why':
    'Los dos códigos se pagan juntos solo si fueron servicios aparte (otra región, otro momento) y un modificador lo dice: 59, o los más precisos XE, XS, XP o XU. Es cierto solo si el expediente lo muestra, así que nunca se agrega automáticamente. Medicare lo acepta en cualquiera de las líneas desde 2019-07-01; otros lo buscan en la columna 2.',
  'pair-handled-otherwise.why':
    'La tabla de CMS no tiene un par con los dos códigos y, sin embargo, se sabe que este pagador los ha denegado o pide un modificador. 97530 con 97140 es el par del que más se habla. Lo que se sabe está en el perfil del pagador con su fecha; una clínica puede corregirlo allí.',
  'evaluation-with-treatment.why':
    'La mayoría de los tratamientos puede ir junto a una evaluación del mismo día. Algunos no, con o sin modificador: las pruebas medidas son parte de la evaluación, y una evaluación es parte de un ajuste quiropráctico. Solo se paga el primero de los dos códigos.',
  'office-visit-with-manipulation.why':
    'Una manipulación incluye el examen del cliente antes de ella. Una visita del mismo día se paga aparte solo si fue más que eso, una evaluación separada, y el modificador 25 en la visita lo dice. Es cierto solo si el expediente lo muestra, así que nunca se agrega automáticamente.',
  'cap-exceeded.why':
    'Los topes MUE de CMS fijan cuántas unidades de un código puede dar como máximo una persona a un cliente en un día. Según el indicador, el tope es absoluto (2), puede responderse con el expediente (3) o vale por línea (1). Un tope de 0 significa que Medicare no paga el código. Otros pagadores siguen la tabla solo donde lo dicen.',
  'duplicate-line.why':
    'Dos filas coinciden en cliente, fecha, profesional, código, unidades, minutos, inicio y modificadores. Una es probablemente una copia, y el pagador la deniega como duplicada.',
  'evaluation-twice.why':
    'Por disciplina se factura una evaluación por cliente y día, de un nivel y con una unidad: los niveles se excluyen entre sí, y una reevaluación no es una segunda evaluación del mismo día.',
  'group-with-one-on-one.why':
    'El trabajo en grupo (97150) no tiene tiempo y se da a dos o más personas a la vez; los minutos de los códigos individuales deben ser otros minutos. Donde la tabla de pares de CMS habla de los dos códigos y la hoja tiene modificadores, los pide la regla de pares.',
  'lines-to-combine.why':
    'Los minutos de un código se suman en el día, y los contratistas de Medicare quieren un código con tiempo en una sola línea por fecha. Las unidades se revisan juntas; quizá haya que unir las líneas antes de enviar el reclamo.',
  'massage-and-manual.why':
    '97124 es para circulación y relajación, 97140 para movimiento y función. Ambos en un día son difíciles de distinguir en un expediente: Medicare nunca paga los dos, y otros pagadores piden minutos separados y notas que muestren dos propósitos.',
  'minutes-beyond-clock.why':
    'Los minutos con tiempo de una sesión no pueden ser más que el tiempo de su inicio a su fin, ni más que el total de minutos de tratamiento del expediente. Uno de los números está mal, y un auditor compara justamente estos.',
  'payer-daily-limit.why':
    'Algunos pagadores limitan las unidades, los minutos o las visitas de un día, respalden lo que respalden los minutos. Los límites son los de los perfiles, la mayoría leídos en una sola fuente; el contrato y el plan tienen prioridad, y una clínica puede corregir sus propias filas. Un límite en dólares o en valores relativos no puede juzgarse en una hoja; uno cuya cifra no se conoce se dice una sola vez para toda la hoja.',
  'two-disciplines.why':
    'La terapia física, ocupacional y del habla de un cliente en un día se distinguen por GP, GO y GN: las unidades se cuentan por cada una, y sin ellos el mismo código de dos disciplinas parece duplicado.',
  'assistant-modifier.why':
    'Si un asistente dio más de una décima de una unidad, Medicare y algunos otros quieren CQ (asistente de terapia física) o CO (de terapia ocupacional) junto a GP o GO, y pagan el 85 % desde 2022. La hoja nombra a un asistente como quien dio el servicio.',
  'date-future.why':
    'Un servicio se factura después de darlo. Una fecha futura es un error de año o mes, o una cita que aún no va en ningún reclamo.',
  'note-missing.why':
    'La hoja tiene una columna de notas, y en esta línea está en blanco aunque el pagador quiere minutos u horas en el expediente, o un modificador dice lo que solo el expediente muestra: que el servicio fue aparte (59, X{EPSU}, 25), que hace falta más que el umbral anual (KX), que el tratamiento es activo (AT). Quizá la nota está en otro lugar; entonces no hay nada que hacer.',
  'note-names-no-technique.why':
    'Una nota de tratamiento nombra cada servicio con palabras comparables con el código. Si hay nota y no nombra ninguna técnica del código facturado, quien lea el expediente no encontrará lo que se pagó. La lee el diccionario; los errores de escritura no se adivinan.',
  'notes-tell-both.why':
    '97124 y 97140 en una sesión son dos servicios solo si las notas nombran ambos, cada uno con sus minutos: qué se hizo para circulación y relajación, y qué para movimiento y función. Si el pagador acepta ambos lo dicen las reglas de pares.',
  'two-providers-at-once.why':
    'Dos terapeutas pueden tratar juntos a un cliente, pero en Medicare Parte B comparten los minutos: cada minuto lo factura uno de ellos. Donde los horarios de ambos cubren los mismos minutos, esos se facturan dos veces.',
  'overlapping-times.why':
    'Un código individual dice que el profesional estuvo solo con este cliente. Dos clientes a la misma hora del mismo profesional lo contradicen, y es lo primero que buscan los auditores. Sin hora de fin, un servicio dura al menos sus propios minutos.',
  'same-start-twice.why':
    'El trabajo individual con dos clientes no puede empezar en el mismo minuto. A menudo un inicio se copió hacia abajo, o los dos eran un grupo. Basta el inicio; no hacen falta fin ni minutos.',
  'provider-minutes.why':
    'Los minutos individuales de un profesional en un día, con todos los clientes, no pueden ser más que las horas trabajadas. Las horas vienen del perfil de la clínica; sin ellas solo se nombra un día de más de 24 horas.',
  'visits-authorized.why':
    'Algunos pagadores autorizan un número de visitas antes de volver a preguntar: el VA doce de masaje en 90 días, la compensación laboral de California 24 por lesión. Las visitas se cuentan solo en esta hoja, por cada autorización que nombre una columna: también cuentan las anteriores en otro lugar.',
  'progress-report.why':
    'Medicare quiere un informe de progreso de cada disciplina al menos cada diez días de tratamiento. Los días se cuentan solo en esta hoja, desde el primero.',
  'lni-massage-visits.why':
    'Washington Labor & Industries quiere un informe de progreso del masaje tras seis visitas o un mes, lo que llegue primero, y la aprobación de su gestor de casos para más de doce visitas. Las visitas se cuentan solo en esta hoja: también cuentan las anteriores en otro lugar.',
  'order-missing.why':
    'Algunos pagadores pagan solo lo ordenado o autorizado antes. Donde la hoja tiene una columna para ello, se nombra el episodio de un pagador así que no tenga ninguna, y cada servicio después del último día que la propia celda nombra (“exp 12/31/2024”). Una entrada vale para las líneas siguientes.',
  'kx-modifier.why':
    'Por encima de un monto anual Medicare paga terapia solo con KX, con lo que el profesional dice que el expediente muestra la necesidad. El monto del año no está en ninguna hoja de facturación, así que solo puede juzgarse donde una columna dice si el cliente lo supera.',
  'outside-table.why':
    'Los pares y topes cambian cada trimestre. Para fechas fuera de la edición disponible la respuesta se mantiene, nombra la edición y es como máximo una advertencia. Cargue archivos más nuevos de CMS para juzgar esas fechas con su propia tabla.',
  'payer-limit-unknown.why':
    'De algunos pagadores se sabe que limitan las unidades de un día, pero no a cuántas, así que ninguno de sus días se compara con el límite. Se dice una vez por cada pagador de la hoja, con las líneas que cuenta. Busque la cifra en la política del pagador.',
  'same-minutes-always.why':
    'Un profesional cuyas líneas de un código tienen siempre los mismos minutos probablemente anota el horario y no el tiempo. Los auditores lo buscan. Es un indicio sobre el expediente, no sobre un reclamo.',
  'average-below-15.why':
    'El manual espera unos 15 minutos por unidad en el trabajo de un profesional; un hábito de menos se marca para revisión aunque cada día por sí solo esté dentro de la tabla.',
  'most-always.why':
    'Un profesional cuyos minutos casi siempre terminan justo donde empieza una unidad más (8, 23, 38, 53 y hasta dos minutos después) y que siempre la factura probablemente ajusta los minutos a las unidades. Cada línea cumple la regla; el hábito es lo que ve un auditor.',
  'two-manual-codes-always.why':
    'Masaje (97124) y terapia manual (97140) de un profesional para un cliente en un día son difíciles de distinguir en un expediente. Donde casi cada día de un profesional tiene ambos, ningún expediente mostrará dos propósitos cada vez.',
  'client-two-spellings.why':
    'Dos nombres difieren solo en mayúsculas, puntuación, acentos u orden. Pueden ser un cliente, cuyo día se juzga entonces en dos mitades; pueden ser dos, así que nunca se unen. Escriba a un cliente siempre igual, o dé a cada uno un número.',
};
