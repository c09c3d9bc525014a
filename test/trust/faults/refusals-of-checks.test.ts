import { refuseEachCall } from './refuse-each';
import { CHECKS } from './scenarios';

refuseEachCall(CHECKS);
