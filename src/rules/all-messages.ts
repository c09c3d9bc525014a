import { messagesOf } from './message-text';
import { RULES } from './registry';

/** The words of a finding, or of what could not be judged, of any rule of the product. */
export const messageText = messagesOf(RULES);
