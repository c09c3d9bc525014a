/**
 * Short forms that stand for more than one technique, by names of those techniques. A text that says no more than this
 * is ambiguous; a license may still decide (an occupational therapist's "eval" is no physical therapist's). No names: the
 * words look like a technique and are none.
 */
export const SHARED_NAMES: readonly (readonly [name: string, names: readonly string[]])[] = [
  // Said in every discipline: the license tells whose evaluation it is.
  ['evaluation', ['PT evaluation', 'OT evaluation', 'Athletic training evaluation']],
  ['initial evaluation', ['PT evaluation', 'OT evaluation', 'Athletic training evaluation']],
  ['IE', ['PT evaluation', 'OT evaluation', 'Athletic training evaluation']],
  ['re-eval', ['PT re-evaluation', 'OT re-evaluation', 'Athletic training evaluation']],
  ['reassessment', ['PT re-evaluation', 'OT re-evaluation', 'Athletic training evaluation']],
  // Structural integration's bodywork and the occupational therapist's sensory integration.
  ['SI', ['SI bodywork', 'SI (OT)']],
  // Gait training and the Graston technique are both written so.
  ['GT', ['Gait training', 'Graston technique']],
  // With needles: dry needling and acupuncture have different codes.
  ['needling', ['Dry needling', 'needling (acu)']],
  ['needles', ['Dry needling', 'needling (acu)']],
  // Neuromuscular therapy is manual therapy, neuromuscular re-education is not.
  ['neuromuscular', ['Neuromuscular therapy', 'Neuromuscular re-education']],
  ['neuro', ['Neuromuscular therapy', 'Neuromuscular re-education']],
  ['neuromuscular work', ['Neuromuscular therapy', 'Neuromuscular re-education']],
  ['neuromuscular technique', ['Neuromuscular therapy', 'Neuromuscular re-education']],
  // Release by hand, decompression by cups, or the points.
  ['myofascial', ['Myofascial release', 'Myofascial decompression', 'myofascial trigger point']],
  ['myofascial therapy', ['Myofascial release', 'Myofascial decompression', 'myofascial trigger point']],
  ['electrical stimulation', ['Unattended electrical stimulation', 'Attended electrical stimulation']],
  ['electric stimulation', ['Unattended electrical stimulation', 'Attended electrical stimulation']],
  ['stim', ['Unattended electrical stimulation', 'Attended electrical stimulation']],
  ['TENS', ['Unattended electrical stimulation', 'Attended electrical stimulation']],
  ['NMES', ['Unattended electrical stimulation', 'Attended electrical stimulation']],
  ['muscle testing', ['Manual muscle test', 'Applied kinesiology']],
  ['manipulation', ['Thrust manipulation', 'Chiropractic adjustment', 'Osteopathic manipulation']],
  ['spinal manipulation', ['Thrust manipulation', 'Chiropractic adjustment', 'Osteopathic manipulation']],
  ['SMT', ['Thrust manipulation', 'Chiropractic adjustment', 'Osteopathic manipulation']],
  ['taping', ['Kinesio taping', 'McConnell taping', 'Strapping']],
  ['laser', ['Low-level laser']],
  ['soft tissue', ['Soft tissue mobilization', 'Massage']],
  ['soft tissue work', ['Soft tissue mobilization', 'Massage']],
  ['soft tissue therapy', ['Soft tissue mobilization', 'Massage']],
  ['soft tissue massage', ['Soft tissue mobilization', 'Massage']],
  ['friction', ['Superficial friction', 'Cross friction massage']],
  ['friction massage', ['Superficial friction', 'Cross friction massage']],
  // Seen on sheets and in no source of ours: likely, never certain.
  ['HP', ['Hot pack']],
  // "Tx" is treatment or traction.
  ['cervical tx', ['Mechanical traction', 'Manual traction']],
  ['lumbar tx', ['Mechanical traction', 'Manual traction']],
  ['pelvic tx', ['Mechanical traction', 'Manual traction']],
  ['mech tx', ['Mechanical traction']],
  ['mechanical tx', ['Mechanical traction']],
  ['AIS', ['Stretching']],
  ['active isolated stretching', ['Stretching']],
  ['DN', ['Dry needling']],
  ['DT', ['Deep tissue massage']],
  ['ES', ['Unattended electrical stimulation', 'Attended electrical stimulation']],
  ['TP', ['Trigger point therapy']],
  ['TPs', ['Trigger point therapy']],
  ['TPR', ['Trigger point release']],
  ['MTrP', ['Trigger point therapy']],
  ['STW', ['Soft tissue mobilization', 'Massage']],
  ['CFM', ['Cross friction massage']],
  ['CFF', ['Cross-fiber friction']],
  ['DTF', ['Cross friction massage']],
  ['TFM', ['Cross friction massage']],
  ['LDM', ['Manual lymphatic drainage']],
  ['CPT', ['CPT (complex physical therapy)']],
  ['MAT', ['MAT (dalton)']],
  // "MT" is also the massage therapist's own short form.
  ['MT massage', ['Manual therapy', 'Massage']],
  ['MT massage therapy', ['Manual therapy', 'Massage']],
  // Money, not a technique.
  ['balance due', []],
  ['balance forward', []],
  ['balance owed', []],
];

/** Services that are one of their own when they are given together; a text that names both does not say which is meant. */
export const ONE_TOGETHER: readonly (readonly [parts: readonly string[], one: string])[] = [
  [['acupuncture', 'unattended-electrical-stimulation'], 'electroacupuncture'],
  [['acupuncture', 'attended-electrical-stimulation'], 'electroacupuncture'],
];
