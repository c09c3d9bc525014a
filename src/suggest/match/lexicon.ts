import { plainWord } from './words';

/** Words that say how, by whom or how well, and never what was done. */
const FILLER = `
session treatment therapy technique service procedure visit appointment appt work focus focused focusing area areas
region regions muscle muscles tissue client patient pt pts provided performed applied completed done given received tolerated tolerates
well good fair gentle gently light lightly medium moderate firm intense hard slow general generalized specific
localized local global full half hour hours minute total time timed unit units charge code cpt billed bill billing
session followup follow follow-up initial first second third today new continued continue cont ongoing regular standard routine
basic the a an of and only mostly mainly primarily plus also then after before during each every per day week
or on therapist therapists lmt provider licensed skilled direct contact one 1on1 individual
supine prone seated sidelying sitting lying standing position pressure level grade gr i ii iii iv
approx approximately about around x w using via by use used utilizing including incl include includes
rx tx cc prn bid tid wk wks mo hr hrs h m min mins physical body tightness tight tension tense knots knot adhesion adhesions
spasm spasms guarding sore soreness stiff stiffness pain painful ache aches aching
medial lateral anterior posterior proximal distal superior inferior superficial upper lower mid middle inner outer
issued series combo combination couple couples review reviewed custom customized side sides both bilateral bilaterally bilat bil b unilateral left right l r lt rt lft rght
low high complexity moderate
set sets rep reps rows lb lbs ft feet hz mhz khz cm mm ma watt watts joule joules psi mmhg degree degrees pulse pulses pulsed gd
median ulnar radial sciatic femoral trimester stage addon corporate onsite preventive pre event st nd rd th
tkr tka thr tha acl mcl orif csection spc rw fww walker cane crutch stair gel dexamethasone dex hydrocortisone lidocaine
`;

/** Joins services: what follows is another one, not an explanation. */
const JOINS = 'and with w plus then also or';

/** Begins a phrase that says for what, where or why: "for headaches", "due to a fall", "in the morning". */
const CONTEXT = `for due because secondary per at in into on to from near re regarding since following post s/p sp dx diagnosis
complaint complaints hx history goal goals purpose intended aimed order promote increase decrease reduce improve restore relieve address help
`;

/** What the next words name was not done. */
const NOT = 'no not without wo except excluding never none avoid avoiding avoided skip skipped omit omitted';
/** May also stand behind what was not done: "DTM declined". */
const NOT_AFTER = `not skipped omitted avoided declined declines decline refused refuses refuse deferred defer held withheld
contraindicated contraindication cancelled canceled discontinued denied denies
`;
/** Ends what a "no" speaks about. */
const BUT = 'but however instead rather only just';
/** Not done yet, or not sure. */
const UNSURE = `plan planned plans next consider considering considered recommend recommended recommends possible possibly
maybe perhaps might may should would could tbd vs versus if unsure future scheduled discussed discuss
`;

/** What the next words name was given at another time or place. */
const PAST = 'hx history since sp prior previous previously';

/** Words of names that say nothing by themselves: nobody means constraint induced movement therapy by "movement". */
const EVERYDAY = `motor for with in to at do post na la t d e u s k v c p n f g ed single double fall long short red game ready movement function
class chair bed box table floor board light care point school job desk health essential complete complex
internal progress family community self home sit stand program system method approach rest clinic capacity
performance prevention active assisted classic clinical medical prescribed
`;

/** Real words that are near a technique's word in spelling and are not meant as one. Never taken for a misspelling. */
const REAL_WORDS = `
stripping tapping lotion lotions stroke facial face medical fraction reaction resting testing pressing reading joining
joined breathing sprint sprinting listing living racking locking packing packed soaking wrapper scrapping polling patient
annual spiral chest chess price notice device office office service spot short shorts store stove stable parent
water waiter sitting setting working talking waking warning warming training straining staining drawing drying
hearing heating healing feeling peeling kneeling trauma drama injury insurance phone call copay payment paid cash check card gift
certificate package member membership intro special monthly late cancel cancellation early morning evening noon
`;

const set = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(/\s+/)
      .filter((word) => word !== '')
      .flatMap((word) => [word, plainWord(word)]),
  );

export const LEXICON = {
  filler: set(FILLER),
  joins: set(JOINS),
  context: set(CONTEXT),
  not: set(NOT),
  notAfter: set(NOT_AFTER),
  but: set(BUT),
  unsure: set(UNSURE),
  past: set(PAST),
  everyday: set(EVERYDAY),
  realWords: set(REAL_WORDS),
};
