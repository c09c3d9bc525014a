import { refuseEachCall } from './refuse-each';
import { MARKS } from './scenarios';

refuseEachCall(MARKS);
