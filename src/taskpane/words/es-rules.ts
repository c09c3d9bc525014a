/**
 * The rules' texts in Spanish: `rule.title` for a rule's name, `rule.message` and `rule.message.todo` for a finding,
 * `gap.reason` for what could not be judged. Data stand in the same `{names}`; what is missing here is said in English.
 */
export const SPANISH_RULES: Readonly<Record<string, string>> = {
  'certificate-needed.title': 'Un código para el que esta licencia necesita un certificado',
  'certificate-needed.certificate': '{code} por {licenses}: {condition}.',
  'certificate-needed.certificate.todo':
    'Escriba el certificado junto a la licencia, o facture el código de lo que se hizo.',
  'code-not-in-force.title': 'Un código que ya había terminado, o aún no regía, en la fecha de servicio',
  'code-not-in-force.ended': '{code} terminó el {ended}, antes de la fecha de servicio.',
  'code-not-in-force.ended.todo': 'Reemplazado por {successors}: elija lo que se hizo.',
  'code-not-in-force.ended-no-successor': '{code} terminó el {ended}, antes de la fecha de servicio.',
  'code-not-in-force.ended-no-successor.todo': 'No se conoce ningún sucesor; elija el código de lo que se hizo.',
  'code-not-in-force.not-yet': '{code} comienza el {begins}, después de la fecha de servicio.',
  'code-not-in-force.not-yet.todo': 'Use el código que regía en la fecha de servicio.',
  'code-unknown.title': 'Un código que no es de procedimiento',
  'code-unknown.malformed': 'La celda del código no contiene un código de procedimiento.',
  'code-unknown.malformed.todo': 'Escriba cinco caracteres, como 97140 o G0283, un código por línea.',
  'code-unknown.abc': 'Es un código ABC; nunca se adoptaron para reclamos.',
  'code-unknown.abc.todo': 'Use el código CPT o HCPCS del servicio.',
  'code-unknown.date': 'La hoja convirtió el código en una fecha.',
  'code-unknown.date.todo': 'Dé a la columna formato de texto y escriba el código de nuevo.',
  'license-depends.title': 'Un código que esta licencia puede facturar con una condición',
  'license-depends.depends': '{code} por {licenses} depende: {condition}.',
  'license-depends.depends.todo':
    'Búsquelo en la ley del estado y en el contrato del pagador; exceptúelo cuando esté resuelto.',
  'license-may-not.title': 'Un código que esta licencia no puede facturar',
  'license-may-not.may-not': '{code} no es para {licenses}.',
  'license-may-not.may-not.todo': 'Facture el código de lo que hizo esta licencia, o nombre a quien lo hizo.',
  'technique-does-not-fit.title': 'Un código que no corresponde a la técnica',
  'technique-does-not-fit.other': '{technique} es {expected}; se facturó {code}.',
  'technique-does-not-fit.other.todo': 'Corrija el código o la técnica: la nota debe mostrar qué se hizo y por qué.',
  'technique-does-not-fit.none': '{technique} no tiene código propio; se facturó {code}.',
  'technique-does-not-fit.none.todo': 'Nombre la técnica facturable, o no la facture.',
  'pair-needs-modifier.title': 'Dos códigos que necesitan un modificador para pagarse el mismo día',
  'pair-needs-modifier.missing':
    '{column2} con {column1} el mismo día se paga solo como servicio aparte, con 59 o X{set}; no hay ninguno.',
  'pair-needs-modifier.missing.todo':
    'Si el expediente muestra otra región u otro momento, ponga el modificador en {column2} (Medicare lo acepta en cualquiera de las dos líneas); si no, facture solo uno.',
  'pair-never-together.title': 'Dos códigos que nunca se facturan a un cliente el mismo día',
  'pair-never-together.never': '{column2} no se paga con {column1} el mismo día; ningún modificador los separa.',
  'pair-never-together.never.todo': 'Facture el que mejor respalde el expediente; eso lo decide una persona.',
  'units-not-supported.title': 'Más unidades de las que respaldan los minutos del día',
  'units-not-supported.too-many': '{billed} unidades facturadas, {minutes} minutos respaldan {supported} - {payer}.',
  'units-not-supported.too-many.todo': 'Facture {supported}, o corrija los minutos si el expediente muestra más.',
  'units-not-supported.spread':
    '{billed} unidades facturadas por {minutes} minutos, pero no en los códigos cuyos minutos las respaldan - {payer}.',
  'units-not-supported.spread.todo': 'Pase la unidad al código con más minutos sobrantes; vea la cuenta.',
  'units-not-supported.neither':
    '{billed} unidades facturadas, {minutes} minutos respaldan {supported} con cualquiera de las dos reglas.',
  'units-not-supported.neither.todo': 'Facture {supported}, o corrija los minutos si el expediente muestra más.',
  'gap.no-column': 'Falta una columna: {field}.',
  'gap.blank': 'La celda está en blanco: {field}.',
  'gap.unreadable': 'La celda no se puede leer: {field}.',
  'gap.pool-incomplete': 'Faltan minutos en otra línea de este día, y el pagador los cuenta juntos.',
  'gap.rules-disagree':
    '{billed} unidades: la regla de CMS respalda {cms}, la de punto medio {midpoint}, y no se conoce la regla del pagador.',
  'gap.outside-codes': '{code} no está entre los códigos de este producto.',
  'gap.license-unknown': 'En la celda de la licencia no hay ninguna licencia conocida.',
  'gap.scope-unknown': 'No se sabe nada sobre esta licencia y {code}.',
  'gap.technique-unknown': 'La técnica no está en el diccionario.',
  'gap.technique-ambiguous': 'La técnica se puede leer de más de una manera.',
};
