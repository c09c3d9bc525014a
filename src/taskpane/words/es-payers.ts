/**
 * What the payers' profiles say in notes, in Spanish, as far as a rule shows it: what a modifier is for, why a license is
 * not paid, which order or record is wanted, what a limit counts, how a pair is handled. Each says what the English says.
 */
export const SPANISH_PAYERS: Readonly<Record<string, string>> = {
  'Medicare Advantage (generic)': 'Medicare Advantage (general)',
  'Medicaid (generic)': 'Medicaid (general)',
  'Medicaid Texas, school services (SHARS)': 'Medicaid Texas, servicios escolares (SHARS)',
  'UnitedHealthcare commercial (Optum)': 'UnitedHealthcare comercial (Optum)',
  'Aetna commercial': 'Aetna comercial',
  "Workers' comp Washington L&I": 'Compensación laboral de Washington, L&I',
  "Workers' comp California": 'Compensación laboral de California',
  "Workers' comp Texas": 'Compensación laboral de Texas',
  "Workers' comp New York": 'Compensación laboral de Nueva York',
  "Workers' comp Oregon": 'Compensación laboral de Oregón',
  "Workers' comp Florida": 'Compensación laboral de Florida',
  "Workers' comp Michigan": 'Compensación laboral de Míchigan',
  "Workers' comp (generic)": 'Compensación laboral (general)',
  'Auto / PIP (generic)': 'Seguro de auto / PIP (general)',
  'Auto PIP Florida': 'Seguro de auto PIP de Florida',
  'Auto PIP Oregon': 'Seguro de auto PIP de Oregón',
  'Auto PIP Washington': 'Seguro de auto PIP de Washington',
  'Auto PIP New Jersey': 'Seguro de auto PIP de Nueva Jersey',
  'Auto no-fault Michigan': 'Seguro de auto sin culpa de Míchigan',
  'Auto no-fault New York': 'Seguro de auto sin culpa de Nueva York',
  'Commercial default': 'Comercial (general)',
  'Self-pay': 'Pago por cuenta propia',

  'on always-therapy codes, whoever bills': 'en los códigos que siempre son de terapia, sea quien sea que facture',
  'DC, on 98940-98942 for active treatment': 'DC, en 98940-98942 por tratamiento activo',
  'DC, on services excluded by statute': 'DC, en los servicios excluidos por ley',
  'likely, as Medicare': 'probablemente, como Medicare',
  'on physical-medicine codes also from DCs and acupuncturists':
    'en los códigos de medicina física, también de quiroprácticos y acupunturistas',
  'from DCs too': 'también de quiroprácticos',
  'on always-therapy codes, professional claims; notice of 2021-11-01':
    'en los códigos que siempre son de terapia, en reclamos de profesionales; aviso del 2021-11-01',
  'as Medicare, by reference': 'como Medicare, al que remite',

  'an Aetna group MA plan pays state-licensed massage therapists, up to 50 visits a year, after ASH medical-necessity review':
    'un plan MA de grupo de Aetna paga a masajistas con licencia estatal, hasta 50 visitas al año, tras la revisión de necesidad médica de ASH',
  'WA does not enroll them; OR has massage in a benefit': 'WA no los inscribe; OR tiene el masaje en un beneficio',
  'not among the professions that may enroll': 'no está entre las profesiones que pueden inscribirse',
  'not listed': 'no figura en la lista',
  'not listed for outpatient rehabilitation': 'no figura en la lista de rehabilitación ambulatoria',
  'the PT/OT program enrolls only PT and OT (2014); since 2016-07-01 the back-pain benefit lists massage, through the care organizations':
    'el programa de PT/OT inscribe solo a PT y OT (2014); desde el 2016-07-01 el beneficio para el dolor de espalda incluye el masaje, por medio de las organizaciones de atención',
  'not among enrolled provider types': 'no está entre los tipos de profesionales inscritos',
  "works under PT, cannot enroll; PT's NPI on the claim":
    'trabaja bajo un PT, no puede inscribirse; en el reclamo va el NPI del PT',
  'works under OT, cannot enroll': 'trabaja bajo un OT, no puede inscribirse',
  'two secondary pages': 'dos páginas secundarias',
  'the manual bars chiropractors from physical therapy': 'el manual excluye a los quiroprácticos de la terapia física',
  'in network or with an agreement, and an authorization; other codes only if the authorization lists them':
    'dentro de la red o con un acuerdo, y con autorización; otros códigos solo si la autorización los nombra',
  'not recognised as provider; massage only inside PT care':
    'no se reconoce como profesional; el masaje, solo dentro de la atención de un PT',
  'stand-alone massage generally not covered; Washington LMTs do bill Cigna':
    'el masaje por sí solo en general no está cubierto; los LMT de Washington sí facturan a Cigna',
  'not in the list of claim provider types; 2014':
    'no está en la lista de tipos de profesionales de los reclamos; 2014',
  '2020 UMP note: both free of PT preauthorization; 97112 used by some LMTs needs it':
    'nota de UMP de 2020: ambos sin autorización previa de PT; 97112, que usan algunos LMT, la necesita',
  'Washington: most plans, with PCP referral, contracted network; Northwest (2024): CHP Group network without authorization up to a visit limit; elsewhere only inside PT':
    'Washington: la mayoría de los planes, con remisión del médico de cabecera y red contratada; Noroeste (2024): red CHP Group sin autorización hasta un límite de visitas; en otros lugares, solo dentro de PT',
  'not in the list of qualified providers': 'no está en la lista de profesionales calificados',
  'court of 2020: massage counts as physical therapy, must be prescribed and given by a PT or supervised PTA':
    'tribunal de 2020: el masaje cuenta como terapia física; debe recetarse y darlo un PT o un PTA supervisado',
  'WA yes, MI no': 'WA sí, MI no',
  'excluded since 2013-01-01; a 2019 circuit court differed on manual therapy, the 3d DCA (2020) confirmed':
    'excluido desde el 2013-01-01; un tribunal de circuito de 2019 opinó otra cosa sobre la terapia manual, el 3d DCA (2020) lo confirmó',
  'only services inside the older chiropractic scope are payable; massage and modalities are disputed':
    'solo se pagan los servicios del ámbito quiropráctico anterior; el masaje y las modalidades están en disputa',
  'FL no; OR, WA, MI yes': 'FL no; OR, WA, MI sí',
  '26 policies of 7 northeastern insurers: 27% name massage therapists as excluded; DC, PT, OT could bill massage directly':
    '26 políticas de 7 aseguradoras del noreste: el 27% nombra a los masajistas como excluidos; DC, PT y OT podían facturar el masaje directamente',

  'order required in the three states read': 'orden exigida en los tres estados leídos',
  'order by physician, PA or ARNP; start within 30 days':
    'orden de un médico, PA o ARNP; comienzo dentro de los 30 días',
  'plan of treatment and authorization criteria': 'plan de tratamiento y criterios de autorización',
  'written order by physician, PA, NP or an IFSP; ordering NPI on the claim':
    'orden escrita de un médico, PA, NP o un IFSP; en el reclamo va el NPI de quien ordena',
  'physician, PA or NP prescription; order needed for claims':
    'receta de un médico, PA o NP; los reclamos necesitan la orden',
  'VA authorization (episode of care) is the order': 'la autorización del VA (episodio de atención) es la orden',
  'diagnosis-specific prescription; referral on file': 'receta con el diagnóstico; remisión archivada',
  'prescription kept in the office': 'receta guardada en el consultorio',
  'referral in Washington; none in the Northwest plan read':
    'remisión en Washington; ninguna en el plan leído del Noroeste',
  'written order by the attending doctor (or PA)': 'orden escrita del médico tratante (o PA)',
  'utilization review / authorization': 'revisión de utilización / autorización',
  'attending physician must prescribe; plan with objectives, modalities, frequency, duration, sent within seven days':
    'debe recetarlo el médico tratante; plan con objetivos, modalidades, frecuencia y duración, enviado en siete días',
  'referral by a physician and carrier authorization': 'remisión de un médico y autorización de la aseguradora',
  prescription: 'receta',
  'referral / prescription': 'remisión / receta',
  referral: 'remisión',
  authorization: 'autorización',

  'timed minutes and total treatment minutes': 'minutos con tiempo y minutos totales de tratamiento',
  'minutes for each code': 'minutos de cada código',
  'time in and time out for each code': 'hora de inicio y de fin de cada código',
  'total treatment minutes in each note': 'minutos totales de tratamiento en cada nota',
  minutes: 'minutos',

  'was denied about 2020, resolved by 2023': 'se denegaba hacia 2020, resuelto en 2023',
  'denied even with 59 as of April 2023; appeal with notes':
    'denegado aun con 59 a fecha de abril de 2023; apele con las notas',
  'was denied, resolved by April 2023': 'se denegaba, resuelto en abril de 2023',
  'mixed: Anthem denied in 2023, others resolved': 'según el pagador: Anthem lo denegaba en 2023, otros lo resolvieron',
  'other region, 59/XS, documented': 'otra región, 59/XS, documentado',

  'rehabilitative PT+OT; another 30 habilitative': 'PT+OT de rehabilitación; otras 30 de habilitación',
  'direct PT, single or group': 'PT directa, individual o en grupo',
  'PT evaluation': 'evaluación de PT',
  'outpatient therapy': 'terapia ambulatoria',
  'massage, first episode': 'masaje, primer episodio',
  'therapy units (about one hour)': 'unidades de terapia (cerca de una hora)',
  '97110-97124, 97129, 97130, 97140, 97533-97542, 97760-97763 (97530 is not in the quoted range)':
    '97110-97124, 97129, 97130, 97140, 97533-97542, 97760-97763 (97530 no está en la lista citada)',
  'PT/OT units': 'unidades de PT/OT',
  'physical medicine': 'medicina física',
  'listed PT codes, among them 97124, 97140, 97530, 97110':
    'códigos de PT de una lista, entre ellos 97124, 97140, 97530 y 97110',
  'massage session': 'sesión de masaje',
  'modalities and procedures together': 'modalidades y procedimientos juntos',
  massage: 'masaje',
  'each of chiropractic, OT, PT': 'quiropráctica, OT y PT, cada una aparte',
  'physical medicine codes (not units)': 'códigos de medicina física (no unidades)',
  'day with an initial evaluation': 'día con una evaluación inicial',
  'day with a follow-up evaluation': 'día con una evaluación de seguimiento',
  "physical medicine, as workers' comp": 'medicina física, como en la compensación laboral',
  'daily maximum for listed physical-medicine codes': 'máximo diario de códigos de medicina física de una lista',
  year: 'año',
  injury: 'lesión',
  '30 days': '30 días',
  '90 days': '90 días',
  'percent of the PT/OT daily maximum': 'porcentaje del máximo diario de PT/OT',
  RVU: 'unidades de valor relativo (RVU)',
  USD: 'dólares',
};
