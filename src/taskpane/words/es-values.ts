import { SPANISH_PAYERS } from './es-payers';

/** Words that the engine gives as data, in Spanish: conditions of licenses, names of tables, parts of an authority. */
export const SPANISH_VALUES: Readonly<Record<string, string>> = {
  ...SPANISH_PAYERS,
  'a certificate in PNF, Hellerwork or Feldenkrais is needed':
    'hace falta un certificado en PNF, Hellerwork o Feldenkrais',
  "a few states' scope may differ": 'el ámbito de algunos estados puede ser otro',
  "a physical therapist's evaluation": 'es la evaluación de un fisioterapeuta',
  "a therapist's evaluation; a physician reports office visits":
    'es la evaluación de un terapeuta; un médico factura visitas de consultorio',
  'a usual biller where state law allows it': 'lo factura habitualmente donde la ley del estado lo permite',
  'a usual biller, but not for Medicare': 'lo factura habitualmente, pero no a Medicare',
  'an evaluation of another discipline': 'es una evaluación de otra disciplina',
  "an occupational therapist's evaluation": 'es la evaluación de un terapeuta ocupacional',
  'by state and payer': 'según el estado y el pagador',
  'by the list of usual billers': 'según la lista de quienes lo facturan habitualmente',
  'for cupping or moxibustion, where the payer accepts an unlisted code':
    'para ventosas o moxibustión, donde el pagador acepta un código no listado',
  'no source was found that says so': 'no se halló ninguna fuente que lo diga',
  'not on every visit; beside an adjustment with 25 and its own reason':
    'no en cada visita; junto a un ajuste, con 25 y un motivo propio',
  "one-on-one codes are never an aide's for Medicare; other payers by state":
    'para Medicare los códigos individuales nunca son de un ayudante; otros pagadores, según el estado',
  'strapping where state and payer allow it': 'vendaje, donde el estado y el pagador lo permiten',
  'supervised modalities in some states': 'modalidades supervisadas, en algunos estados',
  "the interpretation is a physical therapist's": 'la interpretación es de un fisioterapeuta',
  "the state's scope of massage must include it and the payer must accept it from a massage therapist":
    'el ámbito del masaje en el estado debe incluirlo y el pagador debe aceptarlo de un masajista',
  'therapy codes need a plan of care and its modifier':
    'los códigos de terapia necesitan un plan de atención y su modificador',
  'therapy codes need a plan of care and its modifier; work incident to a physician only by someone trained as PT, OT or SLP':
    'los códigos de terapia necesitan un plan de atención y su modificador; el trabajo bajo un médico, solo por quien se formó como PT, OT o SLP',
  "under a physical therapist's plan of care": 'bajo el plan de atención de un fisioterapeuta',
  "under an occupational therapist's plan of care": 'bajo el plan de atención de un terapeuta ocupacional',
  'where state and payer accept athletic trainers; Medicare does not':
    'donde el estado y el pagador aceptan preparadores atléticos; Medicare no',
  'where state law lets chiropractors needle': 'donde la ley del estado deja punzar a los quiroprácticos',
  'where state law lets physical therapists needle; Medicare does not cover it':
    'donde la ley del estado deja punzar a los fisioterapeutas; Medicare no lo cubre',
  "where the state's scope of acupuncture includes it": 'donde el ámbito de la acupuntura en el estado lo incluye',
  'where training and state law allow it': 'donde la formación y la ley del estado lo permiten',
  'on the plan': 'del plan',
  'payer not known': 'pagador desconocido',

  'Arithmetic of the sheet': 'Cálculo de la hoja',
  'CMS NCCI MUE, practitioner': 'Topes CMS NCCI MUE, profesionales',
  'CMS NCCI PTP edits, practitioner': 'Pares CMS NCCI PTP, profesionales',
  'CMS NCCI on modifier 59 and X{EPSU}': 'CMS NCCI sobre el modificador 59 y X{EPSU}',
  'CMS on group therapy': 'CMS sobre la terapia en grupo',
  'CMS on the KX modifier': 'CMS sobre el modificador KX',
  'CMS therapy code list': 'Lista de CMS de códigos de terapia',
  'CMS therapy modifiers': 'Modificadores de terapia de CMS',
  'AMA letters on 97124 and 97140': 'Cartas de la AMA sobre 97124 y 97140',
  'CMS 11 Part B billing scenarios, as told by WebPT':
    '11 casos de CMS sobre la facturación de la Parte B, según WebPT',
  'Code table': 'Tabla de códigos',
  'Codes (CMS files of July 2024 and pages to 2026)': 'Códigos (archivos de CMS de julio de 2024 y páginas hasta 2026)',
  "CPT's rule for time": 'Regla de CPT para el tiempo',
  'License scope, as collected': 'Ámbito de las licencias, según lo reunido',
  'Medicare contractor First Coast (FCSO)': 'First Coast (FCSO), contratista de Medicare',
  'Meanings of the modifiers': 'Significado de los modificadores',
  'Payer profiles': 'Perfiles de pagadores',
  'Payers on office visits beside manipulation': 'Pagadores sobre visitas de consultorio junto a una manipulación',
  'State regulation of massage': 'Regulación estatal del masaje',
  Techniques: 'Técnicas',
  'Techniques table': 'Tabla de técnicas',
  "The clinic's own counting rule": 'Regla de cuenta de la propia clínica',
  'The sheet itself': 'La propia hoja',
  'Washington L&I on massage therapy': 'L&I de Washington sobre la terapia de masaje',
  '11 scenarios': '11 casos',
  '97150 and one-on-one codes': '97150 y códigos individuales',
  "AMA letters 2001-2002, payers' policies to 2026-11":
    'cartas de la AMA de 2001 y 2002, políticas de pagadores hasta 2026-11',
  'CQ and CO from 2020-01-01': 'CQ y CO desde el 2020-01-01',
  'CQ and CO since 2020': 'CQ y CO desde 2020',
  'Horizon BCBSNJ, reviewed 2023-02-23': 'Horizon BCBSNJ, revisado el 2023-02-23',
  'a timed code on one line for a date, since 2021-04-19':
    'un código con tiempo en una sola línea por fecha, desde el 2021-04-19',
  'a unit from the midpoint on, each code alone': 'una unidad desde el punto medio, cada código por separado',
  'as reported by Denning, 2009': 'según Denning, 2009',
  'ch. 26, form CMS-1500': 'cap. 26, formulario CMS-1500',
  'column of authorizations': 'columna de autorizaciones',
  'column of referrals': 'columna de remisiones',
  'dates by CMS files and pages to 2026-11': 'fechas según archivos y páginas de CMS hasta 2026-11',
  documentation: 'documentación',
  'in use since 2015': 'en uso desde 2015',
  'modifier 25': 'modificador 25',
  'office visits': 'las visitas de consultorio',
  orders: 'órdenes',
  'page of 2024-02-28': 'página del 2024-02-28',
  procedures: 'los procedimientos',
  'services above the yearly threshold, to 2026': 'servicios por encima del umbral anual, hasta 2026',
  'spinal manipulation': 'la manipulación de la columna',
  'two therapists share the minutes': 'dos terapeutas comparten los minutos',
  'codes that are reported beside a first code only': 'códigos que solo se facturan junto a un primer código',
  'daily limits': 'límites por día',
  'form of a code': 'forma de un código',
  'form of a modifier': 'forma de un modificador',
  'handling of pairs': 'trato de los pares',
  'intent decides': 'decide el propósito',
  'names and short forms': 'nombres y formas cortas',
  'orders and authorizations': 'órdenes y autorizaciones',
  'visit limits': 'límites de visitas',
};

/** Codes and short forms with "and" or "or" between them, and nothing else. */
const JOINED = /^[A-Z\d{}, ]+(?: (?:and|or) [A-Z\d{}, ]+)+$/;

/** What is not known here stays as it is. */
export function spanishValue(text: string): string {
  const whole = SPANISH_VALUES[text];
  if (whole !== undefined) return whole;
  if (JOINED.test(text)) return text.replaceAll(' and ', ' y ').replaceAll(' or ', ' o ');
  const rules = BOTH_RULES.exec(text);
  if (rules) return `${rules[1]} (CMS) o ${rules[2]} (punto medio)`;
  // A note of a payer may hold semicolons itself; after it stands the edition.
  const last = text.lastIndexOf('; ');
  const note = last < 0 ? undefined : SPANISH_VALUES[text.slice(0, last)];
  if (note !== undefined) return `${note}; ${spanishPart(text.slice(last + 2))}`;
  return text.split('; ').map(spanishPart).join('; ');
}

/** What the minutes support by either rule, where they differ. */
const BOTH_RULES = /^(\d+) \(CMS\) or (\d+) \(midpoint\)$/;

const spanishPart = (part: string): string =>
  SPANISH_VALUES[part] ??
  part
    .replace(/^(.*): payer profile$/, (_, name: string) => `${SPANISH_VALUES[name] ?? name}: perfil del pagador`)
    .replace(/^as of (?=\d)/, 'a fecha de ')
    .replace(/^table of (?=\d)/, 'tabla de ')
    .replace(/^ch\. (?=\d)/, 'cap. ');
