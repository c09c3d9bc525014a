export { builtInKnowledge, publishProfile, type Known } from './known';
