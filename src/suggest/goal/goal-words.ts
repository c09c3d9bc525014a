import type { Intent } from '../../reference';

/**
 * What people write as the goal, by what it is for. `circulation` covers relaxation of tissue (the AMA's letter on
 * 97124: circulation and relaxation); `motion` and `function` are those of 97140 (motion, extensibility, return to
 * function). Pain alone decides nothing: both codes treat it.
 */
export const GOAL_WORDS: Readonly<Record<Intent, string>> = {
  circulation: `relax,relaxation,relaxing,relaxed,relax muscles,muscle relaxation,tissue relaxation,calm,calming,circulation,circulatory,
blood flow,blood circulation,swelling,edema,oedema,tension,tension relief,hypertonicity,recovery,soothe,soothing,
sedation,sedate,warm up tissue,venous return,muscle tension`,
  motion: `rom,arom,prom,range of motion,range,motion,mobility,mobilize,mobilise,flexibility,flexible,extensibility,tissue extensibility,
lengthen,lengthening,elongation,restriction,restrictions,restricted,adhesion,adhesions,scar tissue,fascial restriction,
stiffness,joint mobility,contracture,contractures,turn head,reach overhead,tissue mobility`,
  function: `function,functional,functions,return to function,adl,adls,activities of daily living,daily activities,daily living,
return to work,work duties,return to sport,lifting,carrying,transfers,self care`,
  neuromuscular: `neuromuscular,neuromuscular control,balance,coordination,proprioception,proprioceptive,kinesthetic,kinesthetic sense,posture,
postural,postural control,motor control,motor learning,movement re education,movement reeducation,re education,reeducation,retrain,retraining,stability`,
  exercise: `strength,strengthen,strengthening,endurance,conditioning,exercise,exercises,fitness,cardio,stamina,power`,
  wellness: `wellness,stress,stress relief,stress reduction,pamper,pampering,spa,general wellness,well being,wellbeing,
self treat,treat myself,maintenance,health maintenance,general health,feel good,luxury,enjoyment,pleasure`,
};
