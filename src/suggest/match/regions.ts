import type { Side } from './types';
import { plainWord } from './words';

/** Body regions by a plain name, and how they are written. */
const REGIONS: Readonly<Record<string, string>> = {
  head: 'head,scalp,skull,occiput,occipital,suboccipital,suboccipitals,sub occipitals,cranium,temples',
  face: 'face,facial,jaw,masseter,tmj,mandible',
  neck: 'neck,cervical,cerv,cervical spine,c spine,c/s,cspine,scm,scalene,scalenes,levator,lev scap,levator scapulae,levator scap',
  shoulder:
    'shoulder,shld,shldr,sh,rotator cuff,rc,deltoid,delts,delt,trap,traps,trapezius,upper trap,upper traps,ut,uts,supraspinatus,infraspinatus,subscap,subscapularis,gh,glenohumeral,scap,scapula,scapular',
  chest: 'chest,pec,pecs,pectoral,pectorals,pec minor,pec major,sternum,intercostal,intercostals,rib,ribs,rib cage',
  'upper back':
    'upper back,ub,thoracic,thoracic spine,t spine,t/s,tspine,rhomboid,rhomboids,mid back,midback,upper mid back',
  'low back':
    'low back,lower back,lowback,lb,lbp,lumbar,lumbar spine,l spine,l/s,lspine,ls spine,lumbosacral,ql,qls,quadratus lumborum,si joint,sij,si,sacrum,sacral,sacroiliac,coccyx',
  back: 'back,spine,spinal,paraspinal,paraspinals,erector,erectors,erector spinae,lat,lats,latissimus',
  abdomen: 'abdomen,abdominal,abdominals,abs,belly,stomach,psoas,iliacus,iliopsoas,diaphragm',
  hip: 'hip,hips,hip flexor,hip flexors,glute,glutes,gluteal,gluteals,glute med,piriformis,tfl,pelvis,pelvic,it band,itb,groin,adductor,adductors',
  thigh: 'thigh,thighs,quad,quads,quadriceps,vmo,ham,hams,hamstring,hamstrings,hamstr,hs',
  knee: 'knee,knees,patella,patellar',
  'lower leg': 'lower leg,lower legs,calf,calves,gastroc,gastrocs,soleus,shin,shins,tibialis,achilles',
  leg: 'leg,legs,le,les,lower extremity,lower extremities,ble',
  ankle: 'ankle,ankles',
  foot: 'foot,feet,plantar,plantar fascia,arch,toe,toes',
  arm: 'arm,arms,ue,ues,bue,upper extremity,upper extremities,upper arm,bicep,biceps,tricep,triceps',
  elbow: 'elbow,elbows,epicondyle,epicondyles,lateral epicondyle,medial epicondyle,lat epicondyle,med epicondyle',
  forearm: 'forearm,forearms,ecrb,ecrl,wrist extensors,wrist flexors',
  wrist: 'wrist,wrists',
  hand: 'hand,hands,finger,fingers,thumb,palm',
};

const SIDES: Readonly<Record<Side, string>> = {
  left: 'left,lt,lft,l',
  right: 'right,rt,rght,r',
  both: 'both,bilateral,bilaterally,bilat,bil,b,bl,b/l,ble,bue',
};

/** Region or side by its words written together. */
function index<Name extends string>(table: Readonly<Record<Name, string>>): ReadonlyMap<string, Name> {
  const map = new Map<string, Name>();
  for (const [name, written] of Object.entries(table) as [Name, string][]) {
    for (const form of written.split(',')) {
      map.set(
        form
          .split(/[ /]/)
          .map((word) => plainWord(word))
          .join(''),
        name,
      );
    }
  }
  return map;
}

export const REGION_BY_WORDS = index(REGIONS);
export const SIDE_BY_WORD = index(SIDES);
/** Words of the longest form of a region. */
export const LONGEST_REGION = 3;
