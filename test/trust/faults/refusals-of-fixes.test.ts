import { refuseEachCall } from './refuse-each';
import { FIXES } from './scenarios';

refuseEachCall(FIXES);
